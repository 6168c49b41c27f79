import Bytes
import Catalogue
import Glibc
import Register
import System
import TestWorkspaces
import Testing

@testable import Publishing

@Suite struct BackupTests {
  private let workspace: TestWorkspace
  private let guest: String

  init() throws {
    workspace = try TestWorkspace.publishing("alfa")
    guest = try workspace.addGuest()
    try workspace.addCleared("bravo", guest: guest, voice: 7)
    try workspace.replace(
      "language: nl", with: "language: nl\nledger: \(workspace.elsewhere)/ledger", in: "Site/site.md")
    try workspace.run("publish", "bravo").done()
  }

  private var archive: FilePath { workspace.elsewhere.appending("b.tar") }
  private var restored: FilePath { workspace.elsewhere.appending("terug") }
  private var second: FilePath { workspace.elsewhere.appending("ledger") }

  private func backUp() throws { try workspace.run("backup", archive.text).done() }

  private func restore(_ options: String..., from file: FilePath? = nil) -> Outcome {
    workspace.run(["restore", (file ?? archive).text, restored.text] + options)
  }

  private func contents(of root: FilePath) throws -> RegisterContents {
    try RegisterDatabase.open(path: root.appending(".klankbord/register.sqlite").text, .reading).contents()
  }

  private func publisher() throws -> Publisher {
    let act = Act(
      at: Moment(secondsSince1970: TestWorkspace.now + 60), account: try #require(Account("coordinator")))
    return try Publisher(Workspace(root: workspace.root), .existing, by: act)
  }

  /// Writes the events into both places, as the acts that they are of would.
  private func note(_ kinds: [LedgerEvent.Kind]) throws {
    let publisher = try publisher()
    let ledger = try publisher.ledger(try publisher.workspace.settings())
    #expect(ledger.record(kinds.map { LedgerEvent($0, at: publisher.act.at) }) == [])
  }

  private func build(_ root: FilePath) throws -> [String: [UInt8]] {
    try workspace.run("build", "--workspace", root.text, "--at", "2026-03-11T00:00:00Z").done()
    return try FileTree(of: root.appending("Public")).contents
  }

  @Test func `what is backed up comes back to the byte, and builds the same result`() throws {
    let before = try build(workspace.root)
    try note([.suspended(.everything), .resumed(.everything)])
    try workspace.write("sleutel", to: "Episodes/alfa/count.keys")
    try workspace.write("slot", to: "Site/.lock")
    try backUp()
    #expect(try archive.status()?.mode == 0o600)
    #expect(try workspace.file(".klankbord/backup").status() == nil)
    #expect(try workspace.journal().last?.contains(" backed-up workspace ") == true)
    #expect(restore("--ledger", second.text).status == 0)
    for folder in ["Episodes", "Feeds", "Site"] {
      let (old, new) = (try FileTree(of: workspace.file(folder)), try FileTree(of: restored.appending(folder)))
      #expect(old.contents.filter { !$0.key.hasSuffix("count.keys") && $0.key != ".lock" } == new.contents)
    }
    #expect(try FileTree(of: restored).paths(mentioning: "sleutel") == [])
    #expect(try restored.appending(".klankbord").status()?.mode == 0o700)
    #expect(try contents(of: restored).suspended == [])
    #expect(try build(restored) == before)
  }

  @Test func `without a ledger, or with a bad one, everything is suspended`() throws {
    try note([.suspended(.everything), .resumed(.everything)])
    try backUp()
    let own = try second.read(limit: 1 << 20)
    let bad: [(bytes: [UInt8]?, told: String)] = [
      (nil, "No ledger was given"), ([], "it is not the last one"), (Array(own.prefix(own.count / 2)), "Line 1"),
      (Array(own.dropLast()), "Line 2"), (own.map { $0 == 0x70 ? 0x71 : $0 }, "Line"),
    ]
    for (bytes, told) in bad {
      try restored.removeTree()
      let file = workspace.elsewhere.appending("bad")
      try file.remove()
      if let bytes { try file.writeNew(bytes.span) }
      let outcome = bytes == nil ? restore() : restore("--ledger", file.text)
      #expect(outcome.status == 0)
      #expect(outcome.messages.contains { $0.contains(told) && $0.contains("everything is suspended") }, "\(outcome)")
      #expect(try contents(of: restored).suspended == [.everything])
    }
    try restored.removeTree()
    #expect(restore("--ledger", second.text).status == 0)
    #expect(try contents(of: restored).suspended == [])
  }

  @Test func `an empty ledger is none`() throws {
    try backUp()
    try second.remove()
    try second.writeNew([UInt8]().span)
    #expect(restore("--ledger", second.text).messages.contains { $0.contains("is empty") })
    #expect(try contents(of: restored).suspended == [.everything])
  }

  @Test func `nobody whom the ledger tells of comes back by resuming everything`() throws {
    try backUp()
    let person = try #require(PersonID(guest))
    try workspace.run("consent", "withdraw", guest).done()
    #expect(restore().status == 0)
    let outcome = workspace.run("consent", "resume", "--all", "--workspace", restored.text)
    #expect(outcome.status == 3 && outcome.messages.contains { $0.contains(person.text) }, "\(outcome)")
    #expect(try contents(of: restored).suspended == [.everything])
  }

  @Test func `whatever happened after the backup happens again`() throws {
    try backUp()
    let person = try #require(PersonID(guest))
    let (alfa, bravo) = (
      try #require(EpisodeGUID(try workspace.guid(of: "alfa"))),
      try #require(EpisodeGUID(try workspace.guid(of: "bravo")))
    )
    try note([
      .withdrawn(person, tombstoneDays: 30), .suspended(.episode(alfa)), .resumed(.episode(alfa)),
      .retracted(alfa, .legal),
    ])
    #expect(restore("--ledger", second.text).messages.contains { $0.contains("4 acts") })
    let after = try contents(of: restored)
    let moment = Moment(secondsSince1970: TestWorkspace.now + 60)
    #expect(after.people == [:])
    #expect(after.records[person]?.map(\.state) == [.withdrawn])
    #expect(after.publications[alfa]?.state == .retracted(.legal))
    #expect(after.publications[bravo]?.state == .retracted(.withdrawal))
    #expect(after.suspended == [])
    let tombstone = try #require(after.tombstones.first { $0.guid == bravo })
    #expect(after.tombstones.count == 2 && tombstone.removedAt == moment)
    #expect(tombstone.shownUntil?.secondsSince1970 == moment.secondsSince1970 + 30 * 86400)
    #expect(tombstone.feeds.map(\.text) == ["podcast"])
    #expect(try restored.appending("Episodes/bravo").entries() == ["episode.md"])
    #expect(try restored.appending("Episodes/alfa").entries().count > 1)
    #expect(try FileTree(of: restored).paths(mentioning: "Verzonnen") == [])
    let register = try RegisterDatabase.open(
      path: restored.appending(".klankbord/register.sqlite").text, .reading)
    #expect(try register.verifyJournal() == nil)
    #expect(try register.states(of: ConsentID(1)).last?.since == moment)
    #expect(try register.journal().last?.kind == .restored)
    #expect(try restored.appending(".klankbord/ledger").read(limit: 1 << 20) == second.read(limit: 1 << 20))
  }

  /// CONSENT.md, check 16, over whole command lines.
  @Test func `who withdrew after the backup is still gone when it was restored`() throws {
    try backUp()
    try workspace.run("consent", "withdraw", guest).done()
    let before = try build(workspace.root)
    try workspace.remove("")
    #expect(restore("--ledger", second.text).status == 0)
    #expect(try contents(of: restored).suspended == [])
    #expect(try build(restored) == before)
    #expect(before.keys.contains("episodes/alfa/index.html") && !before.keys.contains { $0.contains("bravo") })
    #expect(try FileTree(of: restored).paths(mentioning: "Verzonnen") == [])
    #expect(try restored.appending("Episodes/bravo").entries() == ["episode.md"])
  }

  @Test func `the result is what it was before the loss, to the byte`() throws {
    try backUp()
    let alfa = try #require(EpisodeGUID(try workspace.guid(of: "alfa")))
    try workspace.run("retract", "alfa", "--reason", "legal").done()
    try note([.retracted(alfa, .legal)])
    let before = try build(workspace.root)
    try workspace.remove("")
    #expect(restore("--ledger", second.text).status == 0)
    let after = try build(restored)
    #expect(after == before)
  }

  @Test(arguments: [true, false])
  func `what was published again is so only in the same recording`(isSame: Bool) throws {
    try backUp()
    let alfa = try #require(EpisodeGUID(try workspace.guid(of: "alfa")))
    let cut = try #require(try contents(of: workspace.root).publications[alfa]).file.cut
    try note([.retracted(alfa, .error), .published(alfa, cut: isSame ? cut : SHA256.digest(of: [1]))])
    let outcome = restore("--ledger", second.text)
    #expect(outcome.messages.contains { $0.contains("alfa was published again in another") } == !isSame)
    #expect(try contents(of: restored).publications[alfa]?.isPublished == isSame)
  }

  @Test func `a damaged backup restores nothing`() throws {
    try backUp()
    let whole = try archive.read(limit: 1 << 26)
    let damaged = workspace.elsewhere.appending("damaged.tar")
    func expectNothing(_ bytes: [UInt8], _ place: String) throws {
      try damaged.remove()
      try damaged.writeNew(bytes.span)
      #expect(restore(from: damaged).status == 1, "\(place)")
      #expect(workspace.run("restore", damaged.text, restored.text, "--dry-run").status == 1, "\(place)")
      #expect(try restored.status() == nil)
      #expect(try workspace.elsewhere.entries().filter { $0.hasSuffix(".restoring") } == [])
    }
    for position in stride(from: 0, to: whole.count - 2048, by: 1601) {
      var bytes = whole
      bytes[position] ^= 1
      // What fills a member's last block means nothing.
      if let same = try? TarMembers(bytes), same == (try TarMembers(whole)) { continue }
      try expectNothing(bytes, "byte \(position)")
    }
    for length in [0, 511, 512, 1000, whole.count / 2, whole.count - 1025] {
      try expectNothing(Array(whole.prefix(length)), "cut off at \(length)")
    }
    #expect(workspace.run("restore", archive.text, restored.text, "--dry-run").status == 0)
    #expect(try restored.status() == nil)
  }

  @Test(arguments: ["/etc/x", "../x", "Episodes/../../x", "Episodes/extra", "Public/x", ".klankbord/other", ""])
  func `a member that is not in the list is refused`(name: String) throws {
    try backUp()
    let whole = try archive.read(limit: 1 << 26)
    let extra = TarHeader.bytes(name: name, length: 1, mode: 0o644, modified: 0) + [7] + TarHeader.padding(after: 1)
    let damaged = workspace.elsewhere.appending("damaged.tar")
    let bytes: [UInt8] = Array(whole.prefix(whole.count - 1024)) + extra + TarHeader.ending
    try damaged.writeNew(bytes.span)
    #expect(restore(from: damaged).status == 1)
    #expect(try restored.status() == nil)
  }

  /// A link, a hard link, a device, a folder, a pax header.
  @Test(arguments: ["1", "2", "3", "5", "6", "x", "g", "7"])
  func `nothing but ordinary files is taken`(type: String) throws {
    try backUp()
    var whole = try archive.read(limit: 1 << 26)
    let position = 512 + (try manifestBlocks(whole)) * 512
    var header = Array(whole[position..<position + 512])
    let old = header[156]
    header[156] = try #require(type.utf8.first)
    let sum =
      (try #require(Int(String(decoding: header[148..<154], as: UTF8.self), radix: 8)) + Int(header[156]) - Int(old))
    let digits = Array(String(sum, radix: 8).utf8)
    header.replaceSubrange(148..<155, with: [UInt8](repeating: 0x30, count: 7 - digits.count) + digits)
    whole.replaceSubrange(position..<position + 512, with: header)
    let damaged = workspace.elsewhere.appending("damaged.tar")
    try damaged.writeNew(whole.span)
    #expect(restore(from: damaged).messages.first?.hasPrefix("At byte \(position) ") == true)
    #expect(try restored.status() == nil)
  }

  @Test func `nothing is restored over something else`() throws {
    try backUp()
    #expect(workspace.run("restore", archive.text, workspace.root.text).status == 1)
    try restored.createDirectories()
    #expect(restore().status == 0)
    #expect(restore().status == 1)
  }

  @Test func `a backup takes no other file's place`() throws {
    try workspace.write("mijn eigen", to: "../elsewhere/b.tar")
    for words in [[], ["--dry-run"]] {
      let outcome = workspace.run(["backup", archive.text] + words)
      #expect(outcome.status == 1)
      #expect(
        outcome.messages == [
          "\(archive) is there already. It was not touched, and nothing was backed up.",
          "Name another file, or delete that one first.",
        ])
    }
    #expect(try archive.read(limit: 100) == Array("mijn eigen".utf8))
  }

  @Test(arguments: ["Public/b.tar", "../elsewhere/../work/b.tar", "../elsewhere/link/b.tar", "neu/../b.tar"])
  func `a backup is not written into the workspace, however that is spelt`(path: String) throws {
    try link(workspace.file("Episodes"), at: workspace.elsewhere.appending("link"))
    let outcome = workspace.run("backup", path)
    #expect(outcome.status == 1)
    #expect(
      outcome.messages == [
        "\(workspace.root)/\(path) would be in the workspace itself.", "Name a file elsewhere that is not there yet.",
      ])
  }

