import Testing

@Suite struct ContentOrderTests {
  @Test func `content:encoded stands behind description`() throws {
    #expect(
      try judgedOutput(
        #"<description><![CDATA[<p>Lees <a href="https://example.org/hulp">meer</a> over <em>bellen</em>.</p>]]></description>"#,
        "") == [
          "content-order Episodes/wie-belt/episode.md: content:encoded has no description before it (feeds/stem.xml:60)"
        ])
  }
}
