import Testing

@Suite struct EnclosureUniqueTests {
  @Test func `no two items have the same enclosure`() throws {
    #expect(
      try judgedOutput(
        #"zwijgen-11111111.m4a" length="700000" type="audio/x-m4a""#,
        #"wie-belt-22222222.mp3" length="800000" type="audio/mpeg""#) == [
          "enclosure-unique Episodes/zwijgen/episode.md: an item above has an enclosure with the same address (feeds/stem.xml:92)"
        ])
  }
}
