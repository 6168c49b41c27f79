import TestWorkspaces
import Testing

@Suite struct ConsentDueTests {
  private let workspace: TestWorkspace

  init() throws {
    workspace = try TestWorkspace()
    try workspace.run("build", "--scheduled").done()
  }

  /// A yes with these fields besides, to which no cut is bound.
  private func guest(_ more: String, age: String = "age: adult") throws -> String {
    let person = try workspace.addPerson()
    let fields = ConsentCommandTests.complete.replacing("age: adult", with: age)
    try workspace.run(
      "consent", "record", person, "--from", "-", as: "collector", input: "---\n\(fields)\n\(more)\n---\n"
    ).done()
    return person
  }

  @Test func `by date, what has passed included, with the episodes that each person is in`() throws {
    let ending = try guest("expires: 2026-04-01\nreview: 2026-03-20\nrisk: accepted")
    let young = try guest("keep-until: 2026-03-01", age: "age: 15\nask-again: 2026-04-09\nguardian: yes\nchild: yes")
    _ = try guest("expires: 2026-04-10")
    try workspace.addCleared("een", guest: ending, voice: 1)
    try workspace.addEpisode("twee", voice: 2, "--person", "\(ending):guest", "--person", "\(young):guest")
    try workspace.run("publish", "een").done()
    let lines = try workspace.run("consent", "due", "--within", "30").done().output
    #expect(
      lines == [
        "2026-03-01  PAST  \(young)  consent 2: keep no longer  twee",
        "2026-03-20  due   \(ending)  consent 1: look at it again  een (published), twee",
        "2026-04-01  due   \(ending)  consent 1 ends  een (published), twee",
        "2026-04-09  due   \(young)  consent 2: ask again, now 16 or 18  twee",
      ])
    #expect(try workspace.run("consent", "due").done().output == lines)
    #expect(try workspace.run("consent", "due", "--within", "0").done().output == Array(lines.prefix(1)))
    #expect(try workspace.run("consent", "due", "--within", "31").done().output.count == 5)
    let json = try workspace.run("consent", "due", "--json").done().json()
    let due = try #require(json["due"] as? [[String: Any]])
    #expect(due.map { $0["kind"] as? String } == ["keep-until", "review", "expires", "ask-again"])
    #expect(due[2]["person"] as? String == ending)
    #expect(due.map { $0["isPast"] as? Bool } == [true, false, false, false])
    let episodes = try #require(due[2]["episodes"] as? [[String: Any]])
    #expect(episodes.map { $0["isPublished"] as? Bool } == [true, false])
  }

  /// CONSENT.md, check 7: `due` listed it, and the day after it is gone.
  @Test func `what ends tomorrow is listed, and gone the day after`() throws {
    let person = try guest("expires: 2026-03-11\nrisk: accepted")
    try workspace.addCleared("een", guest: person, voice: 1)
    try workspace.run("publish", "een").done()
    #expect(try workspace.run("consent", "due", "--within", "1").done().output.count == 1)
    try workspace.run("build", "--at", "2026-03-11T00:00:00Z").done()
    #expect(try workspace.items() == [])
  }

  @Test func `a newer answer ends what an older one said`() throws {
    let person = try guest("expires: 2026-03-20")
    try workspace.run(
      "consent", "record", person, "--from", "-", as: "collector",
      input: "---\n\(ConsentCommandTests.complete)\n---\n"
    ).done()
    #expect(try workspace.run("consent", "due").done().messages == ["Nothing is due within 30 days."])
  }

  @Test func `third parties that nobody settled stand below`() throws {
    let person = try guest("risk: accepted")
    try workspace.addCleared("een", guest: person, voice: 1)
    try workspace.run("publish", "een").done()
    try workspace.run("consent", "third-party", "een", "--relation", "child").done()
    try workspace.addEpisode("twee", voice: 2, "--nobody")
    try workspace.run("consent", "third-party", "twee", "--relation", "former-partner").done()
    #expect(
      try workspace.run("consent", "due").done().output == [
        "open: third party 1, child, in een", "open: third party 2, former-partner, in cut 7b5bb471",
      ])
  }
}
