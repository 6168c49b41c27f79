import Testing

@Suite struct ChaptersTypeTests {
  @Test func `chapters have the type of chapters`() throws {
    #expect(
      try judgedOutput(#"type="application/json+chapters""#, #"type="application/json""#) == [
        #"chapters-type Episodes/wie-belt/episode.md: type of podcast:chapters is "application/json" (feeds/stem.xml:74)"#
      ])
  }
}
