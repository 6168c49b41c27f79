import TestWorkspaces
import Testing

@Suite struct ConfirmCutTests {
  // SHA-256 of `Recording.mp3(1)` and of the same with a title in its tags, by sha256sum.
  static let cut = "6d55cd91"

  private let workspace: TestWorkspace
  private let person: String

  init() throws {
    workspace = try TestWorkspace()
    person = try workspace.addPerson()
  }

  private func confirm(_ fields: String, as reviewer: String = "reviewer", _ more: String...) -> Outcome {
    workspace.run(
      ["consent", "confirm-cut", person, "--episode", "een", "--from", "-"] + more, as: reviewer,
      input: "---\nheard-at: 2026-03-02T10:00:00+01:00\nlanguage: nl\n\(fields)\n---\n")
  }

  private func lastConfirmation() throws -> String? {
    try workspace.run("consent", "show", person).done().output.last { $0.hasPrefix("  confirmed: ") }
  }

  @Test func `how a voice was altered must be said, and is kept`() throws {
    try workspace.recordConsent(of: person, scopes: "voice-altered", anonymity: "acquaintances")
    try workspace.addEpisode("een", voice: 1, "--person", "\(person):guest:altered")
    let refused = confirm("")
    #expect(refused.status == 1)
    #expect(refused.messages.first == "altered-by is missing: the text says that the voice is altered.")
    try confirm("altered-by: re-spoken\nrisk: accepted\ninterpreter: independent").done()
    #expect(
      try lastConfirmation() == """
          confirmed: cut 6d55cd91, heard 2026-03-02T10:00:00+01:00 in nl, altered voice, re-spoken, risk accepted, \
        interpreter independent, reviewed by reviewer
        """)
    #expect(workspace.run("publish", "een").status == 0)
  }

  @Test func `a way that was not agreed to is told, and blocks`() throws {
    try workspace.recordConsent(of: person, scopes: "voice-altered")
    try workspace.addEpisode("een", voice: 1, "--person", "\(person):guest:altered")
    let outcome = try confirm("altered-by: effect").done()
    #expect(outcome.messages.contains("consent 1 does not cover a voice that is effect: it stays blocked."))
    #expect(workspace.run("publish", "een").status == 3)
  }

  @Test func `of a voice that is not altered nothing is said to alter it`() throws {
    try workspace.recordConsent(of: person)
    try workspace.addEpisode("een", voice: 1, "--person", "\(person):guest")
    #expect(confirm("altered-by: effect").status == 1)
  }

  @Test func `a veto and a related interpreter are recorded and told`() throws {
    try workspace.recordConsent(of: person)
    try workspace.addEpisode("een", voice: 1, "--person", "\(person):guest")
    let outcome = try confirm("risk: vetoed\ninterpreter: related").done()
    #expect(outcome.messages.contains("The risk was vetoed: this cut is published nowhere."))
    #expect(outcome.messages.contains { $0.hasPrefix("The interpreter is family or of their circle") })
    #expect(try lastConfirmation()?.contains("risk vetoed, interpreter related") == true)
  }

  @Test func `a veto of a published cut takes it away at once`() throws {
    try workspace.recordConsent(of: person)
    try workspace.addCleared("een", guest: person, voice: 1)
    try workspace.run("publish", "een").done()
    let outcome = try confirm("risk: vetoed", as: "third").done()
    #expect(outcome.output.contains("  unlink Public/media/een-6d55cd91.mp3"))
    #expect(try workspace.items() == [])
  }

  /// CONSENT.md, check 9.
  @Test func `third parties are noted, and block until another account has settled each`() throws {
    try workspace.recordConsent(of: person)
    try workspace.addEpisode("een", voice: 1, "--person", "\(person):guest")
    let outcome = try confirm("third-parties: [former-partner, child]").done()
    #expect(outcome.output.prefix(2) == ["third party 1 noted: former-partner", "third party 2 noted: child"])
    #expect(confirm("third-parties: [former-partner, child]").output.count == 1, "the same again notes nobody")
    #expect(workspace.run("publish", "een").status == 3)

    let settle = ["consent", "third-party", "een", "--resolve"]
    let same = workspace.run(settle + ["1", "--how", "agreed"], as: "reviewer")
    #expect(same.status == 3)
    #expect(same.messages.first == "reviewer noted this and cannot settle it as well.")
    for number in ["1", "2"] {
      #expect(workspace.run("publish", "een").status == 3)
      try workspace.run(settle + [number, "--how", "unrecognisable"], as: "third").done()
    }
    #expect(
      try workspace.run("consent", "third-party", "een").done().output == [
        "1  former-partner  this cut  cannot be recognised, by third",
        "2  child  this cut  cannot be recognised, by third",
      ])
    #expect(workspace.run("publish", "een").status == 0)
    #expect(workspace.run(settle + ["9", "--how", "agreed"], as: "third").status == 1)
  }

  @Test func `a relation is no name`() throws {
    try workspace.recordConsent(of: person)
    try workspace.addEpisode("een", voice: 1, "--person", "\(person):guest")
    let before = try workspace.whole()
    for outcome in [
      confirm("third-parties: [fenna-verzonnen]"),
      workspace.run("consent", "third-party", "een", "--relation", "fenna-verzonnen"),
    ] {
      #expect(outcome.status == 3)
      #expect(outcome.messages.first == "It holds a name of somebody in the register.")
      #expect(!outcome.everything.contains("fenna"))
    }
    #expect(try workspace.whole().changes(since: before) == [])
  }

  @Test func `a redacted transcript is approved by its own hash`() throws {
    try workspace.recordConsent(of: person)
    try workspace.addCleared("een", guest: person, voice: 1)
    let name = "transcript.nl.redacted.vtt"
    #expect(confirm("", "--media", name).status != 0, "there is none")
    try workspace.write("WEBVTT\n\n00:00.000 --> 00:00.200\nHallo.\n", to: "Episodes/een/\(name)")
    // By sha256sum.
    #expect(
      try confirm("", "--media", name).done().output == ["consent 1: redacted file 93c55f78 confirmed"])
    #expect(confirm("", "--media", "episode.md").status == 3, "what is no alternate and no redacted file")
  }
}

