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

  /// With the line of the code, which is another one each time, left out.
  private func record(_ fields: String) -> [String] { recorded(fields).output.filter { !$0.hasPrefix("code: ") } }

  private func recorded(_ fields: String) -> Outcome {
    workspace.run("consent", "record", person, "--from", "-", as: "collector", input: "---\n\(fields)\n---\n")
  }

  @Test func `a complete yes is given`() throws {
    #expect(record("answer: yes\n" + Self.complete) == ["consent 1: given"])
    #expect(
      workspace.run("consent", "show", person).output == [
        "consent 1: given", "  given-at: 2026-03-01T14:00:00+01:00", "  scopes: voice-original",
        "  channels: site, podcast-apps, apple", "  expires: unset", "  review: unset", "  territory: unset",
        "  lawful-basis: consent", "  method: form", "  language: nl", "  interpreter: none", "  understood: yes",
        "  notice: 2026-1", "  anonymity: none", "  age: adult", "  risk: unset", "  collector: collector",
        "  confirmed: no cut yet",
      ])
  }

  @Test(arguments: [
    "given-at", "scopes", "channels", "anonymity", "age", "lawful-basis", "method", "language", "interpreter",
    "understood", "notice",
  ])
  func `a yes in which something is missing stays requested, and that is listed`(field: String) throws {
    let fields = Self.complete.split(separator: "\n").filter { !$0.hasPrefix(field + ":") }.joined(separator: "\n")
    let outcome = recorded("answer: yes\n" + fields)
    #expect(outcome.status == 0)
    #expect(outcome.output.first == "consent 1: requested")
    #expect(outcome.messages == ["Still missing: \(field)."])
  }

  @Test(arguments: [
    ("scopes: [voice-original]", "scopes: [voice-altered]", "altered-by"),
    ("understood: yes", "understood: no", "understood"), ("age: adult", "age: 15\nguardian: yes\nchild: yes", "age"),
  ]) func `what makes another answer necessary is listed too`(old: String, new: String, missing: String) throws {
    let outcome = recorded(Self.complete.replacing(old, with: new))
    #expect(outcome.output.first == "consent 1: requested")
    #expect(outcome.messages == ["Still missing: \(missing)."])
  }

  @Test func `the file that the help text shows is a complete yes`() throws {
    let help = workspace.run("help", "consent", "record").text.split(separator: "\n", omittingEmptySubsequences: false)
    let file = help.drop { $0 != "  ---" }.prefix { !$0.isEmpty }.map { $0.dropFirst(2) }.joined(separator: "\n")
    let outcome = workspace.run("consent", "record", person, "--from", "-", as: "collector", input: file + "\n")
    #expect(outcome.output.first == "consent 1: given", "\(outcome)")
    for scope in ConsentScope.allCases { #expect(file.contains(scope.rawValue)) }
  }

  @Test func `a no needs nothing else`() throws {
    let outcome = recorded("answer: no")
    #expect(outcome.output.first == "consent 1: refused")
    #expect(outcome.messages.isEmpty)
  }

  @Test func `what is recorded prints the code of the person's card, always the same`() throws {
    let codes = [recorded("answer: no"), recorded(Self.complete)].map { $0.output[1] }
    #expect(codes[0].wholeMatch(of: /code: [2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}/) != nil)
    #expect(codes[0] == codes[1])
    let card = try workspace.run("consent", "card", person).done().output
    #expect(card == [codes[0].replacing("code: ", with: ""), "tel. ____________________"])
    try workspace.replace("timezone:", with: "telephone: 020 123 45 67\ntimezone:", in: "Site/site.md")
    #expect(try workspace.run("consent", "card", person).done().output.last == "020 123 45 67")
  }

  @Test(arguments: [
    ("risk: accepted", ""), ("", "Nobody has weighed yet by what they can be recognised"),
    ("risk: vetoed", "The risk was vetoed"), ("risk: accepted\nexpires: 2026-03-10", "expires has passed"),
    ("risk: accepted\nreview: 2026-03-10", "review has passed"),
    ("risk: accepted\nterritory: [NL]", "The web has no borders"),
  ]) func `what will not count is told, and recorded as it was said`(more: String, says: String) {
    let outcome = recorded(Self.complete + "\n" + more)
    #expect(outcome.output.first == "consent 1: given")
    #expect(outcome.messages.count == (says.isEmpty ? 1 : 2), "\(outcome)")
    #expect(says.isEmpty || outcome.messages[0].hasPrefix(says), "\(outcome)")
    #expect(outcome.messages.last?.hasPrefix("Next, by another account: klankbord consent confirm-cut") == true)
  }

  @Test(arguments: [
    ("age: adult", "age: 15\nask-again: 2026-12-01\nguardian: yes\nchild: no", "The child says no"),
    ("age: adult", "age: 15\nask-again: 2026-12-01\nchild: yes", "Under 16 a guardian must agree too"),
    ("age: adult", "age: 17\nask-again: 2026-12-01\nchild: yes", "At 16 and 17 a safeguarding review"),
    ("anonymity: none", "anonymity: acquaintances", "Who wants to stay unrecognised by people who know them"),
    ("interpreter: none", "interpreter: related", "The interpreter is family or of their circle"),
  ]) func `what keeps a complete yes from being shown is told`(old: String, new: String, says: String) {
    let outcome = recorded("risk: accepted\n" + Self.complete.replacing(old, with: new))
    #expect(outcome.output.first == "consent 1: given")
    #expect(outcome.messages.count == 2 && outcome.messages[0].hasPrefix(says), "\(outcome)")
  }

  @Test func `what may identify somebody is shown only when that is asked for`() throws {
    let fields = "safe-contact: via tante Truus\nrecognisable-by: [de Kwikstraat]\nevidence-place: kluis 3\n"
    _ = record(fields + Self.complete)
    let plain = try workspace.run("consent", "show", person).done().text
    #expect(plain.contains("  safe-contact: on file; --private shows it"))
    for word in ["Truus", "Kwikstraat", "kluis"] {
      #expect(!plain.contains(word))
      #expect(try workspace.run("consent", "show", person, "--private").done().text.contains(word))
      #expect(try workspace.run("consent", "show", person, "--private", "--json").done().text.contains(word))
      #expect(!workspace.run("consent", "show", person, "--json").text.contains(word))
    }
  }

  @Test func `a cut is confirmed under a given record only`() throws {
    try workspace.addEpisode("een", "--person", "\(person):guest")
    for (fields, status) in [("answer: no", Int32(3)), ("scopes: [voice-original]", 3), (Self.complete, 0)] {
      try recorded(fields).done()
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
    try recorded(Self.complete).done()
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
    try recorded(Self.complete).done()
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
    try recorded(Self.complete).done()
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
