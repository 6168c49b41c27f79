import Bytes
import Catalogue
import Register
import System
import TestWorkspaces
import Testing

/// The checks that consent is held to, by their numbers, over whole command lines.
@Suite struct ConsentChecksTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace() }

  // MARK: Steps

  private static let complete: KeyValuePairs = [
    "given-at": "2026-03-01T14:00:00+01:00", "scopes": "[voice-original, transcript, quotes-and-chapters, description]",
    "channels": "[site, podcast-apps]", "lawful-basis": "consent", "anonymity": "none", "age": "adult",
    "risk": "accepted", "interpreter": "none", "understood": "yes", "method": "conversation", "language": "nl",
    "notice": "\"1\"",
  ]

  @discardableResult
  private func record(_ person: String, _ changes: [String: String] = [:]) throws -> Outcome {
    var fields = Dictionary(uniqueKeysWithValues: Self.complete.map { ($0, $1) })
    fields.merge(changes) { $1 }
    let lines = fields.filter { !$0.value.isEmpty }.map { "\($0): \($1)" }.sorted()
    let text = (["---"] + lines + ["---", ""]).joined(separator: "\n")
    return workspace.run("consent", "record", person, "--from", "-", as: "collector", input: text)
  }

  private func confirm(_ slug: String, _ person: String, _ fields: String...) throws -> Outcome {
    let text = (["---", "heard-at: 2026-03-02T10:00:00+01:00", "language: nl"] + fields + ["---", ""]).joined(
      separator: "\n")
    return workspace.run(
      "consent", "confirm-cut", person, "--episode", slug, "--from", "-", as: "reviewer", input: text)
  }

  /// A guest who agreed to this, in an episode that they heard.
  @discardableResult
  private func episode(
    _ slug: String = "alfa", _ changes: [String: String] = [:], voice: String = "original", confirming: String...
  ) throws -> String {
    let person = try workspace.addPerson(label: "Een gast van \(slug)", legalName: "Fenna Verzonnen-\(slug)")
    try workspace.addEpisode(
      slug, voice: UInt8(truncatingIfNeeded: slug.utf8.count), "--person", "\(person):guest:\(voice)")
    try record(person, changes).done()
    let text = (["---", "heard-at: 2026-03-02T10:00:00+01:00", "language: nl"] + confirming + ["---", ""]).joined(
      separator: "\n")
    try workspace.run(
      "consent", "confirm-cut", person, "--episode", slug, "--from", "-", as: "reviewer", input: text
    ).done()
    return person
  }

  /// The feeds, in every format, that hold the title that `episode` gives.
  private func feeds(holding slug: String = "alfa") throws -> [String] {
    try workspace.tree().paths(mentioning: "Titel van \(slug)").filter { $0.hasPrefix("feeds/") }
  }

  private func refusal(of slug: String = "alfa") throws -> Outcome {
    let before = try workspace.tree()
    let outcome = workspace.run("publish", slug)
    #expect(outcome.status == 3, "\(outcome)")
    #expect(try workspace.tree().changes(since: before).isEmpty, "output bytes unchanged")
    return outcome
  }

  // MARK: Checks

  @Test func `1: no record, refused with the person's id and the scope, and no byte changed`() throws {
    let person = try workspace.addPerson()
    try workspace.addEpisode("alfa", voice: 1, "--person", "\(person):guest")
    let said = try refusal().everything
    #expect(said.contains(person) && said.contains("voice-original") && said.contains("no-record"))
  }

  @Test func `2: site only, on the site and in no feed`() throws {
    try episode("alfa", ["channels": "[site]"])
    #expect(workspace.run("publish", "alfa").status == 0)
    #expect(try workspace.tree().files["episodes/alfa/index.html"] != nil)
    #expect(try feeds() == [])
  }

  /// The recording's own tag holds it, in one of the two ways that ID3 writes.
  @Test(arguments: [false, true]) func `3: the name unset, only the label is anywhere`(isUTF16: Bool) throws {
    let person = try episode()
    let recording = Recording.mp3(4, titled: "Fenna Verzonnen-alfa", isUTF16: isUTF16)
    try workspace.write(recording, to: "Episodes/alfa/alfa.mp3")
    try confirm("alfa", person).done()
    try workspace.run("publish", "alfa").done()
    #expect(try workspace.tree().paths(mentioning: "Een gast van alfa").contains("episodes/alfa/index.html"))
    let written = ["Verzonnen", "Verzonnen".map(String.init).joined(separator: "\0")]
    #expect(try workspace.tree("Episodes").paths(mentioning: written[isUTF16 ? 1 : 0]) == ["alfa/alfa.mp3"])
    for name in written { #expect(try workspace.tree().paths(mentioning: name) == []) }
  }

  @Test(arguments: [("original", "[voice-original]", ""), ("altered", "[voice-altered]", "effect")])
  func `4: acquaintances, and a voice that gives them away`(voice: String, scopes: String, alteration: String) throws {
    var changes = ["anonymity": "acquaintances", "scopes": scopes]
    if !alteration.isEmpty { changes["altered-by"] = "[effect]" }
    let confirming = alteration.isEmpty ? "risk: accepted" : "altered-by: \(alteration)"
    try episode("alfa", changes, voice: voice, confirming: confirming)
    #expect(try refusal().everything.contains("voice-recognisable"))
  }

  @Test func `4: acquaintances, and somebody else's voice`() throws {
    try episode(
      "alfa", ["anonymity": "acquaintances", "scopes": "[voice-altered]", "altered-by": "[re-spoken]"],
      voice: "altered",
      confirming: "altered-by: re-spoken")
    #expect(workspace.run("publish", "alfa").status == 0)
  }

  @Test func `5: a cut that was edited again is blocked until it is confirmed`() throws {
    let person = try episode()
    try workspace.write(Recording.mp3(77), to: "Episodes/alfa/alfa.mp3")
    #expect(try refusal().everything.contains("cut-not-confirmed"))
    try confirm("alfa", person).done()
    #expect(workspace.run("publish", "alfa").status == 0)
  }

  @Test(arguments: [("yes", "no", 3), ("no", "yes", 3), ("", "yes", 3), ("yes", "", 3), ("yes", "yes", 0)])
  func `6: fifteen years old, and both must say yes`(guardian: String, child: String, status: Int32) throws {
    try episode("alfa", ["age": "15", "ask-again": "2027-01-01", "guardian": guardian, "child": child])
    try workspace.run("build", "--scheduled").done()
    #expect(workspace.run("publish", "alfa").status == status)
  }

  @Test func `7: what ends tomorrow goes the day after, and was due; without a schedule it never came`() throws {
    let person = try episode("alfa", ["expires": "2026-03-11"])
    #expect(try refusal().everything.contains("deploy systemd"))
    try workspace.run("build", "--scheduled").done()
    try workspace.run("publish", "alfa").done()
    #expect(workspace.run("consent", "due", "--within", "2").text.contains(person))
    try workspace.run("build", "--at", "2026-03-12T00:00:00Z").done()
    #expect(try workspace.remains(of: "alfa", guid: workspace.guid(of: "alfa"), media: "alfa-") == [])
  }

  @Test func `8: two guests and one withdrawal, and it goes`() throws {
    let (first, _) = try two()
    try workspace.run("consent", "withdraw", first).done()
    #expect(try workspace.tree().paths(mentioning: "alfa") == [])
    #expect(try workspace.file("Episodes/alfa/alfa.mp3").status() == nil)
  }

  @Test func `8: a confirmed cut without the one who withdrew takes its place`() throws {
    let (first, second) = try two()
    let before = try workspace.items()
    try cutOut(first)
    try confirm("alfa", second).done()
    for account in ["collector", "reviewer"] {
      // One account's word is not enough.
      let refused = workspace.run("publish", "alfa")
      #expect(refused.status == 3 && refused.everything.contains("unlisted-person"))
      try workspace.run("consent", "absent", first, "--episode", "alfa", as: account).done()
    }
    try workspace.run("consent", "withdraw", first).done()
    let after = try workspace.items()
    #expect(after.map(\.guid) == before.map(\.guid))
    #expect(after.map(\.enclosure) != before.map(\.enclosure))
    #expect(try workspace.tree().paths(mentioning: first) == [])
  }

  @Test func `8: a cut that the other one did not confirm does not`() throws {
    let (first, _) = try two()
    try cutOut(first)
    for account in ["collector", "reviewer"] {
      try workspace.run("consent", "absent", first, "--episode", "alfa", as: account).done()
    }
    try workspace.run("consent", "withdraw", first).done()
    #expect(try workspace.tree().paths(mentioning: "alfa") == [])
  }

  private func cutOut(_ person: String) throws {
    try workspace.write(Recording.mp3(88), to: "Episodes/alfa/alfa.mp3")
    try workspace.replace(
      "  - person: \(person)\n    role: guest\n    voice: original\n", with: "", in: "Episodes/alfa/episode.md")
  }

  private func two() throws -> (String, String) {
    let people = try ["Eerste", "Tweede"].map { try workspace.addPerson(label: $0, legalName: "\($0) Verzonnen") }
    try workspace.addEpisode("alfa", voice: 9, "--person", "\(people[0]):guest", "--person", "\(people[1]):guest")
    for person in people {
      try record(person).done()
      try confirm("alfa", person).done()
    }
    try workspace.run("publish", "alfa").done()
    return (people[0], people[1])
  }

  @Test func `9: a third party, until it is settled by a second account`() throws {
    try episode("alfa", confirming: "third-parties: [former-partner]")
    let settling = ["consent", "third-party", "alfa", "--resolve", "1", "--how", "unrecognisable"]
    #expect(workspace.run(settling, as: "reviewer").status == 3)
    #expect(try refusal().everything.contains("third-part"))
    try workspace.run(settling, as: "another").done()
    #expect(workspace.run("publish", "alfa").status == 0)
  }

  @Test func `10: who collected may not review`() throws {
    let person = try workspace.addGuest()
    try workspace.addEpisode("alfa", voice: 1, "--person", "\(person):guest")
    func confirm() -> Outcome {
      workspace.run(
        "consent", "confirm-cut", person, "--episode", "alfa", "--from", "-", as: "collector",
        input: "---\nheard-at: 2026-03-02T10:00:00+01:00\nlanguage: nl\n---\n")
    }
    #expect(confirm().status == 3)
    // What was entered while one account was enough does not count where two are needed.
    try workspace.replace("language: nl", with: "four-eyes: off\nlanguage: nl", in: "Site/site.md")
    try confirm().done()
    try workspace.replace("four-eyes: off\n", with: "", in: "Site/site.md")
    #expect(try refusal().everything.contains("same-account"))
  }

  private static let withdrawn =
    "Episodes/alfa/episode.md: warning: somebody in it withdrew: nothing of it is published again. "
    + "Delete the folder, or put a cut without them there that the others confirmed."

  @Test func `8: check tells of a withdrawal once, and does not tell to undo it`() throws {
    let (first, _) = try two()
    try workspace.run("consent", "withdraw", first).done()
    let outcome = workspace.run("check")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.filter { $0.hasPrefix("Episodes/") } == [Self.withdrawn])
    // What was retracted for another reason is looked at as before.
    try episode("bravo")
    try workspace.run("publish", "bravo").done()
    try workspace.run("retract", "bravo", "--reason", "legal").done()
    try workspace.remove("Episodes/bravo/bravo.mp3")
    #expect(workspace.run("check").output.contains { $0.hasPrefix("Episodes/bravo/bravo.mp3: ") })
  }

  @Test func `8: somebody who was erased is told apart from somebody who was never known`() throws {
    let person = try episode("draft")
    try workspace.run("consent", "withdraw", person).done()
    try workspace.write(Recording.mp3(88), to: "Episodes/draft/draft.mp3")
    let told = workspace.run("check").output.filter { $0.hasPrefix("Episodes/draft/episode.md: ") }
    #expect(
      told == [
        "Episodes/draft/episode.md: warning: \(person) withdrew or was erased. Take them out of people: once the "
          + "recording is a cut without them; until then the episode is published nowhere."
      ])
    try workspace.replace(person, with: "p-222222", in: "Episodes/draft/episode.md")
    #expect(workspace.run("check").output.contains { $0.contains("the register knows no p-222222") })
  }

  /// By the feed's text, or by having been submitted once, whatever the text says.
  @Test(arguments: [false, true]) func `11: a refused platform's feed has nothing of it`(isSubmitted: Bool) throws {
    if isSubmitted {
      try workspace.run("feed", "submit", "spotify", "--feed", "podcast", "--done").done()
    } else {
      try workspace.replace("explicit:", with: "platforms: [spotify]\nexplicit:", in: "Feeds/podcast.md")
    }
    try episode()
    try workspace.run("publish", "alfa").done()
    #expect(try feeds() == [])
    #expect(try workspace.tree().files["episodes/alfa/index.html"] != nil)
  }

  @Test func `12: after a withdrawal the tombstone says nothing, and nothing else is left`() throws {
    let person = try episode()
    let guid = try workspace.guid(of: "alfa")
    try workspace.write(
      "WEBVTT\n\n00:00.000 --> 00:01.000\n<v \(person)>Hallo\n", to: "Episodes/alfa/transcript.nl.vtt")
    try workspace.write(
      #"{"version":"1.2.0","chapters":[{"startTime":0,"title":"Begin"}]}"#, to: "Episodes/alfa/chapters.json")
    try workspace.run("topic", "add", "grenzen", "--title", "Grenzen").done()
    try workspace.replace("people:", with: "topics: [grenzen]\npeople:", in: "Episodes/alfa/episode.md")
    try workspace.run("publish", "alfa").done()
    #expect(try workspace.tree().paths(mentioning: "Titel van alfa").contains("topics/grenzen/index.html"))
    let enclosure = try #require(try workspace.items().first).enclosure
    try workspace.run("consent", "withdraw", person, "--tombstone", "30").done()
    let tree = try workspace.tree()
    #expect(tree.paths.filter { $0.contains("alfa") || $0.hasPrefix("topics/") } == [])
    let item = try #require(try workspace.items().first)
    #expect(item.guid == guid && item.enclosure != enclosure && !item.title.contains("alfa"))
    for word in ["Titel van alfa", "Een gast", "Hallo", person, "Begin"] {
      #expect(tree.paths(mentioning: word) == [], "\(word)")
    }
    for file in ["alfa.mp3", "transcript.nl.vtt", "chapters.json"] {
      #expect(try workspace.file("Episodes/alfa/\(file)").status() == nil, "\(file)")
    }
    // A month later it has gone too.
    try workspace.run("build", "--at", "2026-04-20T00:00:00Z").done()
    #expect(try workspace.tree().paths(mentioning: guid) == [])
  }

  @Test func `a withdrawal after the call tells as many, and leaves the same tombstone`() throws {
    let person = try episode()
    let guid = try workspace.guid(of: "alfa")
    try workspace.run("publish", "alfa").done()
    try workspace.run("consent", "suspend", "alfa").done()
    #expect(try workspace.items() == [])
    try workspace.run("consent", "withdraw", person, "--tombstone", "30").done()
    #expect(try workspace.items().map(\.guid) == [guid])
    let register = try RegisterDatabase.open(path: workspace.file(".klankbord/register.sqlite").text, .reading)
    #expect(try register.tasks().map(\.kind) == [.apps])
  }

  @Test func `12: a text that names who withdrew is shown nowhere, and the register forgets the name when it is out`()
    throws
  {
    let person = try episode(
      "alfa", ["scopes": "[voice-original, description, name]", "channels": "[site, podcast-apps, apple]"])
    try workspace.addCleared("bravo", guest: try workspace.addGuest(legalName: "Quasi Vlindermoes"), voice: 7)
    let text = try workspace.text("Episodes/bravo/episode.md")
    try workspace.write(text + "\nMet dank aan Fenna Verzonnen-alfa.\n", to: "Episodes/bravo/episode.md")
    try workspace.run("publish", "alfa").done()
    try workspace.run("publish", "bravo").done()
    #expect(try workspace.tree().paths(mentioning: "Verzonnen-alfa") != [])
    let outcome = workspace.run("consent", "withdraw", person)
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains { $0.hasPrefix("Episodes/bravo/episode.md:") }, "\(outcome)")
    #expect(try workspace.tree().paths(mentioning: "Verzonnen-alfa") == [])
    #expect(workspace.run("build", "--scheduled").status != 0)
    #expect(try workspace.tree().paths(mentioning: "Verzonnen-alfa") == [])
    try workspace.write(text, to: "Episodes/bravo/episode.md")
    try workspace.run("build", "--scheduled").done()
    #expect(try workspace.items().map(\.title) == ["Titel van bravo"])
    #expect(try workspace.tree(".klankbord").paths(mentioning: "Verzonnen-alfa") == [])
  }

  @Test func `17: whoever must be told is, also where the ledger could not be written first, or it was down before`()
    throws
  {
    let person = try episode()
    let other = try workspace.addGuest(legalName: "Quasi Vlindermoes")
    try workspace.addCleared("bravo", guest: other, voice: 7)
    try workspace.run("publish", "alfa").done()
    try workspace.run("publish", "bravo").done()
    try workspace.replace("timezone:", with: "ledger: geen/ledger\ntimezone:", in: "Site/site.md")
    #expect(workspace.run("consent", "withdraw", person).status == 1)
    try workspace.write("", to: "geen/.keep")
    try workspace.run("retract", "bravo", "--reason", "editorial").done()
    try workspace.run("build").done()
    try workspace.run("consent", "withdraw", other).done()
    try workspace.run("consent", "withdraw", other).done()
    let register = try RegisterDatabase.open(path: workspace.file(".klankbord/register.sqlite").text, .reading)
    #expect(try register.tasks().map { "\($0.kind) \($0.subject)" } == ["apps \(person)", "apps \(other)"])
  }

  @Test func `12: a copy that somebody laid into the result goes with the rest`() throws {
    let person = try episode()
    try workspace.run("publish", "alfa").done()
    try workspace.write("dezelfde stem", to: "Public/media/oud.mp3")
    try workspace.run("consent", "withdraw", person).done()
    #expect(try workspace.file("Public/media/oud.mp3").status() == nil)
  }

  @Test func `14: the raw bytes of the register hold nothing of who withdrew`() throws {
    let person = try episode(
      "alfa",
      [
        "safe-contact": "bel Bedacht-alfa", "evidence-place": "Kluis-alfa", "recognisable-by": "[Wijk-alfa]",
        "withdrawal": "Altijd-alfa",
      ])
    func edit(_ names: String, _ options: String...) throws {
      try workspace.run(
        ["person", "edit", person, "--names", "-"] + options, input: "---\n\(names)\n---\n"
      ).done()
    }
    try edit("label: Een gast van alfa\nlegal-name: Fenna Verzonnen-alfa\nalso-known-as: [Quasi-alfa]")
    try edit("label: Een kenner van alfa", "--episode", "alfa")
    try workspace.run("publish", "alfa").done()
    let code = try workspace.run("consent", "card", person).done().output[0]
    let words = [
      "Verzonnen-alfa", "Quasi-alfa", "Een gast van alfa", "Een kenner van alfa", "Bedacht-alfa", "Kluis-alfa",
      "Wijk-alfa", "Altijd-alfa", code,
    ]
    for word in words { #expect(try workspace.tree(".klankbord").paths(mentioning: word) != [], "\(word)") }
    try workspace.run("consent", "withdraw", person).done()
    for word in words { #expect(try workspace.tree(".klankbord").paths(mentioning: word) == [], "\(word)") }
  }

  @Test func `15: another episode's broken text does not delay it`() throws {
    let person = try episode()
    try workspace.addCleared("bravo", voice: 40)
    for slug in ["alfa", "bravo"] { try workspace.run("publish", slug).done() }
    try workspace.write("kapot", to: "Episodes/bravo/episode.md")
    try workspace.run("consent", "withdraw", person).done()
    #expect(try workspace.tree().paths.filter { $0.contains("alfa") } == [])
    #expect(try workspace.tree().files["episodes/bravo/index.html"] != nil)
  }

  @Test func `15: where the ledger cannot be written it goes all the same, and the same command completes it`() throws {
    let person = try episode()
    try workspace.run("publish", "alfa").done()
    try workspace.replace(
      "language: nl", with: "ledger: \(workspace.elsewhere)/later/ledger\nlanguage: nl", in: "Site/site.md")
    #expect(workspace.run("consent", "withdraw", person).status == 1)
    #expect(try workspace.tree().paths(mentioning: "alfa") == [])
    #expect(try workspace.tree(".klankbord").paths(mentioning: "Verzonnen-alfa") != [])
    try workspace.elsewhere.appending("later").createDirectories()
    try workspace.run("consent", "withdraw", person).done()
    #expect(try workspace.tree(".klankbord").paths(mentioning: "Verzonnen-alfa") == [])
  }

  @Test func `17: a task for each recipient, pending, and a chain that shows a missing tail`() throws {
    let person = try episode()
    try workspace.replace(
      "language: nl", with: "recipients: [Radio A, Radio B, Archief C, Bureau D]\nlanguage: nl", in: "Site/site.md")
    try workspace.run("publish", "alfa").done()
    try workspace.run("consent", "withdraw", person).done()
    let register = try RegisterDatabase.open(path: workspace.file(".klankbord/register.sqlite").text, .reading)
    let tasks = try register.tasks()
    #expect(tasks.count == 5 && tasks.allSatisfy { $0.done == nil })
    let head = try register.journalHead()
    #expect(try register.verifyJournal(holding: head) == nil)
    #expect(workspace.run("audit", "--verify", "--head", head.hex).status == 0)
    #expect(workspace.run("audit", "--verify", "--head", String(repeating: "ab", count: 32)).status == 1)
  }

  @Test func `17: whoever can hold a copy is a recipient`() throws {
    try workspace.replace(
      "explicit:", with: "platforms: [spotify]\nhubs: [\"https://hub.example.org/\"]\nexplicit:",
      in: "Feeds/podcast.md")
    try workspace.run(
      "feed", "submit", "deezer", "--feed", "podcast", "--done"
    ).done()
    let person = try episode("alfa", ["channels": "[site, podcast-apps, radio, spotify, deezer]"])
    try workspace.run("publish", "alfa").done()
    try workspace.run("backup", workspace.elsewhere.appending("b.tar").text).done()
    try workspace.write("ref: refs/heads/main\n", to: ".git/HEAD")
    try workspace.run("consent", "withdraw", person).done()
    let register = try RegisterDatabase.open(path: workspace.file(".klankbord/register.sqlite").text, .reading)
    #expect(
      try register.tasks().map { "\($0.kind.rawValue) \($0.recipient)" } == [
        "platform deezer", "platform spotify", "apps podcast apps and directories", "hub https://hub.example.org/",
        "radio radio", "backup backups (1)", "git sources and git history, and its clones",
      ])
  }

  @Test func `17: one flipped byte fails`() throws {
    try episode()
    let head = try #require(try workspace.run("audit", "--verify").done().output.last?.split(separator: " ").last)
    let hash = try #require(SHA256Digest(hex: String(head))).bytes
    let path = ".klankbord/register.sqlite"
    var bytes = try workspace.file(path).read(limit: 1 << 24)
    let places = bytes.indices.filter { bytes[$0...].starts(with: hash) }
    bytes[try #require(places.first)] ^= 1
    try workspace.write(bytes, to: path)
    #expect(workspace.run("audit", "--verify").status == 1)
  }

  @Test(arguments: [(false, "who can be heard"), (true, "people is missing")])
  func `21: people left out, refused`(wasPublished: Bool, told: String) throws {
    try episode()
    if wasPublished { try workspace.run("publish", "alfa").done() }
    let text = try workspace.text("Episodes/alfa/episode.md")
    try workspace.write(text.replacing(#/people:\n(  .*\n)+/#, with: ""), to: "Episodes/alfa/episode.md")
    #expect(try refusal().everything.contains(told))
  }

  @Test func `22: no name in an error, nor in the journal`() throws {
    let person = try episode()
    try workspace.run("publish", "alfa").done()
    var said = ""
    for words in [["consent", "suspend"], ["consent", "withdraw"], ["publish"], ["consent"]] {
      said += workspace.run(words + ["Fenna Verzonnen-alfa"]).everything
    }
    said += workspace.run("consent", "withdraw", person).everything
    said += try workspace.journal().joined()
    #expect(!said.contains("Verzonnen"))
  }
}
