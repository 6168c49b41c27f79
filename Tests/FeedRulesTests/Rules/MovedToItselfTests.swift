import Catalogue
import Testing

@Suite struct MovedToItselfTests {
  @Test func `a feed does not move to itself`() throws {
    #expect(
      try judgedSource { $0.feed.movedTo = "https://podcast.example.org/feeds/stem.xml" } == [
        "moved-to-itself Feeds/stem.md: moved-to is the feed's own address"
      ])
    #expect(
      try judgedSource { $0.feed.movedFrom = ["/feeds/stem.xml"] } == [
        "moved-to-itself Feeds/stem.md: moved-from is the feed's own address"
      ])
    #expect(
      try judgedSource { $0.feed.movedTo = "https://new.example.org/feeds/stem.xml" } == [])
  }
}
