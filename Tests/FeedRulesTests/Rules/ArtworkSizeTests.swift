import Catalogue
import FeedRules
import Testing

@Suite struct ArtworkSizeTests {
  @Test func `artwork has 1400 to 3000 pixels on each side`() throws {
    #expect(
      try judgedSource { $0.pictures["Feeds/stem.png"] = try soundPicture(.png, width: 1399, height: 1399) } == [
        "artwork-size Feeds/stem.md: Feeds/stem.png is 1399 by 1399 pixels"
      ])
    #expect(
      try judgedSource {
        $0.pictures["Episodes/wie-belt/cover.jpg"] = try soundPicture(.jpg, width: 3001, height: 3001)
      } == [
        "artwork-size Episodes/wie-belt/episode.md: Episodes/wie-belt/cover.jpg is 3001 by 3001 pixels"
      ])
    #expect(
      try judgedSource { $0.pictures["Feeds/stem.png"] = try soundPicture(.png, width: 3000, height: 3000) } == [])
    #expect(
      try judgedOutput {
        $0.files.pictures["https://podcast.example.org/covers/stem.png"] = try soundPicture(
          .png, width: 600, height: 600)
      } == [
        "artwork-size Feeds/stem.md: itunes:image is 600 by 600 pixels (feeds/stem.xml:31)"
      ])
  }
}
