import TestWorkspaces
import Testing

/// Transcripts and chapters are asked for apart, and what their scopes no longer allow goes from every byte.
/// CONSENT.md, scopes; FEEDS.md, transcripts.
@Suite struct PartsTests {
  private let workspace: TestWorkspace
  private let guest: String

  private static let all = "voice-original, description, transcript, quotes-and-chapters"
  private static let chapters = #"{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Het geheime begin"}]}"#

  init() throws {
    workspace = try TestWorkspace.publishing("oud")
    guest = try workspace.addPerson()
  }

  private func add(scopes: String, speaker: String? = nil) throws {
    try workspace.recordConsent(of: guest, scopes: scopes)
    try workspace.addCleared("nieuw", guest: guest, voice: 2)
    let words = "WEBVTT\n\n00:00.000 --> 00:00.200\n<v \(speaker ?? guest)>Dit is gezegd.\n"
    try workspace.write(words, to: "Episodes/nieuw/transcript.nl.vtt")
    try workspace.write(Self.chapters, to: "Episodes/nieuw/chapters.json")
  }

  @Test func `who agreed to both is shown by their label, as WebVTT, SubRip, JSON and in the tags`() throws {
    try add(scopes: Self.all)
    try workspace.run("publish", "nieuw").done()
    let tree = try workspace.tree()
    #expect(
      tree.contents["transcripts/nieuw.nl.vtt"].map { String(decoding: $0, as: UTF8.self) }?.contains("<v Een gast>Dit")
        == true)
    #expect(tree.paths(mentioning: "Dit is gezegd.") == ["transcripts/nieuw.nl.srt", "transcripts/nieuw.nl.vtt"])
    #expect(
      tree.paths(mentioning: "Het geheime begin")
        == ["chapters/nieuw.json", "feeds/podcast.xml", "media/nieuw-7b5bb471.mp3"])
    #expect(tree.paths(mentioning: guest) == [])
  }

  @Test func `without the scopes the episode is shown, and neither`() throws {
    try add(scopes: "voice-original, description")
    let outcome = try workspace.run("publish", "nieuw").done()
    #expect(outcome.output.contains("nieuw: transcript not shown (\(guest))"))
    #expect(outcome.output.contains("nieuw: chapters and soundbites not shown (\(guest))"))
    let tree = try workspace.tree()
    #expect(tree.paths(mentioning: "Dit is gezegd.") == [])
    #expect(tree.paths(mentioning: "Het geheime begin") == [])
    #expect(tree.paths(mentioning: "podcast:transcript") == [])
    #expect(try workspace.items().map(\.title).contains("Titel van nieuw"))
  }

  @Test func `a speaker who is named otherwise than by an id is refused, and not repeated`() throws {
    try add(scopes: Self.all, speaker: "Fenna Verzonnen")
    let before = try workspace.tree()
    let outcome = workspace.run("publish", "nieuw")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains { $0.hasSuffix("[transcript-speaker]") })
    #expect(!outcome.messages.joined().contains("Fenna"))
    #expect(try workspace.tree().changes(since: before) == [])
  }

  @Test func `a stranger among the speakers is refused`() throws {
    let stranger = try workspace.addPerson(label: "Een ander", legalName: "Quasi Vlindermoes")
    try add(scopes: Self.all, speaker: stranger)
    let outcome = workspace.run("publish", "nieuw")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains { $0.contains(stranger) && $0.hasSuffix("[transcript-speaker]") })
  }

  @Test func `a later answer without them takes both away, also while another text is broken`() throws {
    try add(scopes: Self.all)
    try workspace.run("publish", "nieuw").done()
    try workspace.recordConsent(
      of: guest, scopes: "voice-original, description", givenAt: "2026-03-05T14:00:00+01:00")
    try workspace.confirmCut("nieuw", by: guest, heardAt: "2026-03-06T10:00:00+01:00")
    try workspace.write("kapot", to: "Episodes/kapot/episode.md")
    #expect(workspace.run("build").status == 3)
    let tree = try workspace.tree()
    #expect(tree.paths(mentioning: "Dit is gezegd.") == [])
    #expect(tree.paths(mentioning: "Het geheime begin") == [])
    #expect(tree.paths.filter { $0.contains("7b5bb471") } == [])
  }

  @Test func `published again after that, the sound has another address and no chapters`() throws {
    try add(scopes: Self.all)
    try workspace.run("publish", "nieuw").done()
    let item = try #require(try workspace.items().first { $0.title == "Titel van nieuw" })
    try workspace.recordConsent(
      of: guest, scopes: "voice-original, description", givenAt: "2026-03-05T14:00:00+01:00")
    try workspace.confirmCut("nieuw", by: guest, heardAt: "2026-03-06T10:00:00+01:00")
    try workspace.run("publish", "nieuw").done()
    let tree = try workspace.tree()
    #expect(tree.paths.filter { $0.hasPrefix("media/nieuw") } == ["media/nieuw-7b5bb471-2.mp3"])
    #expect(tree.paths(mentioning: "Het geheime begin") == [])
    let again = try #require(try workspace.items().first { $0.title == "Titel van nieuw" })
    #expect(again.guid == item.guid && again.pubDate == item.pubDate)
    #expect(Recording.sound(of: tree.contents["media/nieuw-7b5bb471-2.mp3"] ?? []) == Recording.mp3(2))
  }

  @Test func `retracted, nothing of it is left`() throws {
    try add(scopes: Self.all)
    try workspace.run("publish", "nieuw").done()
    try workspace.run("retract", "nieuw", "--reason", "legal").done()
    let tree = try workspace.tree()
    #expect(tree.paths.filter { $0.contains("nieuw") } == [])
    #expect(tree.paths(mentioning: "Het geheime begin") == [])
  }

  @Test func `an alternate that nobody approved is left out, and one that was approved is not`() throws {
    try workspace.recordConsent(of: guest)
    try workspace.addCleared("nieuw", guest: guest, voice: 2)
    try workspace.write(Recording.mp3(9), to: "Episodes/nieuw/klein.mp3")
    try workspace.replace(
      "people:", with: "alternates:\n  - media: klein.mp3\n    title: Klein\npeople:", in: "Episodes/nieuw/episode.md")
    let outcome = try workspace.run("publish", "nieuw").done()
    #expect(outcome.messages.contains { $0.contains("nobody has approved this file") })
    #expect(try workspace.tree("Public/media").paths.filter { $0.hasPrefix("nieuw") }.count == 1)
    let heard = "---\nheard-at: 2026-03-03T10:00:00+01:00\nlanguage: nl\n---\n"
    try workspace.run(
      "consent", "confirm-cut", guest, "--episode", "nieuw", "--media", "klein.mp3", "--from", "-", as: "reviewer",
      input: heard
    ).done()
    try workspace.run("publish", "nieuw").done()
    #expect(try workspace.tree("Public/media").paths.filter { $0.hasPrefix("nieuw") }.count == 2)
    #expect(try workspace.tree().paths(mentioning: "podcast:alternateEnclosure") == ["feeds/podcast.xml"])
  }
}
