import Catalogue
import Testing

@Suite struct AddressSecureTests {
  @Test func `what apps fetch is served by https`() throws {
    #expect(
      try judgedSource { $0.site.mediaAddress = try found(SiteAddress("http://media.example.org/")) } == [
        "address-secure Site/site.md: an address of the site begins with http://"
      ])
    #expect(
      try judgedOutput("https://podcast.example.org/media/zwijgen", "http://podcast.example.org/media/zwijgen") == [
        "address-secure Episodes/zwijgen/episode.md: url of enclosure begins with http:// (feeds/stem.xml:92)"
      ])
    #expect(
      try judgedSource { $0.site.address = try found(SiteAddress("http://localhost:8080/")) } == [])
    #expect(
      try judgedSource { $0.site.address = try found(SiteAddress("http://localhost.example.org/")) } == [
        "address-secure Site/site.md: an address of the site begins with http://"
      ])
    let open = soundFeed.replacing("https://podcast.example.org", with: "http://podcast.example.org")
    #expect(
      try judgedOutput(of: open) { $0.address = "http://podcast.example.org/feeds/stem.xml" } == [
        "address-secure Feeds/stem.md: the feed's address begins with http:// (feeds/stem.xml:5)"
      ])
  }
}
