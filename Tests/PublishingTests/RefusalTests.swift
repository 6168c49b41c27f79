import TestWorkspaces
import Testing

/// No consent on record means not published: status 3, who and what is missing is named, and not one byte of the result
/// changes. CONSENT.md, checks 1, 5, 10 and 21.
@Suite struct RefusalTests {
  /// What was done for the episode `nieuw` and its guest, who is in the register, before it is published.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// In the refusal; PERSON stands for the guest's id.
    let says: [String]
    let prepare: @Sendable (TestWorkspace, _ guest: String) throws -> Void

    init(
      _ name: String, says: String..., prepare: @escaping @Sendable (TestWorkspace, _ guest: String) throws -> Void
    ) {
      testDescription = name
      self.says = says
      self.prepare = prepare
    }
  }

  static let cases = [
    Case("no record", says: "PERSON voice-original site: there is no consent", "PERSON voice-original podcast-apps:") {
      try $0.addEpisode("nieuw", "--person", "\($1):guest")
    },
    Case("an id that the register does not know", says: "p-222222 voice-original site: the register does not know") {
      workspace, _ in try workspace.addEpisode("nieuw", "--person", "p-222222:guest")
    },
    Case("an answer in which something is missing", says: "PERSON voice-original site: consent 1 is requested") {
      try $0.run("consent", "record", $1, "--from", "-", input: "---\nscopes: [voice-original]\n---\n").done()
      try $0.addEpisode("nieuw", "--person", "\($1):guest")
    },
    Case("a no after a yes", says: "PERSON voice-original site: consent 2 is refused") {
      try $0.recordConsent(of: $1)
      try $0.addCleared("nieuw", guest: $1, voice: 2)
      try $0.recordConsent(of: $1, answer: "no")
    },
    Case("another voice than agreed", says: "PERSON voice-altered site: consent 1 does not cover the voice") {
      try $0.recordConsent(of: $1)
      try $0.addEpisode("nieuw", "--person", "\($1):guest:altered")
      try $0.confirmCut("nieuw", by: $1, alteration: "re-spoken")
    },
    Case("no channel that we have", says: "PERSON voice-original site: consent 1 does not cover this channel") {
      try $0.recordConsent(of: $1, channels: "radio")
      try $0.addCleared("nieuw", guest: $1, voice: 2)
    },
    Case("a consent that has ended", says: "PERSON voice-original site: consent 1 has ended") {
      try $0.recordConsent(of: $1, expires: "2026-03-10T12:00:00Z")
      try $0.addCleared("nieuw", guest: $1, voice: 2)
    },
    Case("a consent of tomorrow", says: "PERSON voice-original site: consent 1 is given as of a later moment") {
      try $0.recordConsent(of: $1, givenAt: "2026-03-11T12:00:00Z")
      try $0.addCleared("nieuw", guest: $1, voice: 2)
    },
    Case("a cut that was not heard", says: "PERSON voice-original site: has not approved this cut under consent 1") {
      try $0.recordConsent(of: $1)
      try $0.addEpisode("nieuw", "--person", "\($1):guest")
    },
    Case("a cut that was edited after it was heard", says: "PERSON voice-original site: has not approved this cut") {
      try $0.recordConsent(of: $1)
      try $0.addCleared("nieuw", guest: $1, voice: 2)
      try $0.write(Recording.mp3(2, frames: 9), to: "Episodes/nieuw/nieuw.mp3")
    },
    Case("a cut that is heard tomorrow", says: "PERSON voice-original site: has not approved this cut") {
      try $0.recordConsent(of: $1)
      try $0.addEpisode("nieuw", "--person", "\($1):guest")
      try $0.confirmCut("nieuw", by: $1, heardAt: "2026-03-11T10:00:00Z")
    },
    Case("one account that collected and reviewed", says: "PERSON voice-original site: one account both collected") {
      try $0.recordConsent(of: $1)
      try $0.replace("timezone:", with: "four-eyes: off\ntimezone:", in: "Site/site.md")
      try $0.addEpisode("nieuw", "--person", "\($1):guest")
      try $0.confirmCut("nieuw", by: $1, as: "collector")
      try $0.replace("four-eyes: off\n", with: "", in: "Site/site.md")
    },
    Case("a second guest without a record", says: "PERSON voice-original site: there is no consent") {
      let other = try $0.addGuest()
      try $0.addEpisode("nieuw", "--person", "\(other):guest", "--person", "\($1):guest")
      try $0.confirmCut("nieuw", by: other)
    },
    Case("people left out", says: "site: the text does not say who can be heard") { workspace, _ in
      try workspace.addEpisode("nieuw")
    },
    Case("nobody, undeclared", says: "site: nobody has declared of this cut") { workspace, _ in
      try workspace.addEpisode("nieuw", voice: 2, "--nobody")
    },
    Case("nobody, by one account's word", says: "site: no second account has heard this cut") { workspace, _ in
      try workspace.addEpisode("nieuw", voice: 2, "--nobody")
      try workspace.run("consent", "record", "none", "--episode", "nieuw").done()
    },
    Case("nobody, declared of another cut", says: "site: nobody has declared of this cut") { workspace, _ in
      try workspace.addCleared("nieuw", voice: 2)
      try workspace.write(Recording.mp3(3), to: "Episodes/nieuw/nieuw.mp3")
    },
    Case(
      "nobody, though somebody approved this very cut",
      says: "PERSON site: has approved this cut or the one published before, so is in it"
    ) {
      try $0.recordConsent(of: $1)
      try $0.addCleared("nieuw", guest: $1, voice: 2)
      let listed = "people:\n  - person: \($1)\n    role: guest\n    voice: original\n"
      try $0.replace(listed, with: "people: none\n", in: "Episodes/nieuw/episode.md")
      try $0.declareNobody(in: "nieuw")
    },
  ]

  @Test(arguments: cases) func `nothing of the result changes, and what is missing is named`(refusal: Case) throws {
    let workspace = try TestWorkspace.publishing("oud")
    let guest = try workspace.addPerson()
    try refusal.prepare(workspace, guest)
    let before = try workspace.whole()
    let outcome = workspace.run("publish", "nieuw")
    #expect(outcome.status == 3, "\(outcome)")
    for words in refusal.says {
      let words = words.replacing("PERSON", with: guest)
      #expect(outcome.messages.contains { $0.contains(words) }, "\(outcome)")
    }
    #expect(outcome.messages.last?.hasSuffix("Nothing was published or changed.") == true)
    let after = try workspace.whole()
    #expect(after.changes(since: before) == [])
    #expect(after.touchedFolders(since: before) == [])
    #expect(try workspace.items().map(\.title) == ["Titel van oud"])
  }

  @Test(arguments: ["2026-03-04T12:00:00Z", "2026-03-20T12:00:00Z"])
  func `asking about another moment brings back no consent that has ended, and none that is not given`(at: String)
    throws
  {
    let workspace = try TestWorkspace()
    let past = try workspace.addPerson()
    try workspace.recordConsent(of: past, expires: "2026-03-05")
    try workspace.addCleared("was", guest: past, voice: 1)
    let future = try workspace.addPerson()
    try workspace.recordConsent(of: future, givenAt: "2026-03-15T00:00:00Z")
    try workspace.addCleared("wordt", guest: future, voice: 2)
    for slug in ["was", "wordt"] {
      #expect(workspace.run("publish", slug, "--at", at, "--date", "2026-03-04T00:00:00Z").status == 3, "\(slug)")
    }
  }

  @Test func `an edited cut goes out once it has been heard and approved`() throws {
    let workspace = try TestWorkspace()
    let guest = try workspace.addGuest()
    try workspace.addCleared("een", guest: guest, voice: 1)
    try workspace.write(Recording.mp3(2), to: "Episodes/een/een.mp3")
    #expect(workspace.run("publish", "een").status == 3)
    try workspace.confirmCut("een", by: guest)
    #expect(workspace.run("publish", "een").status == 0)
    #expect(try workspace.items().count == 1)
  }

  @Test func `a published episode keeps its old cut while the new one is not approved`() throws {
    let workspace = try TestWorkspace.publishing("een")
    try workspace.addCleared("twee", voice: 2)
    let before = try workspace.tree()
    try workspace.write(Recording.mp3(9), to: "Episodes/een/een.mp3")
    for line in [["publish", "een"], ["publish", "twee"], ["build"]] {
      #expect(workspace.run(line).status == 3, "\(line)")
      let changes = try workspace.tree().changes(since: before)
      #expect(changes == [])
    }
  }
}
