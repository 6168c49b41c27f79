import Catalogue
import TestWorkspaces
import Testing

@testable import Commands

@Suite struct ConsentExplainTests {
  private let workspace: TestWorkspace
  private let host: String
  private let guest: String

  init() throws {
    workspace = try TestWorkspace()
    host = try workspace.addPerson(label: "Een presentator")
    guest = try workspace.addPerson()
    try workspace.recordConsent(of: host, scopes: "voice-original, transcript", channels: "site, podcast-apps, apple")
    try workspace.addEpisode("een", voice: 1, "--person", "\(host):host", "--person", "\(guest):guest")
    try workspace.confirmCut("een", by: host)
    try workspace.run("feed", "submit", "apple", "--feed", "podcast", "--done").done()
  }

  @Test func `a rehearsed publication gives it as JSON, also where it is refused`() throws {
    func explanation() throws -> [String: Any] {
      let outcome = workspace.run("publish", "een", "--dry-run", "--json")
      #expect(try outcome.json()["isRehearsal"] as? Bool == true)
      return try #require(try outcome.json()["explanation"] as? [String: Any])
    }
    func refusals() throws -> [[String]] {
      try #require(try explanation()["rulings"] as? [[String: Any]]).map { ruling in
        (ruling["refusals"] as? [[String: Any]] ?? []).map { "\($0["rule"] ?? "") \($0["person"] ?? "")" }
      }
    }
    let workspace = workspace
    #expect(workspace.run("publish", "een", "--dry-run", "--json").status == 3)
    #expect(try refusals().first == ["no-record \(guest)"])
    try workspace.recordConsent(of: guest, channels: "site, podcast-apps, apple")
    try workspace.confirmCut("een", by: guest)
    #expect(try refusals().first == [])
  }

  @Test func `a row for each person and each thing that counts, a column for each destination, a note for each no`()
    throws
  {
    try workspace.recordConsent(of: guest, scopes: "voice-original", channels: "site, podcast-apps", anonymity: "total")
    let outcome = try workspace.run("consent", "explain", "een").done()
    #expect(
      outcome.output == [
        "een, cut 6d55cd91",
        "                                site  feed podcast",
        "          the episode           yes   yes",
        "\(host)  consent 1, given      yes   yes",
        "          voice-original        yes   yes",
        "          this cut approved     yes   yes",
        "          risk weighed          yes   yes",
        "          its channels          yes   yes",
        "          made into text there  yes   yes",
        "\(guest)  consent 2, given      yes   yes",
        "          voice-original        NO 1  NO 1",
        "          this cut approved     NO 2  NO 2",
        "          risk weighed          yes   yes",
        "          its channels          yes   NO 3",
        "          made into text there  yes   NO 4",
        "          may stand there       NO    NO",
        "",
        "1  \(guest) voice-original: wants to stay unrecognised by people who know them; the cut needs their",
        "   voice re-spoken or resynthesised [voice-recognisable; site, podcast-apps, apple]",
        "2  \(guest) voice-original: has not approved this cut under consent 2; klankbord consent confirm-cut",
        "   does, when they have heard it [cut-not-confirmed; site, podcast-apps, apple]",
        "3  \(guest) voice-original: consent 2 does not cover this channel; only a new answer of theirs",
        "   changes that [channel-missing; apple]",
        "4  \(guest) transcript: consent 2 does not cover transcripts, and nobody has recorded that the",
        "   platform makes none of this feed; switch them off there, look, and record it: klankbord feed",
        "   assure [platform-transcribes; apple]",
        "",
        "\(host) agrees to: transcript, voice-original; on: site, podcast-apps, apple; anonymity: none",
        "",
        "\(guest) agrees to: voice-original; on: site, podcast-apps; anonymity: total",
      ])
    #expect(outcome.output.allSatisfy { $0.count <= 100 })
  }

  @Test func `the same in Dutch, and as JSON with everything`() throws {
    let lines = try workspace.run("consent", "explain", "een", "--language", "nl").done().output
    #expect(lines.contains("\(guest)  geen toestemming         NEE 1  NEE 1"), "\(lines)")
    #expect(
      lines.contains { $0.hasPrefix("1  \(guest) voice-original: er is geen toestemming vastgelegd; dat kan met") })
    let json = try workspace.run("consent", "explain", "een", "--json").done().json()
    let people = try #require(json["people"] as? [[String: Any]])
    #expect(people.map { $0["id"] as? String } == [host, guest])
    #expect(people[0]["scopes"] as? [String] == ["transcript", "voice-original"])
    #expect((people[0]["confirmations"] as? [[String: Any]])?.count == 1)
    let rulings = try #require(json["rulings"] as? [[String: Any]])
    let refusals = try #require(rulings[0]["refusals"] as? [[String: Any]])
    #expect(refusals[0]["rule"] as? String == "no-record")
    #expect(refusals[0]["remedy"] as? String == "klankbord consent record takes it")
  }

  @Test func `a rehearsal of publishing shows the table, also where nothing may be published`() throws {
    let outcome = workspace.run("publish", "een", "--dry-run")
    #expect(outcome.status == 3)
    #expect(outcome.output.first == "                                site  feed podcast")
    #expect(outcome.output.contains { $0.hasPrefix("          may stand there       NO    NO") })
  }

  @Test func `what is published is explained where the recording is another by now`() throws {
    try workspace.addCleared("twee", voice: 2)
    try workspace.run("publish", "twee").done()
    try workspace.write(Recording.mp3(3), to: "Episodes/twee/twee.mp3")
    let now = try workspace.run("consent", "explain", "twee").done()
    #expect(now.output.contains { $0.contains("the episode      NO 1") })
    #expect(now.messages == ["Published is another cut, 7b5bb471; --published explains that one."])
    let published = try workspace.run("consent", "explain", "twee", "--published").done()
    #expect(published.output.first == "twee, cut 7b5bb471")
    #expect(published.output.contains { $0.contains("may stand there  yes   yes") })
    #expect(workspace.run("consent", "explain", "een", "--published").status == 1)
  }

  @Test func `many feeds stand in tables of at most 100 columns`() throws {
    let text = try workspace.text("Feeds/podcast.md")
    for number in 1...9 {
      let guid = "0000000\(number)-54ab-5d0c-9c1d-7a6f6a1b2c3d"
      try workspace.write(text.replacing(/guid: .*/, with: "guid: \(guid)"), to: "Feeds/een-lange-naam-\(number).md")
    }
    let lines = try workspace.run("consent", "explain", "een").done().output
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.joined().matches(of: /feed een-lange-naam-\d/).count == 9)
  }

  @Test func `every rule stands in one row, and says in both languages why and what would change it`() {
    let rows = [
      ExplanationWording.ofRecord, ExplanationWording.ofMinor, ExplanationWording.ofVoice, ExplanationWording.ofCut,
      ExplanationWording.ofRisk, ExplanationWording.ofChannel, [.platformTranscribes],
    ]
    for rule in Refusal.Rule.allCases {
      let isOfPerson = rows.count { $0.contains(rule) }
      let isOfEpisode = ExplanationWording.ofEpisode.contains(rule)
      #expect(isOfPerson == 1 || (isOfEpisode && isOfPerson == 0), "\(rule)")
    }
  }
}
