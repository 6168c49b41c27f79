import Glibc
import System
import TestWorkspaces
import Testing

/// A write that fails changes nothing of what is served; a removal needs no write.
@Suite struct FailingWriteTests {
  @Test func `where the result cannot be written at all, nothing changes`() throws {
    let workspace = try TestWorkspace()
    try workspace.addCleared("alfa", voice: 1)
    try workspace.write("in the way", to: "Public")
    let before = try workspace.whole()
    let outcome = workspace.run("publish", "alfa")
    #expect(outcome.status == 1)
    #expect(outcome.messages.first?.hasPrefix("klankbord could not create ") == true)
    let changes = try workspace.whole().without(".klankbord/").changes(since: before.without(".klankbord/"))
    #expect(changes == [])
    #expect(try workspace.journal().filter { $0.contains(" published ") } == [])
  }

  /// Media come before pages before feeds: a folder in the place of a page lets the first through and keeps the last.
  @Test func `where one file cannot be put in its place, the feed stays the old one, and the next act completes`()
    throws
  {
    let workspace = try TestWorkspace.publishing("alfa")
    let feed = try workspace.tree().files["feeds/podcast.xml"]
    try workspace.addCleared("bravo", voice: 2)
    try workspace.remove("Public/index.html")
    try workspace.write("x", to: "Public/index.html/x")
    #expect(workspace.run("publish", "bravo").status == 1)
    #expect(try workspace.media(of: "bravo") == ["bravo-7b5bb471.mp3"])
    #expect(try workspace.tree().files["feeds/podcast.xml"] == feed)
    try workspace.remove("Public/index.html")
    #expect(workspace.run("publish", "bravo").status == 0)
    #expect(try workspace.items().map(\.title) == ["Titel van alfa", "Titel van bravo"])
    let copy = workspace.elsewhere.appending("kopie")
    try workspace.run("build", "--output", copy.text).done()
    #expect(try FileTree(of: copy).contents == workspace.tree().contents)
  }

