import Catalogue
import FeedRules
import Testing

@Suite struct ChaptersAscendingTests {
  @Test func `chapters ascend`() throws {
    #expect(
      try judgedSource { $0.parts[$0.episodes[0].slug]?.chapters.reverse() } == [
        "chapters-ascending Episodes/wie-belt/episode.md: a chapter does not begin after the one before it"
      ])
    #expect(
      try judgedOutput {
        $0.files.chapters["https://podcast.example.org/chapters/wie-belt.json"] = ChaptersFile(
          version: "1.2.0",
          chapters: [
            Chapter(startInMilliseconds: 5, title: "Begin"), Chapter(startInMilliseconds: 5, title: "Nog een"),
          ])
      } == [
        "chapters-ascending Episodes/wie-belt/episode.md: in the file of podcast:chapters, a chapter does not begin after the one before it (feeds/stem.xml:74)"
      ])
  }
}