/// Approvals that are carried over to a file that differs in loudness or tags alone.
@Suite struct CarryOverTests {
  private let workspace: TestWorkspace
  private let people: [String]

  init() throws {
    workspace = try TestWorkspace()
    people = try [workspace.addGuest(), workspace.addGuest()]
    try workspace.addEpisode(
      "een", voice: 1, "--person", "\(people[0]):host", "--person", "\(people[1]):guest")
    for person in people { try workspace.confirmCut("een", by: person) }
    try workspace.run("publish", "een").done()
  }

  private func carryOver(
    from old: String = "6d55cd91", because: String = "loudness", as account: String = "engineer"
  ) -> Outcome {
    workspace.run(
      ["consent", "confirm-cut", "all", "--episode", "een", "--carry-over", old, "--because", because], as: account)
  }

  private func replace(with recording: [UInt8]) throws { try workspace.write(recording, to: "Episodes/een/een.mp3") }

  @Test func `everybody's approval of the old cut holds for the new one, and says where it came from`() throws {
    try replace(with: Recording.mp3(2))
    #expect(workspace.run("publish", "een").status == 3)
    let outcome = try carryOver().done()
    #expect(
      outcome.output == [
        "consent 1 of \(people[0]): approval of cut 6d55cd91 carried over to 7b5bb471",
        "consent 2 of \(people[1]): approval of cut 6d55cd91 carried over to 7b5bb471",
      ])
    #expect(
      try workspace.run("consent", "show", people[0]).done().output.last == """
          confirmed: cut 7b5bb471, heard 2026-03-02T10:00:00+01:00 in nl, original voice, carried over from 6d55cd91, \
        reviewed by engineer
        """)
    #expect(workspace.run("publish", "een").status == 0)
    #expect(
      try workspace.journal().suffix(4).contains {
        $0.hasPrefix("\(TestWorkspace.account)/engineer cut-confirmed 2 7b5bb471")
      })
  }

  @Test func `who collected carries nothing over`() throws {
    try replace(with: Recording.mp3(2))
    let outcome = carryOver(as: "collector")
    #expect(outcome.status == 3)
    #expect(outcome.messages.first == "collector collected this and cannot review it as well.")
  }

  /// 10 frames last 0.261 s, 20 frames 0.522 s.
  @Test func `another duration may be other content`() throws {
    try replace(with: Recording.mp3(2, frames: 20))
    let before = try workspace.whole()
    let outcome = carryOver()
    #expect(outcome.status == 3)
    #expect(
      outcome.messages.first
        == "What is said in it may have changed, which cannot be carried over: the old cut lasts 0.26 s, this one 0.52 s."
    )
    #expect(try workspace.whole().changes(since: before) == [])
    try replace(with: Recording.mp3(2, frames: 17))
    #expect(carryOver().status == 0, "0.183 s more")
  }

  @Test func `a cut that nobody approved, or this one, is none to carry over from`() throws {
    #expect(carryOver(from: "00000000").status == 2)
    #expect(carryOver(from: "6d").status == 2)
    #expect(carryOver().messages.first == "The old cut is this one.")
    #expect(carryOver(because: "content").status == 2)
  }

  @Test func `where one has not approved the old cut, nobody's is carried over`() throws {
    let third = try workspace.addGuest()
    try workspace.replace(
      "people:", with: "people:\n  - person: \(third)\n    role: guest\n    voice: original",
      in: "Episodes/een/episode.md")
    try replace(with: Recording.mp3(2))
    let before = try workspace.whole()
    let outcome = carryOver()
    #expect(outcome.status == 3)
    #expect(outcome.messages.first?.hasPrefix("\(third) has not approved the old cut with this voice") == true)
    #expect(try workspace.whole().changes(since: before) == [])
  }

  @Test func `a new answer of theirs needs a new confirmation, not the old one's`() throws {
    try workspace.recordConsent(of: people[1])
    try replace(with: Recording.mp3(2))
    #expect(carryOver().messages.first?.hasPrefix("\(people[1]) has not approved the old cut") == true)
  }

  @Test func `a veto and an open third party are not left behind`() throws {
    try workspace.run("consent", "third-party", "een", "--relation", "child", as: "reviewer").done()
    try replace(with: Recording.mp3(2))
    #expect(try carryOver().done().output.first == "third party 2 noted: child")
    #expect(try carryOver().done().output.count == 2, "the same again notes nobody")
    #expect(workspace.run("publish", "een").status == 3)

    try replace(with: Recording.mp3(1))
    let veto = "---\nheard-at: 2026-03-03T10:00:00+01:00\nlanguage: nl\nrisk: vetoed\n---\n"
    try workspace.run(
      "consent", "confirm-cut", people[0], "--episode", "een", "--from", "-", as: "third", input: veto
    ).done()
    try replace(with: Recording.mp3(3))
    #expect(carryOver().messages.first?.hasPrefix("The old cut was vetoed for \(people[0])") == true)
  }
}
