import Foundation
import TestWorkspaces
import Testing

@Suite struct JSONTests {
  /// Command lines of a workspace with one published episode, `een`, and one person.
  static let lines: [([String], keys: Set<String>)] = [
    (["episode", "list"], ["episodes"]), (["episode", "show", "een"], ["episode", "media", "rulings"]),
    (
      ["episode", "media", "een"],
      ["type", "lengthInBytes", "durationInMilliseconds", "audioStart", "bitRate", "isConstantBitRate", "sha256"]
    ), (["topic", "list"], ["topics"]), (["person", "list"], ["people"]),
    (["person", "show", "PERSON"], ["id", "label", "hasLegalName", "consentInForce", "consent"]),
    (["consent", "show", "PERSON"], ["person", "records"]), (["check"], ["problems"]),
    (
      ["consent", "explain", "een"],
      ["episode", "guid", "cut", "rulings", "people", "thirdParties", "withheldParts"]
    ), (["consent", "card", "PERSON"], ["code", "telephone"]), (["consent", "due"], ["due", "openThirdParties"]),
    (["consent", "third-party", "een"], ["episode", "cut", "thirdParties"]), (["tasks"], ["tasks"]),
    (["audit"], ["head", "isWhole", "fault", "entries"]),
    (
      ["status"],
      [
        "title", "address", "fourEyes", "episodes", "withheld", "errors", "nextChange", "overdue", "pendingRemovals",
        "journalLength", "journalHead", "journalIsWhole", "untold", "heartbeats", "isScheduleLate", "openTasks",
      ]
    ), (["notify"], ["isRehearsal", "notices"]), (["feed", "list"], ["feeds"]),
    (
      ["feed", "submit", "apple", "--feed", "podcast"],
      [
        "feed", "platform", "name", "isSubmitted", "isRehearsal", "requirements", "steps", "settings", "remains",
        "leaving",
      ]
    ),
    (
      ["build"],
      [
        "unlinks", "episode", "isRehearsal", "rulings", "withheld", "incomplete", "publishedAt", "plan", "nextChange",
        "explanation",
      ]
    ),
    (
      ["publish", "een"],
      [
        "unlinks", "episode", "isRehearsal", "rulings", "withheld", "incomplete", "publishedAt", "plan", "nextChange",
        "explanation",
      ]
    ),
    (["retract", "een", "--reason", "legal", "--dry-run"], ["unlinks", "plan"]),
    (["retract", "een", "--reason", "legal"], ["unlinks", "plan"]),
  ]

  @Test func `every document says its version, and keeps its keys`() throws {
    let workspace = try TestWorkspace()
    let person = try workspace.addGuest()
    try workspace.addCleared("een", guest: person, voice: 1)
    try workspace.run("publish", "een").done()
    for (line, keys) in Self.lines {
      let outcome = workspace.run(line.map { $0 == "PERSON" ? person : $0 } + ["--json"])
      #expect(outcome.status == 0, "\(line) \(outcome)")
      let document = try outcome.json()
      #expect(document["version"] as? Int == 1, "\(line)")
      #expect(Set(document.keys).subtracting(["version"]) == keys, "\(line)")
    }
  }

  @Test func `what a recording is`() throws {
    let media = try TestWorkspace.publishing("een").run("episode", "media", "een", "--json").done().json()
    #expect(media["type"] as? String == "audio/mpeg")
    #expect(media["lengthInBytes"] as? Int == 4170)
    // 10 frames of 1152 samples at 44.1 kHz are 261.2 ms.
    #expect(media["durationInMilliseconds"] as? Int == 261)
    #expect(media["bitRate"] as? Int == 128_000)
    #expect(media["isConstantBitRate"] as? Bool == true)
  }

  @Test func `the plan of a publication`() throws {
    let workspace = try TestWorkspace()
    try workspace.addCleared("een", voice: 1)
    let document = try workspace.run("publish", "een", "--json").done().json()
    #expect(document["episode"] as? String == "een")
    #expect(document["publishedAt"] as? String == "2026-03-10T13:00:00+01:00")
    #expect(document["isRehearsal"] as? Bool == false)
    let plan = try #require(document["plan"] as? [String: Any])
    let writes = try #require(plan["writes"] as? [[String: Any]])
    #expect(Set(writes.compactMap { $0["path"] as? String }) == Set(try workspace.tree().paths))
    #expect(writes.allSatisfy { $0["isNew"] as? Bool == true })
    #expect(writes.last?["stage"] as? String == "feed")
    #expect((plan["deletes"] as? [String])?.isEmpty == true)
    let rulings = try #require(document["rulings"] as? [[String: Any]])
    #expect(rulings.map { $0["destination"] as? String } == ["site", "feed podcast"])
    #expect(rulings.allSatisfy { $0["cleared"] as? Bool == true })
  }

  @Test func `why an episode is withheld`() throws {
    let workspace = try TestWorkspace()
    let person = try workspace.addPerson()
    try workspace.addEpisode("een", "--person", "\(person):guest:altered")
    let document = try workspace.run("episode", "show", "een", "--json").done().json()
    let rulings = try #require(document["rulings"] as? [[String: Any]])
    let refusals = try #require(rulings.first?["refusals"] as? [[String: Any]])
    #expect(refusals.count == 1)
    #expect(refusals.first?["rule"] as? String == "no-record")
    #expect(refusals.first?["person"] as? String == person)
    #expect(refusals.first?["scope"] as? String == "voice-altered")
    #expect(refusals.first?["channel"] as? String == "site")
    #expect(refusals.first?["record"] is NSNull)
  }
}
