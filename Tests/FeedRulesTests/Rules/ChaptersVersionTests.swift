import FeedRules
import Testing

@Suite struct ChaptersVersionTests {
  @Test func `a file of chapters says its version`() throws {
    #expect(
      try judgedOutput {
        $0.files.chapters["https://podcast.example.org/chapters/wie-belt.json"] = ChaptersFile(
          version: "1.1.0", chapters: [])
      } == [
        #"chapters-version Episodes/wie-belt/episode.md: the file of podcast:chapters has version "1.1.0" (feeds/stem.xml:74)"#
      ])
  }
}
