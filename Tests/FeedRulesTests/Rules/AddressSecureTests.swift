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
  }
}
