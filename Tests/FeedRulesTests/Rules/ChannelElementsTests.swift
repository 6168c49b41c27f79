import Catalogue
import Testing

@Suite struct ChannelElementsTests {
  @Test func `a channel has what it needs, once`() throws {
    #expect(
      try judgedSource { $0.feed.title = "" } == [
        "channel-elements Feeds/stem.md: the title is empty"
      ])
    #expect(
      try judgedSource { $0.feed.summary = " \n" } == [
        "channel-elements Feeds/stem.md: the summary is empty"
      ])
    #expect(
      try judgedOutput("<language>nl</language>", "") == [
        "channel-elements Feeds/stem.md: the channel has no language (feeds/stem.xml:5)"
      ])
    #expect(
      try judgedOutput("<language>nl</language>", "<language>nl</language><language>en</language>") == [
        "channel-elements Feeds/stem.md: the channel has more than one language (feeds/stem.xml:14)"
      ])
    #expect(
      try judgedOutput(">Gesprekken over geweld thuis &lt;en hulp>.<", "><") == [
        "channel-elements Feeds/stem.md: the channel's description is empty (feeds/stem.xml:13)"
      ])
  }
}
