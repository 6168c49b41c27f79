import Catalogue
import Testing

@Suite struct AddressFormTests {
  @Test func `addresses are whole and in ASCII`() throws {
    #expect(
      try judgedSource { $0.feed.link = "www.example.org" } == [
        "address-form Feeds/stem.md: the address of link is not a web address"
      ])
    #expect(
      try judgedSource {
        $0.episodes[0].contentLinks = [NamedLink(address: "https://exämple.org/", text: "Bekijk het")]
      } == [
        "address-form Episodes/wie-belt/episode.md: the address of a content link is not a web address"
      ])
    #expect(
      try judgedSource { $0.feed.hubs = ["https://hub.example.org/%zz"] } == [
        "address-form Feeds/stem.md: the address of a hub is not a web address"
      ])
    #expect(
      try judgedOutput("<link>https://podcast.example.org/episodes/wie-belt/<", "<link>/episodes/wie-belt/<") == [
        "address-form Episodes/wie-belt/episode.md: link is not a web address (feeds/stem.xml:56)"
      ])
    #expect(
      try judgedOutput("media/wie-belt-22222222.mp3", "media/wie belt.mp3") == [
        "address-form Episodes/wie-belt/episode.md: url of enclosure is not a web address (feeds/stem.xml:61)"
      ])
    #expect(
      try judgedOutput(#"href="https://example.org/over""#, #"href="mailto:info@example.org""#) == [
        "address-form Episodes/wie-belt/episode.md: href of podcast:person is not a web address (feeds/stem.xml:71)"
      ])
  }
}
