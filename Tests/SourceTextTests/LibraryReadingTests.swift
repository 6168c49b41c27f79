import Catalogue
import Testing

@testable import SourceText

@Suite struct LibraryReadingTests {
  private static let site = (
    "Site/site.md", "---\ntitle: K\naddress: https://example.org\nlanguage: nl\ntimezone: UTC\n---\n"
  )
  private static let uuid = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
  private static let topics = (
    "Episodes/topics.md", "---\ntopics:\n- id: hulp-zoeken\n  title: Hulp\n- id: asiel\n  title: Asiel\n---\n"
  )

  @Test func `reads all files, in any order`() throws {
    let reading = read([
      Self.episode("b", guid: "g-2"), Self.topics, Self.feed("verhalen", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
      Self.site,
      Self.episode("a", guid: "g-1", "topics: [asiel]\n"),
    ])
    #expect(reading.problems.map(\.line) == [])
    let library = try #require(reading.library)
    #expect(library.site.title == "K")
    #expect(library.feeds.map(\.id.text) == ["verhalen"])
    #expect(library.topics.map(\.id.text) == ["hulp-zoeken", "asiel"])
    #expect(library.episodes.map(\.slug.text) == ["a", "b"])
    #expect(reading.sound == library)
  }

  @Test func `needs no topics`() {
    #expect(read([Self.site]).library?.topics == [])
  }

  @Test func `goes on with the sound files when others are broken`() throws {
    let reading = read([
      Self.site, Self.topics, Self.episode("a", guid: "g-1"), ("Episodes/b/episode.md", "broken"),
      ("Feeds/verhalen.md", "---\ntitle: &x\n"),
    ])
    #expect(reading.library == nil)
    #expect(reading.sound?.episodes.map(\.slug.text) == ["a"])
    #expect(reading.sound?.feeds == [])
    #expect(reading.episodes.map(\.file) == ["Episodes/a/episode.md", "Episodes/b/episode.md"])
    #expect(reading.episodes.map { $0.value != nil } == [true, false])
    #expect(reading.problems.map(\.place.description) == ["Episodes/b/episode.md:1:1", "Feeds/verhalen.md:1:1"])
  }

  @Test func `does not ask for topics when the vocabulary is broken`() {
    let reading = read([
      Self.site, ("Episodes/topics.md", "---\ntopics: x\n---\n"), Self.episode("a", guid: "g-1", "topics: [asiel]\n"),
    ])
    #expect(reading.problems.map(\.place.description) == ["Episodes/topics.md:2:9"])
    #expect(reading.sound?.episodes.count == 1)
  }

  @Test func `finds topics that are not in the vocabulary`() {
    let reading = read([
      Self.site, Self.topics, Self.episode("a", guid: "g-1", "topics: [asiel, hulp-zoken]\n"),
      Self.feed("verhalen", "917393e3-1b1e-5cef-ace4-edaa54e1f810", "topics: [muziek]\n"),
    ])
    #expect(
      reading.problems.map(\.line) == [
        "Episodes/a/episode.md:7:17: topic hulp-zoken is not in Episodes/topics.md. Write hulp-zoeken.",
        "Feeds/verhalen.md:11:10: topic muziek is not in Episodes/topics.md. Add it there, or leave it out here.",
      ])
    #expect(reading.library == nil)
    #expect(reading.sound?.episodes == [] && reading.sound?.feeds == [])
  }

