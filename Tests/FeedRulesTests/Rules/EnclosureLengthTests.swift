import Testing

@Suite struct EnclosureLengthTests {
  @Test func `an enclosure's length is that of its file`() throws {
    #expect(
      try judgedOutput(#"length="700000""#, #"length="0""#) == [
        #"enclosure-length Episodes/zwijgen/episode.md: length of enclosure is "0" (feeds/stem.xml:92)"#
      ])
    #expect(
      try judgedOutput(#"length="700000""#, #"length="700 kB""#) == [
        #"enclosure-length Episodes/zwijgen/episode.md: length of enclosure is "700 kB" (feeds/stem.xml:92)"#
      ])
    #expect(
      try judgedOutput(#"length="800000""#, #"length="100""#) == [
        "enclosure-length Episodes/wie-belt/episode.md: length of enclosure is 100, and the file has 800000 bytes (feeds/stem.xml:61)"
      ])
  }
}
