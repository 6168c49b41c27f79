import Catalogue
import FeedRules
import Testing

@Suite struct ArtworkWeightTests {
  @Test func `artwork is smaller than 512 KB`() throws {
    #expect(
      try judgedSource { $0.pictures["Feeds/stem.png"] = try soundPicture(.png, lengthInBytes: 512_000) } == [
        "artwork-weight Feeds/stem.md: Feeds/stem.png is 512 KB large"
      ])
    #expect(
      try judgedSource { $0.pictures["Feeds/stem.png"] = try soundPicture(.png, lengthInBytes: 511_999) } == [])
    #expect(
      try judgedOutput {
        $0.files.pictures["https://podcast.example.org/covers/stem.png"] = try soundPicture(
          .png, lengthInBytes: 2_000_000)
      } == [
        "artwork-weight Feeds/stem.md: itunes:image is 2000 KB large (feeds/stem.xml:31)"
      ])
  }
}