  /// A file-size limit of the process stands for a full disk. It fails every write beyond it, in a process of its own.
  @Test func `a recording for which there is no room is not published, and leaves nothing behind`() async {
    await #expect(processExitsWith: .success) {
      Signals.prepare()
      let workspace = try TestWorkspace.publishing("alfa")
      // 1.1 MB; the register stays well below a megabyte.
      try workspace.addCleared("bravo", voice: 2)
      try workspace.write(Recording.mp3(2, frames: 2700), to: "Episodes/bravo/bravo.mp3")
      try workspace.declareNobody(in: "bravo")
      let before = try workspace.tree()
      let outcome = try withLargestFile(1_000_000) { workspace.run("publish", "bravo") }
      #expect(outcome.status == 1)
      #expect(outcome.messages.first?.hasSuffix(": File too large.") == true)
      let changes = try workspace.tree().changes(since: before)
      #expect(changes == [])
      #expect(workspace.run("publish", "bravo").status == 0)
      #expect(try workspace.items().count == 2)
    }
  }

  @Test func `an addition for which there is no room leaves nothing behind`() async {
    await #expect(processExitsWith: .success) {
      Signals.prepare()
      let workspace = try TestWorkspace()
      let recording = workspace.elsewhere.appending("opname.mp3")
      try recording.writeNew(Recording.mp3(1).span)
      let before = try workspace.whole()
      for limit in [0, 1, 4169] {
        let outcome = try withLargestFile(limit) {
          workspace.run("episode", "add", recording.text, "--title", "Alfa", "--nobody")
        }
        #expect(outcome.status == 1)
        let changes = try workspace.whole().changes(since: before)
        #expect(changes == [])
      }
    }
  }

  @Test func `a retraction removes where nothing can be written, says what is left, and is completed later`() async {
    await #expect(processExitsWith: .success) {
      Signals.prepare()
      let workspace = try TestWorkspace.publishing("alfa", "bravo")
      let guid = try workspace.guid(of: "alfa")
      let outcome = try withLargestFile(0) { workspace.run("retract", "alfa", "--reason", "legal") }
      #expect(outcome.status == 1)
      #expect(
        outcome.messages.last
          == "What was removed stays removed. Run the same command again to complete the rest.")
      #expect(try workspace.remains(of: "alfa", guid: guid, media: "6d55cd91") == [])
      #expect(try workspace.media(of: "bravo").count == 1)
      #expect(workspace.run("build").status == 0)
      #expect(try workspace.remains(of: "alfa", guid: guid, media: "6d55cd91") == [])
      #expect(try workspace.items().map(\.title) == ["Titel van bravo"])
      #expect(try workspace.journal().last?.hasSuffix(" retracted \(guid) legal") == true)
    }
  }

  /// CONSENT.md, check 15.
  @Test func `a withdrawal removes where nothing can be written, and the same command completes it`() async {
    await #expect(processExitsWith: .success) {
      Signals.prepare()
      let workspace = try TestWorkspace.publishing("alfa")
      let guest = try workspace.addGuest()
      try workspace.addCleared("bravo", guest: guest, voice: 2)
      try workspace.run("publish", "bravo").done()
      let guid = try workspace.guid(of: "bravo")
      let line = ["consent", "withdraw", guest]
      #expect(try withLargestFile(0) { workspace.run(line) }.status == 1)
      #expect(try workspace.remains(of: "bravo", guid: guid, media: "7b5bb471") == [])
      #expect(try workspace.file("Episodes/bravo/bravo.mp3").status() == nil)
      #expect(try workspace.tree(".klankbord").paths(mentioning: "Verzonnen") != [])
      #expect(workspace.run(line).status == 0)
      #expect(try workspace.tree(".klankbord").paths(mentioning: "Verzonnen") == [])
      #expect(try workspace.items().map(\.title) == ["Titel van alfa"])
      #expect(try workspace.journal().filter { $0.hasSuffix(" withdrawn \(guest)") }.count == 1)
    }
  }

  /// 1.1 MB of text; the register stays well below a megabyte.
  @Test func `texts for which there is no room keep a removal from nothing but the rest, and only where they changed`()
    async
  {
    await #expect(processExitsWith: .success) {
      Signals.prepare()
      let workspace = try TestWorkspace.publishing("alfa", "bravo", "carlo")
      try workspace.addEpisode("concept", "--nobody")
      let text = try workspace.text("Episodes/concept/episode.md")
      try workspace.write(text + String(repeating: "Tekst. ", count: 160_000), to: "Episodes/concept/episode.md")
      try workspace.run("build").done()
      let before = try workspace.file(".klankbord/texts").read(limit: 1 << 24)
      #expect(before.count > 1_100_000)
      let same = try withLargestFile(1_000_000) { workspace.run("retract", "alfa", "--reason", "legal") }
      #expect(same.status == 0, "\(same)")
      #expect(try workspace.items().map(\.title) == ["Titel van bravo", "Titel van carlo"])

      let guid = try workspace.guid(of: "bravo")
      try workspace.replace("title: ", with: "title: Anders ", in: "Episodes/concept/episode.md")
      let changed = try withLargestFile(1_000_000) { workspace.run("retract", "bravo", "--reason", "legal") }
      #expect(changed.status == 1)
      #expect(try workspace.remains(of: "bravo", guid: guid, media: "7b5bb471") == [])
      #expect(try workspace.file(".klankbord/texts").read(limit: 1 << 24) == before)
      #expect(try workspace.file(".klankbord/texts.new").status() == nil)
      #expect(workspace.run("retract", "bravo", "--reason", "legal").status == 0)
      #expect(try workspace.items().map(\.title) == ["Titel van carlo"])
      #expect(try workspace.file(".klankbord/texts").read(limit: 1 << 24) != before)
    }
  }
}

/// What `body` gives while no file of this process may grow beyond a length in bytes.
private func withLargestFile<Result>(_ length: Int, _ body: () -> Result) throws -> Result {
  try setLargestFile(rlim_t(length))
  let result = body()
  try setLargestFile(rlim_t.max)
  return result
}

private func setLargestFile(_ length: rlim_t) throws {
  var limit = rlimit(rlim_cur: length, rlim_max: rlim_t.max)
  guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else {
    throw Unexpected(what: "setrlimit: \(errno)")
  }
}
