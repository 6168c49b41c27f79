import Catalogue
import FeedRules
import Testing

@Suite struct ArtworkSquareTests {
  @Test func `artwork is square`() throws {
    #expect(
      try judgedSource { $0.pictures["Feeds/stem.png"] = try soundPicture(.png, width: 1400, height: 1500) } == [
        "artwork-square Feeds/stem.md: Feeds/stem.png is 1400 by 1500 pixels"
      ])
    #expect(
      try judgedOutput {
        $0.files.pictures["https://podcast.example.org/covers/stem.png"] = try soundPicture(.png, width: 1500)
      } == [
        "artwork-square Feeds/stem.md: itunes:image is 1500 by 1400 pixels (feeds/stem.xml:31)"
      ])
  }
}
