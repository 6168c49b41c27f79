import Catalogue
import TestWorkspaces
import Testing

@Suite struct ConsentCommandTests {
  static let heard = "---\nheard-at: 2026-03-02T10:00:00+01:00\nlanguage: nl\n---\n"
  static let complete = """
    given-at: 2026-03-01T14:00:00+01:00
    scopes: [voice-original]
    channels: [site, podcast-apps, apple]
    lawful-basis: consent
    method: form
    language: nl
    notice: "2026-1"
    anonymity: none
    age: adult
    interpreter: none
    understood: yes
    """

  private let workspace: TestWorkspace
  private let person: String

  init() throws {
    workspace = try TestWorkspace()
    person = try workspace.addPerson()
  }

  private func record(_ fields: String) -> Outcome {
    workspace.run("consent", "record", person, "--from", "-", as: "collector", input: "---\n\(fields)\n---\n")
  }

  @Test func `a complete yes is given`() throws {
    #expect(record("answer: yes\n" + Self.complete).output == ["consent 1: given"])
    #expect(
      workspace.run("consent", "show", person).output == [
        "consent 1: given", "  given-at: 2026-03-01T14:00:00+01:00", "  scopes: voice-original",
        "  channels: site, podcast-apps, apple", "  expires: unset", "  lawful-basis: consent", "  method: form",
        "  language: nl", "  notice: 2026-1", "  collector: collector", "  confirmed: no cut yet",
      ])
  }

  @Test(arguments: [
    "given-at", "scopes", "channels", "anonymity", "age", "lawful-basis", "method", "language", "interpreter",
    "understood", "notice",
  ])
  func `a yes in which something is missing stays requested, and that is listed`(field: String) throws {
    let fields = Self.complete.split(separator: "\n").filter { !$0.hasPrefix(field + ":") }.joined(separator: "\n")
    let outcome = record("answer: yes\n" + fields)
    #expect(outcome.status == 0)
    #expect(outcome.output == ["consent 1: requested"])
    #expect(outcome.messages == ["Still missing: \(field)."])
  }

  @Test(arguments: [
    ("scopes: [voice-original]", "scopes: [voice-altered]", "altered-by"),
    ("understood: yes", "understood: no", "understood"), ("age: adult", "age: 15\nguardian: yes\nchild: yes", "age"),
  ]) func `what makes another answer necessary is listed too`(old: String, new: String, missing: String) throws {
    let outcome = record(Self.complete.replacing(old, with: new))
    #expect(outcome.output == ["consent 1: requested"])
    #expect(outcome.messages == ["Still missing: \(missing)."])
  }

  @Test func `the file that the help text shows is a complete yes`() throws {
    let help = workspace.run("help", "consent", "record").text.split(separator: "\n", omittingEmptySubsequences: false)
    let file = help.drop { $0 != "  ---" }.prefix { !$0.isEmpty }.map { $0.dropFirst(2) }.joined(separator: "\n")
    let outcome = workspace.run("consent", "record", person, "--from", "-", as: "collector", input: file + "\n")
    #expect(outcome.output == ["consent 1: given"], "\(outcome)")
    for scope in ConsentScope.allCases { #expect(file.contains(scope.rawValue)) }
  }

  @Test func `a no needs nothing else`() throws {
    let outcome = record("answer: no")
    #expect(outcome.output == ["consent 1: refused"])
    #expect(outcome.messages.isEmpty)
  }

  @Test func `a cut is confirmed under a given record only`() throws {
    try workspace.addEpisode("een", "--person", "\(person):guest")
    for (fields, status) in [("answer: no", Int32(3)), ("scopes: [voice-original]", 3), (Self.complete, 0)] {
      try record(fields).done()
      let outcome = workspace.run(
        "consent", "confirm-cut", person, "--episode", "een", "--from", "-", as: "reviewer", input: Self.heard)
      #expect(outcome.status == status, "\(outcome)")
    }
    #expect(
      workspace.run("consent", "show", person).output.last?.hasSuffix("in nl, original voice, reviewed by reviewer")
        == true)
  }

  /// CONSENT.md, check 10.
  @Test func `who collected cannot review, unless the workspace is one person's`() throws {
    try workspace.addEpisode("een", "--person", "\(person):guest")
    try workspace.addEpisode("twee", voice: 2, "--nobody")
    try record(Self.complete).done()
    try workspace.run("consent", "record", "none", "--episode", "twee", as: "collector").done()
    let lines = [
      ["consent", "confirm-cut", person, "--episode", "een", "--from", "-"],
      ["consent", "confirm-cut", "none", "--episode", "twee"],
    ]
    let before = try workspace.whole()
    for line in lines {
      let outcome = workspace.run(line, as: "collector", input: Self.heard)
      #expect(outcome.status == 3)
      #expect(outcome.messages.first == "collector collected this and cannot review it as well.")
    }
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
    try workspace.replace("timezone:", with: "four-eyes: off\ntimezone:", in: "Site/site.md")
    for line in lines { #expect(workspace.run(line, as: "collector", input: Self.heard).status == 0) }
    #expect(try workspace.journal().contains("\(TestWorkspace.account)/collector four-eyes workspace off"))
  }

  /// It would say for good that they are in that cut.
  @Test func `a cut is not confirmed for an episode that the person is not in`() throws {
    let other = try workspace.addPerson()
    try workspace.addEpisode("een", "--person", "\(other):guest")
    try record(Self.complete).done()
    let before = try workspace.whole()
    for line in [
      ["consent", "confirm-cut", person, "--episode", "een", "--from", "-"],
      ["consent", "record", "none", "--episode", "een"], ["consent", "confirm-cut", "none", "--episode", "een"],
    ] {
      #expect(workspace.run(line, as: "reviewer", input: Self.heard).status == 1, "\(line)")
    }
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  @Test func `nobody is declared before it is confirmed`() throws {
    try workspace.addEpisode("een", "--nobody")
    let outcome = workspace.run("consent", "confirm-cut", "none", "--episode", "een", as: "reviewer")
    #expect(outcome.status == 1)
    #expect(outcome.messages.first == "Nobody has declared that nobody is recognisable in this cut.")
  }

  @Test func `the journal holds who did what for whom, by ids and hashes alone`() throws {
    try workspace.addEpisode("een", voice: 1, "--person", "\(person):guest")
    try record(Self.complete).done()
    try workspace.confirmCut("een", by: person)
    try workspace.confirmCut("een", by: person)
    try workspace.addCleared("twee", voice: 2)
    let acting = TestWorkspace.account
    // SHA-256 of `Recording.mp3(1)` and `Recording.mp3(2)`, by sha256sum.
    let first = "6d55cd912ee2a516803eec9cafc3d5974b0b93eaf040c2b23c658ec97a49a564"
    let second = "7b5bb4716e19a1d38b5106ac2ee8804d8ccb8dab75d6271a8d71fdedf89cbdcb"
    #expect(
      try workspace.journal() == [
        "\(acting) person-added \(person)", "\(acting)/collector consent-recorded 1 given",
        "\(acting)/reviewer cut-confirmed 1 \(first)", "\(acting)/collector nobody-declared \(second)",
        "\(acting)/reviewer nobody-confirmed \(second)",
      ])
  }
}
