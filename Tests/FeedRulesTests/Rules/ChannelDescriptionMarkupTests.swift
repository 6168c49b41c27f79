import Catalogue
import Testing

@Suite struct ChannelDescriptionMarkupTests {
  @Test func `a feed's description is plain text`() throws {
    #expect(
      try judgedSource { $0.feed.summary = "Gesprekken <b>over</b> geweld." } == [
        "channel-description-markup Feeds/stem.md: the summary holds HTML"
      ])
    #expect(
      try judgedOutput("&lt;en hulp>", "&lt;b>en hulp") == [
        "channel-description-markup Feeds/stem.md: the channel's description holds HTML (feeds/stem.xml:13)"
      ])
  }
}
