import Catalogue
import FeedRules
import Testing

@Suite struct ArtworkExtensionTests {
  @Test func `the name of a picture says what it holds`() throws {
    #expect(
      try judgedSource { $0.pictures["Feeds/stem.png"] = try soundPicture(.jpg) } == [
        "artwork-extension Feeds/stem.md: Feeds/stem.png holds a jpg, and its name ends otherwise"
      ])
    #expect(
      try judgedSource {
        $0.feed.image = try found(FileName("stem.jpeg"))
        $0.pictures["Feeds/stem.jpeg"] = try soundPicture(.jpg)
      } == [])
    #expect(
      try judgedOutput {
        $0.files.pictures["https://podcast.example.org/covers/episode-wie-belt.jpg"] = try soundPicture(.png)
      } == [
        "artwork-extension Episodes/wie-belt/episode.md: itunes:image holds a png, and its name ends otherwise (feeds/stem.xml:65)"
      ])
  }
}
