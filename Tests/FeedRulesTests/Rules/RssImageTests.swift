import Testing

@Suite struct RssImageTests {
  @Test func `RSS's own image is small and complete`() throws {
    #expect(
      try judgedOutput("<width>144<", "<width>145<") == [
        #"rss-image Feeds/stem.md: width is "145" (feeds/stem.xml:22)"#
      ])
    #expect(
      try judgedOutput("<height>144<", "<height>401<") == [
        #"rss-image Feeds/stem.md: height is "401" (feeds/stem.xml:23)"#
      ])
    #expect(
      try judgedOutput("<url>https://podcast.example.org/covers/small.png</url>", "") == [
        "rss-image Feeds/stem.md: image has no url (feeds/stem.xml:18)"
      ])
  }
}
