import Catalogue
import FeedRules
import Testing

@Suite struct ArtworkColoursTests {
  @Test func `artwork is in plain RGB`() throws {
    #expect(
      try judgedSource { $0.pictures["Feeds/stem.png"] = try soundPicture(.png, colour: 6) } == [
        "artwork-colours Feeds/stem.md: Feeds/stem.png can be transparent"
      ])
    #expect(
      try judgedOutput {
        $0.files.pictures["https://podcast.example.org/covers/stem.png"] = try soundPicture(.png, colour: 0)
      } == [
        "artwork-colours Feeds/stem.md: itunes:image is in gray of 8 bits a channel (feeds/stem.xml:31)"
      ])
  }
}
