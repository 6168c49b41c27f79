import Testing

@Suite struct DurationTests {
  @Test func `a duration is in whole seconds`() throws {
    #expect(
      try judgedOutput("<itunes:duration>90<", "<itunes:duration>1:30<") == [
        #"duration Episodes/zwijgen/episode.md: itunes:duration is "1:30" (feeds/stem.xml:93)"#
      ])
    #expect(
      try judgedOutput("<itunes:duration>90<", "<itunes:duration>0<") == [
        #"duration Episodes/zwijgen/episode.md: itunes:duration is "0" (feeds/stem.xml:93)"#
      ])
  }
}
