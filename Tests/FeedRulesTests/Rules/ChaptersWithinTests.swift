import Catalogue
import FeedRules
import Testing

@Suite struct ChaptersWithinTests {
  @Test func `chapters begin before the end`() throws {
    #expect(
      try judgedSource {
        $0.parts[$0.episodes[0].slug]?.chapters.append(Chapter(startInMilliseconds: 100_000, title: "Te laat"))
      } == [
        "chapters-within Episodes/wie-belt/episode.md: a chapter begins after the end of the recording"
      ])
    #expect(
      try judgedOutput {
        $0.files.chapters["https://podcast.example.org/chapters/wie-belt.json"] = ChaptersFile(
          version: "1.2.0", chapters: [Chapter(startInMilliseconds: 100_000, title: "Te laat")])
      } == [
        "chapters-within Episodes/wie-belt/episode.md: in the file of podcast:chapters, a chapter begins after the end of the recording (feeds/stem.xml:74)"
      ])
  }
}
