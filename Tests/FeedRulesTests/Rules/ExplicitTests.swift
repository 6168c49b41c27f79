import Testing

@Suite struct ExplicitTests {
  @Test func `explicit is true or false`() throws {
    #expect(
      try judgedOutput(
        #"<itunes:explicit>false</itunes:explicit>\#n      <itunes:episodeType>"#,
        #"<itunes:explicit>no</itunes:explicit>\#n      <itunes:episodeType>"#) == [
          #"explicit Episodes/wie-belt/episode.md: itunes:explicit is "no" (feeds/stem.xml:63)"#
        ])
  }
}
