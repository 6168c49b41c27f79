import Bytes
import Catalogue
import Glibc
import Register
import System
import TestWorkspaces
import Testing

@testable import Publishing

/// The file that holds the texts of the last build.
@Suite struct FormerTextsTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace.publishing("alfa") }

  private static let path = ".klankbord/texts"

  private var former: FormerTexts { FormerTexts(of: Workspace(root: workspace.root)) }

  private static let some: [String: [UInt8]] = [
    "Site/site.md": Array("---\ntitle: x\n---\n".utf8), "Episodes/é/episode.md": [],
    "Feeds/a b.md": [0x00, 0xFF, 0x0D, 0x0A],
  ]

  private func kept() throws -> [UInt8] { try workspace.file(Self.path).read(limit: 1 << 24) }

  private func put(_ bytes: [UInt8]) throws { try workspace.write(bytes, to: Self.path) }

  /// With the hash that such bytes have.
  private static func sealed(_ text: String) -> [UInt8] { sealed(Array(text.utf8)) }

  private static func sealed(_ bytes: [UInt8]) -> [UInt8] { bytes + Array("\(SHA256.digest(of: bytes).hex)\n".utf8) }

  // MARK: The form

  /// The hash was computed apart, with Python's hashlib.
  @Test func `its form never changes`() throws {
    let form =
      Array("klankbord-texts 1\n22 0\nEpisodes/é/episode.md\n\n12 4\nFeeds/a b.md\n\u{0}".utf8)
      + [0xFF, 0x0D, 0x0A, 0x0A] + Array("12 17\nSite/site.md\n---\ntitle: x\n---\n\n".utf8)
      + Array("26812709d9099ac16a86160817a4d31fc9567d1ccf89ae6d868c994f4e3b1741\n".utf8)
    #expect(TextsFile(Self.some).bytes == form)
    try put(form)
    #expect(try former.read().files == Self.some)
  }

  @Test func `the same texts give the same bytes, in whatever order they came`() {
    let paths = (0..<200).map { "Episodes/\($0)/episode.md" }
    func bytes(_ paths: some Sequence<String>) -> [UInt8] {
      var files: [String: [UInt8]] = [:]
      for path in paths { files[path] = Array(path.utf8) }
      return TextsFile(files).bytes
    }
    #expect(bytes(paths) == bytes(paths.reversed()))
  }

  @Test func `what was kept is read, for its owner alone`() throws {
    try former.replace(with: WorkspaceTexts(files: Self.some))
    #expect(try former.read().files == Self.some)
    try former.replace(with: WorkspaceTexts(files: [:]))
    #expect(try former.read().files == [:])
    #expect(try workspace.file(Self.path).status()?.mode == 0o600)
    #expect(try workspace.tree(".klankbord").paths.filter { $0.hasPrefix("texts") } == ["texts"])
  }

  @Test func `cut off at any length, or with any byte changed, it counts as not there`() throws {
    let whole = TextsFile(Self.some).bytes
    for length in 0..<whole.count {
      try put(Array(whole.prefix(length)))
      #expect(try former.read(beside: WorkspaceTexts(files: Self.some)).files == [:], "\(length)")
    }
    for position in whole.indices {
      for flip in [0x01, 0x80] as [UInt8] {
        var bytes = whole
        bytes[position] ^= flip
        try put(bytes)
        #expect(try former.read().files == [:], "\(position)")
      }
    }
    try put(whole + [0x0A])
    #expect(try former.read().files == [:])
    try workspace.remove(Self.path)
    #expect(try former.read().files == [:])
  }

  /// Nothing that is read is larger than what is there, whatever it says of itself.
  @Test(
    arguments: [
      "", "klankbord-texts 1", "klankbord-texts 2\n", "klankbord-texts 1\n\n", "klankbord-texts 1\n1 1\n",
      "klankbord-texts 1\n1 1\na\n", "klankbord-texts 1\n1 1\na\nb", "klankbord-texts 1\n1 1\na\nbc",
      "klankbord-texts 1\n1 2\na\nb\n", "klankbord-texts 1\n2 1\na\nb\n", "klankbord-texts 1\n1 0\na\nb\n",
      "klankbord-texts 1\n-1 1\na\nb\n", "klankbord-texts 1\n1 -1\na\nb\n", "klankbord-texts 1\n+1 1\na\nb\n",
      "klankbord-texts 1\n 1\na\nb\n", "klankbord-texts 1\n1 \na\nb\n", "klankbord-texts 1\n1\na\nb\n",
      "klankbord-texts 1\n1  1\na\nb\n", "klankbord-texts 1\n1 9999999999\na\nb\n",
      "klankbord-texts 1\n9999999999 1\na\nb\n", "klankbord-texts 1\n1 9223372036854775807\na\nb\n",
      "klankbord-texts 1\n1 18446744073709551617\na\nb\n", "klankbord-texts 1\n00000000001 1\na\nb\n",
      "klankbord-texts 1\n1 1\na\nb\n1 1\na\nc\n", "klankbord-texts 1\n1 1\na\nb\n1",
    ])
  func `lengths that are not those of what follows are refused`(text: String) throws {
    try put(Self.sealed(text))
    #expect(try former.read().files == [:])
  }

  @Test func `a path that is no text is refused`() throws {
    try put(Self.sealed(Array("klankbord-texts 1\n1 1\n".utf8) + [0xFF] + Array("\nb\n".utf8)))
    #expect(try former.read().files == [:])
  }

  @Test func `a file larger than any is not read`() throws {
    let file = workspace.file(Self.path)
    try put(TextsFile(Self.some).bytes)
    let size = unsafe truncate(file.text, 1 << 31)
    #expect(size == 0)
    #expect(try former.read().files == [:])
  }

  // MARK: In the acts

  @Test func `a build keeps the texts that the result is made of`() throws {
    let texts = WorkspaceTexts(of: Workspace(root: workspace.root)).files
    #expect(texts.keys.contains("Episodes/alfa/episode.md"))
    #expect(try former.read().files == texts)
    try workspace.replace("title: ", with: "title: Anders ", in: "Episodes/alfa/episode.md")
    try workspace.run("build").done()
    #expect(try former.read().files != texts)
    #expect(try former.read().files == WorkspaceTexts(of: Workspace(root: workspace.root)).files)
    #expect(try workspace.file(Self.path).status()?.mode == 0o600)
  }

  @Test func `where the texts are the same it is not written`() throws {
    try workspace.addCleared("bravo", voice: 2)
    try workspace.run("build").done()
    let before = try workspace.file(Self.path).status()
    for line in [["build"], ["publish", "bravo"], ["retract", "alfa", "--reason", "legal"], ["build", "--dry-run"]] {
      #expect(workspace.run(line).status == 0)
      #expect(try workspace.file(Self.path).status() == before, "\(line)")
    }
    try workspace.replace("title: ", with: "title: Anders ", in: "Episodes/bravo/episode.md")
    try workspace.run("build", "--dry-run").done()
    #expect(try workspace.file(Self.path).status() == before)
    try workspace.run("build").done()
    #expect(try workspace.file(Self.path).status() != before)
  }

  @Test func `where it is damaged the next act looks at everything, and writes it again`() throws {
    try workspace.addCleared("bravo", voice: 2)
    try workspace.run("publish", "bravo").done()
    let (whole, page) = (try kept(), try workspace.text("Public/episodes/bravo/index.html"))
    try put(whole.dropLast())
    try workspace.write("anders", to: "Public/episodes/bravo/index.html")
    try workspace.run("retract", "alfa", "--reason", "legal").done()
    #expect(try workspace.text("Public/episodes/bravo/index.html") == page)
    #expect(try kept() == whole)
  }

  /// The register lists what is about to change, and then the process is killed.
  @Test func `killed before it was written, the next act looks at everything`() throws {
    try workspace.addCleared("bravo", voice: 2)
    try workspace.run("publish", "bravo").done()
    let before = try kept()
    try workspace.replace("title: ", with: "title: Anders ", in: "Episodes/bravo/episode.md")
    do {
      let publisher = try publisher()
      try publisher.announce(try publisher.prepareBuild())
    }
    #expect(try kept() != before)
    try put(before)
    #expect(try workspace.file(".klankbord/settled").status() == nil)
    try workspace.run("retract", "alfa", "--reason", "legal").done()
    let copy = workspace.elsewhere.appending("kopie")
    try workspace.run("build", "--output", copy.text).done()
    #expect(try workspace.tree().contents == FileTree(of: copy).contents)
    #expect(try workspace.tree().paths(mentioning: "Anders").contains("feeds/podcast.xml"))
  }

  @Test func `nothing that stands in its place delays a removal`() throws {
    let guid = try workspace.guid(of: "alfa")
    try workspace.remove(Self.path)
    try workspace.makePipe(Self.path)
    #expect(workspace.run("build").status == 1)
    #expect(workspace.run("retract", "alfa", "--reason", "legal").status == 1)
    #expect(try workspace.remains(of: "alfa", guid: guid, media: "6d55cd91") == [])
    try workspace.remove(Self.path)
    #expect(workspace.run("retract", "alfa", "--reason", "legal").status == 0)
  }

  // MARK: Names

  private static func holdsName(_ bytes: [UInt8]) -> Bool { String(decoding: bytes, as: UTF8.self).contains("Fenna") }

  private static let others: [String: [UInt8]] = ["Site/site.md": Array("Met niemand.".utf8)]

  private static let named = others.merging([
    "Feeds/podcast.md": Array("Met Fenna.".utf8), "Episodes/Fenna/episode.md": Array("Over haar.".utf8),
  ]) { $1 }

  @Test func `texts with a name in them or in their path are forgotten`() throws {
    try former.replace(with: WorkspaceTexts(files: Self.named))
    try former.forget(where: Self.holdsName)
    #expect(try kept() == TextsFile(Self.others).bytes)
    let status = try workspace.file(Self.path).status()
    #expect(status?.mode == 0o600)
    try former.forget(where: Self.holdsName)
    #expect(try workspace.file(Self.path).status() == status, "nothing to forget, nothing to write")
  }

  @Test func `so is what a crash left, and what nobody can read`() throws {
    let whole = TextsFile(Self.named).bytes
    var changed = whole
    changed[changed.count - 2] ^= 1
    for bytes in [Array(whole.dropLast()), changed, Array("Met Fenna.".utf8)] {
      try put(bytes)
      try workspace.write("half van Fenna", to: ".klankbord/texts.new")
      try former.forget(where: Self.holdsName)
      #expect(try workspace.tree(".klankbord").paths.filter { $0.hasPrefix("texts") } == [])
    }
    try former.forget(where: Self.holdsName)
  }

  /// A draft's text is kept too, and nobody published it.
  @Test(arguments: [["person", "erase"], ["consent", "withdraw"]])
  func `whoever goes is in none of them any longer`(line: [String]) throws {
    try workspace.addEpisode("concept", title: "Over Quasi Vlindermoes", "--nobody")
    try workspace.run("build").done()
    #expect(try workspace.tree(".klankbord").paths(mentioning: "Vlindermoes") == ["texts"])
    let person = try workspace.addPerson(legalName: "Quasi Vlindermoes")
    // As long as a text of today holds it the register must know it.
    let refused = workspace.run(line + [person])
    #expect(refused.status == 1 && refused.messages.contains { $0.hasPrefix("Episodes/concept/episode.md:") })
    #expect(try workspace.tree(".klankbord").paths(mentioning: "Vlindermoes") == ["register.sqlite", "texts"])
    try workspace.replace("Over Quasi Vlindermoes", with: "Over iemand", in: "Episodes/concept/episode.md")
    try workspace.run(line + [person]).done()
    #expect(try workspace.tree(".klankbord").paths(mentioning: "Vlindermoes") == [])
    #expect(
      try former.read().files.keys.sorted().filter { $0 != "Episodes/concept/episode.md" }
        == ["Episodes/alfa/episode.md", "Episodes/topics.md", "Feeds/podcast.md", "Site/site.md"])
  }

  @Test func `where the register is not replaced they stay`() throws {
    try workspace.addEpisode("concept", title: "Over Quasi Vlindermoes", "--nobody")
    let person = try workspace.addPerson(legalName: "Quasi Vlindermoes")
    try workspace.run("build").done()
    let before = try kept()
    let publisher = try publisher()
    let id = try #require(PersonID(person))
    let names = PersonNames(of: id, in: try publisher.register.contents())
    #expect(throws: Unexpected.self) {
      try publisher.erase(id, of: names) { _ in throw Unexpected(what: "not this one") }
    }
    #expect(try kept() == before)
  }

  private func publisher() throws -> Publisher {
    let act = Act(at: Moment(secondsSince1970: TestWorkspace.now), account: try #require(Account("collector")))
    return try Publisher(Workspace(root: workspace.root), .existing, by: act)
  }
}
