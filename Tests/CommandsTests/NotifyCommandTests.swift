import Commands
import Synchronization
import TestWorkspaces
import Testing

@Suite struct NotifyCommandTests {
  private let workspace: TestWorkspace
  private static let hub = "https://hub.example.org/"
  private static let index = "https://api.podcastindex.org/api/1.0/hub/pubnotify"

  init() throws { workspace = try TestWorkspace.publishing("een") }

  private func subscribe(_ fields: String = "hubs: [\"https://hub.example.org/\"]") throws {
    try workspace.replace("explicit:", with: fields + "\nexplicit:", in: "Feeds/podcast.md")
    try workspace.run("build").done()
  }

  /// Runs `notify` with this in the place of curl, and without any pause.
  private func notify(_ words: String..., through curl: FakeCurl) -> (outcome: Outcome, waited: [Int]) {
    let waited = Mutex<[Int]>([])
    let outcome = workspace.run(["notify"] + words) { surroundings in
      surroundings.curl = curl.path
      surroundings.wait = { seconds in waited.withLock { $0.append(seconds) } }
    }
    return (outcome, waited.withLock(\.self))
  }

  @Test func `nobody is to be told`() throws {
    let curl = try FakeCurl()
    let outcome = notify(through: curl).outcome
    #expect(outcome.status == 0)
    #expect(outcome.output == [])
    #expect(outcome.messages == ["Nobody is to be told: no feed's text has hubs: or podcast-index: yes."])
    #expect(try curl.calls() == [])
    #expect(!workspace.run("build").everything.contains("notify"))
  }

  @Test func `everybody is told once, and again after a change`() throws {
    try subscribe("hubs: [\"\(Self.hub)\"]\npodcast-index: yes")
    let curl = try FakeCurl()
    #expect(notify(through: curl).outcome.output == ["podcast: \(Self.hub): 202", "podcast: \(Self.index): 202"])
    let calls = try curl.calls().count
    let again = notify(through: curl).outcome
    #expect(again.status == 0)
    #expect(again.messages == ["There is nothing to tell: everybody was told of the feeds as they are now."])
    #expect(try curl.calls().count == calls)

    try workspace.replace("Titel van een", with: "Anders", in: "Episodes/een/episode.md")
    let build = try workspace.run("build").done()
    #expect(build.messages.last == "1 feed changed: klankbord notify tells its hubs and indexes.")
    #expect(notify(through: curl).outcome.output.count == 2)
    let retraction = try workspace.run("retract", "een", "--reason", "legal").done()
    #expect(retraction.messages.last == "1 feed changed: klankbord notify tells its hubs and indexes.")
  }

  @Test func `status says who was not told, and what they answered`() throws {
    try subscribe()
    let curl = try FakeCurl(answering: ["404"])
    func untold() -> [String] { workspace.run("status").output.filter { $0.hasPrefix("not told") } }
    #expect(untold() == ["not told: podcast to \(Self.hub); klankbord notify does"])
    #expect(notify(through: curl).outcome.status == 1)
    #expect(untold() == ["not told: podcast to \(Self.hub) (last answer: 404); klankbord notify does"])
    let json = try #require(try workspace.run("status", "--json").done().json()["untold"] as? [[String: Any]])
    #expect(json.map { $0["lastAnswer"] as? String } == ["404"])
    try notify(through: curl).outcome.done()
    #expect(untold() == [])
  }

  @Test func `a busy receiver is asked again, and a silent one not for ever`() throws {
    try subscribe()
    let curl = try FakeCurl(answering: ["503", "silent 28", "silent 28", "silent 28"])
    let (outcome, waited) = notify(through: curl)
    #expect(outcome.status == 1)
    #expect(waited == [1, 5, 15])
    #expect(outcome.output == ["podcast: \(Self.hub): no answer within 10 s"])
    #expect(
      outcome.messages == [
        "podcast: \(Self.hub): 503; asking again in 1 s",
        "podcast: \(Self.hub): no answer within 10 s; asking again in 5 s",
        "podcast: \(Self.hub): no answer within 10 s; asking again in 15 s",
        "1 of 1 did not take it. Run klankbord notify again later.",
      ])
  }

  @Test func `a rehearsal tells nobody`() throws {
    try subscribe()
    let curl = try FakeCurl()
    let before = try workspace.whole()
    let outcome = notify("--dry-run", through: curl).outcome
    #expect(outcome.output.count == 1)
    #expect(
      outcome.output[0].hasPrefix(
        "podcast: \(Self.hub): would be told of http://127.0.0.1:8080/feeds/podcast.xml"))
    #expect(outcome.messages.last == "This was a rehearsal: nothing was changed.")
    #expect(try curl.calls() == [])
    #expect(try workspace.whole().changes(since: before) == [])
  }

  @Test func `the same as JSON`() throws {
    try subscribe()
    let document = try notify("--json", "podcast", through: try FakeCurl()).outcome.done().json()
    #expect(document["isRehearsal"] as? Bool == false)
    let notices = try #require(document["notices"] as? [[String: Any]])
    #expect(notices.map { $0["feed"] as? String } == ["podcast"])
    #expect(notices.map { $0["receiver"] as? String } == [Self.hub])
    #expect(notices.map { $0["answer"] as? String } == ["202"])
    #expect(notices.map { $0["isDone"] as? Bool } == [true])
    #expect((notices.first?["documents"] as? [String])?.first == "http://127.0.0.1:8080/feeds/podcast.xml")
  }

  @Test func `without curl it says what to do`() throws {
    try subscribe()
    let outcome = workspace.run(["notify"]) { $0.curl = "/nowhere/curl" }
    #expect(outcome.status == 1)
    #expect(
      outcome.messages == [
        "Nobody can be told: there is no program curl.", "Install curl, and run klankbord notify again.",
      ])
  }

  @Test func `a feed that is not there is not repeated`() throws {
    let outcome = notify("Fenna", through: try FakeCurl()).outcome
    #expect(outcome.status == 1)
    #expect(
      outcome.messages == ["There is no such feed in Feeds/, or its text has an error.", "There are: podcast."])
  }

  @Test func `publishing is not hindered by what notify could not know`() throws {
    try subscribe()
    try workspace.write("---\n---\n", to: "Feeds/kapot.md")
    try workspace.run("retract", "een", "--reason", "legal").done()
  }
}
