import Testing

@Suite struct RssVersionTests {
  @Test func `a document is RSS 2.0 with one channel`() throws {
    #expect(
      try judgedOutput(#"<rss version="2.0""#, #"<rss version="0.92""#) == [
        #"rss-version Feeds/stem.md: version of rss is "0.92" (feeds/stem.xml:4)"#
      ])
    #expect(
      try judgedOutput("</channel>", "</channel><channel/>") == [
        "rss-version Feeds/stem.md: rss holds 2 channels (feeds/stem.xml:4)"
      ])
    #expect(
      try judgedOutput(of: #"<feed xmlns="http://www.w3.org/2005/Atom"/>"#) == [
        #"rss-version Feeds/stem.md: the document is "atom:feed" (feeds/stem.xml:1)"#
      ])
  }
}
