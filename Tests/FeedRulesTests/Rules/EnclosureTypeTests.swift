import Testing

@Suite struct EnclosureTypeTests {
  @Test func `an enclosure's type is that of its extension`() throws {
    #expect(
      try judgedOutput(#"type="audio/x-m4a""#, #"type="audio/mpeg""#) == [
        #"enclosure-type Episodes/zwijgen/episode.md: type of enclosure is "audio/mpeg", and its address ends in .m4a (feeds/stem.xml:92)"#
      ])
    #expect(
      try judgedOutput(#"type="audio/x-m4a""#, #"type="audio/m4a""#) == [])
  }
}
