import TestWorkspaces
import Testing

/// `consent record` at a terminal: one question after another.
@Suite struct ConsentInterviewTests {
  /// An adult who agrees to their own voice and to our own site, and to nothing else.
  static let english = [
    "yes", "adult", "y", "no", "no", "no", "no", "no", "no", "yes", "no", "no", "no", "no", "no", "1", "yes", "none",
    "none", "via tante Truus, op werkdagen", "now", "1", "nl", "1", "yes", "2026-1", "1", "no", "no",
    "de Kwikstraat, werk",
    "1", "", "2029-03-01", "yes",
  ]
  /// Somebody of 15 who wants their words re-spoken, on Spotify too, until the end of the year.
  static let dutch = [
    "ja", "15", "2026-12-01", "ja", "ja", "nee", "ja", "ja", "nee", "nee", "nee", "nee", "ja", "nee", "nee", "ja",
    "nee",
    "nee", "nee", "ja", "nee", "acquaintances", "nee", "nl, be", "2026-12-31", "2026-09-01", "", "2026-03-09", "form",
    "so",
    "independent", "ja", "2026-1", "toestemming", "ja", "ja", "", "later", "het mag worden uitgebracht",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "kluis 3", "geen", "ja",
  ]

  private let workspace: TestWorkspace
  private let person: String

  init() throws {
    workspace = try TestWorkspace()
    person = try workspace.addPerson()
  }

  private func record(typing lines: [String], _ words: String...) -> Outcome {
    workspace.run(["consent", "record", person] + words, as: "collector", typing: lines)
  }