  @Test(arguments: ["../b.tar", "../elsewhere/b.tar", "Episodes/../../b.tar", "link/b.tar"])
  func `a backup beside the workspace is outside of it`(path: String) throws {
    try link(workspace.elsewhere, at: workspace.file("link"))
    try workspace.run("backup", path).done()
    #expect(try workspace.file(path).status()?.kind == .file)
  }

  @Test func `a folder of the workspace that is a link leads into it`() throws {
    let served = workspace.elsewhere.appending("served")
    try workspace.file("Public").rename(to: served)
    try link(served, at: workspace.file("Public"))
    for path in ["Public/b.tar", "../elsewhere/served/b.tar"] {
      #expect(workspace.run("backup", path).status == 1)
    }
  }

  private func link(_ target: FilePath, at place: FilePath) throws {
    guard unsafe symlink(target.text, place.text) == 0 else { throw Unexpected(what: "no link") }
  }

  @Test func `a backup waits for a removal that has begun`() throws {
    try workspace.write("", to: ".klankbord/removals/x.legal")
    #expect(workspace.run("backup", archive.text).status == 1)
    #expect(try archive.status() == nil)
  }

  @Test func `what was restored is the same register, whose names are still found`() throws {
    try backUp()
    #expect(restore().status == 0)
    #expect(try contents(of: restored).people == contents(of: workspace.root).people)
    #expect(try FileTree(of: restored).paths(mentioning: "Fenna Verzonnen") == [".klankbord/register.sqlite"])
  }

  private func manifestBlocks(_ archive: [UInt8]) throws -> Int {
    guard case .file(_, let length) = TarHeader(Array(archive.prefix(512))) else { throw Unexpected(what: "no header") }
    return (length + 511) / 512
  }
}

/// The members of an archive, without what fills their last blocks.
private struct TarMembers: Equatable {
  var members: [String: [UInt8]] = [:]

  init(_ archive: [UInt8]) throws {
    var position = 0
    while true {
      switch TarHeader(Array(archive[position..<position + 512])) {
      case .file(let name, let length):
        guard position + 512 + length <= archive.count else { throw Unexpected(what: "short") }
        members[name] = Array(archive[position + 512..<position + 512 + length])
        position += 512 + (length + 511) / 512 * 512
      case .end: return
      default: throw Unexpected(what: "no header")
      }
    }
  }
}