  @Test func `takes no side between two files with one guid`() {
    let uuid = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
    let reading = read([
      Self.site, Self.episode("a", guid: "g-1"), Self.episode("b", guid: "g-1"), Self.episode("c", guid: "g-1"),
      Self.episode("d", guid: "g-2"), Self.feed("x", uuid), Self.feed("y", uuid),
    ])
    let remedy = "Give the one that was never published a new UUID, as uuidgen prints."
    #expect(
      reading.problems.map(\.line) == [
        "Episodes/a/episode.md:2:7: this guid is also that of Episodes/b/episode.md:2:7. \(remedy)",
        "Episodes/b/episode.md:2:7: this guid is also that of Episodes/a/episode.md:2:7. \(remedy)",
        "Episodes/c/episode.md:2:7: this guid is also that of Episodes/a/episode.md:2:7. \(remedy)",
        "Feeds/x.md:10:7: this guid is also that of Feeds/y.md:10:7. \(remedy)",
        "Feeds/y.md:10:7: this guid is also that of Feeds/x.md:10:7. \(remedy)",
      ])
    #expect(reading.sound?.episodes.map(\.slug.text) == ["d"])
    #expect(reading.sound?.feeds == [])
  }

  @Test func `warns of a season and number that come twice in one language`() {
    let reading = read([
      Self.site, Self.episode("a", guid: "g-1", "season: 1\nnumber: 2\n"),
      Self.episode("b", guid: "g-2", "season: 1\nnumber: 2\n"),
      Self.episode("c", guid: "g-3", "season: 2\nnumber: 2\n"),
      Self.episode("d", guid: "g-4", "season: 1\nnumber: 2\ntype: trailer\n"),
      Self.episode("e", guid: "g-5", "season: 1\n"), Self.episode("f", guid: "g-6", "season: 1\n"),
    ])
    #expect(
      reading.problems.map(\.line) == [
        "Episodes/a/episode.md:8:9: warning: the season and number are also those of Episodes/b/episode.md:8:9. Number one of them anew.",
        "Episodes/b/episode.md:8:9: warning: the season and number are also those of Episodes/a/episode.md:8:9. Number one of them anew.",
      ])
    #expect(reading.library?.episodes.count == 6)
  }

  @Test func `finds episodes that have no folder, whatever is wrong with others`() {
    let reading = read([
      Self.site, Self.episode("de-stilte", guid: "g-1"), ("Episodes/zwijgen/episode.md", "broken"),
      Self.episode("b", guid: "g-2", "repeats: de-stilt\n"), Self.episode("c", guid: "g-3", "repeats: zwijgen\n"),
      Self.feed("verhalen", Self.uuid, "episodes: [zwijgen, zwigen, muziek]\n"),
    ])
    #expect(
      reading.problems.map(\.line).filter { !$0.contains("zwijgen/episode.md") } == [
        "Episodes/b/episode.md:7:10: Episodes has no folder de-stilt. Write de-stilte.",
        "Feeds/verhalen.md:11:21: Episodes has no folder zwigen. Write zwijgen.",
        "Feeds/verhalen.md:11:29: Episodes has no folder muziek. Leave it out, or add the episode first.",
      ])
    #expect(reading.sound?.episodes.map(\.slug.text) == ["c", "de-stilte"])
    #expect(reading.sound?.feeds == [])
  }

  @Test func `finds a name of the past that another episode has, or had`() {
    let reading = read([
      Self.site, Self.episode("a", guid: "g-1", "former-slugs: [x, b]\n"),
      Self.episode("b", guid: "g-2", "former-slugs: [y]\n"), Self.episode("c", guid: "g-3", "former-slugs: [z, y]\n"),
    ])
    #expect(
      reading.problems.map(\.line) == [
        "Episodes/a/episode.md:7:19: Episodes/b/episode.md has this name now. Delete it: whoever looks for the old page finds that episode.",
        "Episodes/b/episode.md:7:16: this was also the name of Episodes/c/episode.md:7:19. Keep it in one of the two.",
        "Episodes/c/episode.md:7:19: this was also the name of Episodes/b/episode.md:7:16. Keep it in one of the two.",
      ])
  }

  @Test func `warns of a selection that no episode fits`() {
    let files = [
      Self.site, Self.episode("a", guid: "g-1", "season: 1\n"),
      Self.feed("taal", "29cdca4a-32d8-56ba-b48b-09a011c5daa9", "languages: [ar]\n"),
      Self.feed("verhalen", Self.uuid, "seasons: [2, 1, 30]\n"),
      Self.feed("video", "396d9ae0-da7e-5557-b894-b606231fa3ea", "media: video\nseasons: [4]\n"),
    ]
    let reading = read(files)
    #expect(
      reading.problems.map(\.line) == [
        "Feeds/taal.md: warning: no episode fits what the feed selects. Leave out one of languages, topics, seasons, media, episodes.",
        "Feeds/verhalen.md:11:11: warning: no episode is of season 2. Write season: 2 in its episodes, or leave it out.",
        "Feeds/verhalen.md:11:17: warning: no episode is of season 30. Write season: 30 in its episodes, or leave it out.",
        "Feeds/video.md:12:11: warning: no episode is of season 4. Write season: 4 in its episodes, or leave it out.",
      ])
    #expect(reading.library?.feeds.count == 3)
    #expect(read(files.filter { !$0.0.hasPrefix("Episodes") }).problems == [])
    #expect(read(files + [("Episodes/b/episode.md", "broken")]).problems.map(\.place.file) == ["Episodes/b/episode.md"])
  }

  @Test func `says what is missing or unknown`() {
    let reading = read([("Episodes/notes.md", "x"), ("Episodes/a/b/episode.md", "x"), ("Feeds/x.txt", "x")])
    #expect(
      reading.problems.map(\.line) == [
        "Episodes/a/b/episode.md: this is not a text that the workspace knows. Move it elsewhere.",
        "Episodes/notes.md: this is not a text that the workspace knows. Move it elsewhere.",
        "Feeds/x.txt: this is not a text that the workspace knows. Move it elsewhere.",
        "Site/site.md: the site's settings are missing. Write the file with title, address, language, timezone.",
      ])
    #expect(reading.library == nil && reading.sound == nil)
  }

  private func read(_ files: [(String, String)]) -> LibraryReading {
    LibraryReading(files.map { (path: $0.0, bytes: Array($0.1.utf8)) })
  }

  private static func episode(_ slug: String, guid: String, _ more: String = "") -> (String, String) {
    (
      "Episodes/\(slug)/episode.md",
      "---\nguid: \(guid)\ntitle: T\nlanguage: nl\nmedia: a.mp3\npeople: none\n\(more)---\n"
    )
  }

  private static func feed(_ id: String, _ guid: String, _ more: String = "") -> (String, String) {
    (
      "Feeds/\(id).md",
      "---\ntitle: T\nlanguage: nl\nauthor: A\nowner:\n  name: N\n  email: a@b\nimage: a.jpg\n"
        + "explicit: true\nguid: \(guid)\n\(more)categories: [Arts]\n---\nSummary\n"
    )
  }
}