  @Test func `everything is asked, shown whole, and recorded once that was found right`() throws {
    let outcome = try record(typing: Self.english).done()
    #expect(outcome.output.first == "consent 1: given")
    let shown = try workspace.run("consent", "show", person, "--private").done().output
    #expect(
      shown == [
        "consent 1: given", "  given-at: 2026-03-10T12:00:00Z", "  scopes: voice-original", "  channels: site",
        "  expires: unset", "  review: unset", "  territory: unset", "  lawful-basis: consent",
        "  method: conversation", "  language: nl", "  interpreter: none", "  understood: yes", "  notice: 2026-1",
        "  anonymity: none", "  age: adult", "  risk: accepted", "  recognisable-by: de Kwikstraat, werk",
        "  safe-contact: via tante Truus, op werkdagen", "  keep-until: 2029-03-01T00:00:00Z",
        "  collector: collector", "  confirmed: no cut yet",
      ])
  }

  @Test func `each scope and each channel is asked apart, in words to be read aloud`() throws {
    let asked = record(typing: Self.english).messages.filter { $0.hasSuffix("?") || $0.contains("? ") }
    for question in [
      "May your own voice be heard?", "May your words be heard in another voice, or in a changed one?",
      "May we say your name?", "May we show a picture of you?",
      "May what you say be written out, so that people can read it and search in it?",
      "May it stand on our own site? We can take it away from there.",
      "May we submit it to Spotify? Refusing Spotify means that we do not submit it there.",
      "May we submit it to Apple Podcasts? Refusing Apple Podcasts means that we do not submit it there.",
    ] { #expect(asked.count { $0 == question } == 1, "\(question)") }
    #expect(!asked.contains("May somebody else speak your words?"), "nobody agreed to another voice")
  }

  @Test(arguments: [
    (
      "en",
      [
        "For whom must you be unrecognisable?", "  1 for nobody: anyone may recognise me",
        "  2 for people who do not know me", "  3 for people who know me too",
        "  4 for everyone, also by what I tell",
      ]
    ),
    (
      "nl",
      [
        "Voor wie moet je onherkenbaar zijn?", "  1 voor niemand: iedereen mag mij herkennen",
        "  2 voor mensen die mij niet kennen", "  3 ook voor mensen die mij kennen",
        "  4 voor iedereen, ook door wat ik vertel",
      ]
    ),
  ]) func `it is asked for whom they must be unrecognisable`(language: String, lines: [String]) throws {
    let messages = record(typing: Self.english, "--language", language).messages
    let start = try #require(messages.firstIndex(of: lines[0]))
    #expect(messages[start...].dropFirst(2).prefix(4) == lines.dropFirst())
  }

  @Test func `the platforms of the feeds are asked about too`() throws {
    try workspace.replace("explicit:", with: "platforms: [deezer]\nexplicit:", in: "Feeds/podcast.md")
    try workspace.run("feed", "submit", "podverse", "--feed", "podcast", "--done").done()
    let asked = record(typing: Self.english).messages.compactMap { $0.firstMatch(of: /submit it to (.*?)\?/)?.output.1 }
    #expect(asked.map { String($0) } == ["Apple Podcasts", "deezer", "podverse", "Spotify", "YouTube"])
  }

  @Test func `in Dutch, of a minor, with everything that there is to ask`() throws {
    let outcome = try record(typing: Self.dutch, "--language", "nl").done()
    #expect(outcome.output.first == "toestemming 1: gegeven", "\(outcome)")
    #expect(outcome.messages.contains("Mag je eigen stem te horen zijn?"))
    #expect(outcome.messages.contains("Op welke dag word je 16?"))
    #expect(outcome.messages.contains("  Mogen we het aanmelden bij Spotify? ja"), "the summary")
    let shown = try workspace.run("consent", "show", person).done().output
    #expect(
      shown == [
        "consent 1: given", "  given-at: 2026-03-09T00:00:00Z", "  scopes: transcript, voice-altered",
        "  altered-by: re-spoken", "  channels: site, spotify", "  expires: 2026-12-31T00:00:00Z",
        "  review: 2026-09-01T00:00:00Z", "  territory: BE, NL", "  lawful-basis: consent", "  method: form",
        "  language: so", "  interpreter: independent", "  understood: yes", "  notice: 2026-1",
        "  anonymity: acquaintances", "  age: 15", "  ask-again: 2026-12-01T00:00:00Z", "  guardian: yes",
        "  child: yes", "  safeguarding: accepted", "  risk: unset", "  special-category: yes",
        "  criminal-record: yes", "  evidence: \(Self.dutch[39])", "  evidence-place: on file; --private shows it",
        "  collector: collector", "  confirmed: no cut yet",
      ])
  }

  @Test(arguments: [("en", "Consent of"), ("nl", "Toestemming van")])
  func `whose consent it is stands at the beginning and in the summary`(language: String, words: String) throws {
    let messages = record(typing: ["no", "now", "yes"], "--language", language).messages
    #expect(messages.first == "\(words) \(person): Een gast")
    let begins = ["This is what will be recorded:", "Dit wordt vastgelegd:"]
    let summary = try #require(messages.firstIndex(where: begins.contains))
    #expect(messages[summary + 1] == "  \(words) \(person): Een gast")
  }

  @Test func `a no ends the questions, and needs the moment alone`() throws {
    let outcome = try record(typing: ["no", "now", "yes"]).done()
    #expect(outcome.output.first == "consent 1: refused")
  }

  @Test(arguments: [
    (1, "maybe"), (1, ""), (2, "17.5"), (2, "-1"), (16, "0"), (16, "5"), (18, "2026-03-10"), (18, "tomorrow"),
    (21, "2026-03-11"), (23, "Dutch"), (32, "abc"),
  ]) func `an unclear answer is asked again`(number: Int, answer: String) throws {
    var lines = Self.english
    lines.insert(answer, at: number - 1)
    let outcome = try record(typing: lines).done()
    #expect(outcome.messages.count { $0 == "That is not clear." } == 1, "\(outcome)")
    #expect(outcome.output.first == "consent 1: given")
  }

  @Test func `what may identify somebody is not shown while it is typed, nor in the summary`() throws {
    let outcome = try record(typing: Self.english).done()
    #expect(outcome.messages.contains("> adult"), "the rest is")
    #expect(!outcome.everything.contains("Truus") && !outcome.everything.contains("Kwikstraat"))
    #expect(outcome.messages.contains("  How and when can we reach you without danger? given, not shown"))
  }

  @Test(arguments: [0, 1, 5, 20, english.count - 1])
  func `the end of the input records nothing, wherever it comes`(answered: Int) throws {
    let before = try workspace.whole()
    let outcome = record(typing: Array(Self.english.prefix(answered)))
    #expect(outcome.status == 1)
    #expect(outcome.messages.suffix(2) == ["Stopped.", "Nothing was recorded."])
    #expect(outcome.output == [])
    #expect(try workspace.whole().changes(since: before) == [])
  }

  @Test func `a summary that is not right records nothing`() throws {
    let before = try workspace.whole()
    let outcome = record(typing: Self.english.dropLast() + ["no"])
    #expect(outcome.status == 1)
    #expect(outcome.messages.last == "Nothing was recorded.")
    #expect(try workspace.whole().changes(since: before) == [])
  }

  @Test func `somebody unknown is asked nothing`() {
    let outcome = workspace.run(["consent", "record", "p-222222"], typing: Self.english)
    #expect(outcome.status == 1)
    #expect(outcome.messages.first == "The register knows no person p-222222.")
  }

  @Test func `without a terminal a file is needed`() {
    let outcome = workspace.run("consent", "record", person)
    #expect(outcome.status == 2)
    #expect(outcome.messages.first == "klankbord consent record: --from needs a file, or - for standard input.")
  }

  @Test func `at a terminal a file may be named too`() {
    let line = ["consent", "record", person, "--from", "-"]
    #expect(workspace.run(line, input: "---\nanswer: no\n---\n", typing: []).output.first == "consent 1: refused")
  }
}
