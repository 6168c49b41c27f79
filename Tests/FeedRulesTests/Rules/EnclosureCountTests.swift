import Testing

@Suite struct EnclosureCountTests {
  @Test func `an item has one enclosure`() throws {
    #expect(
      try judgedOutput(
        #"<enclosure url="https://podcast.example.org/media/zwijgen-11111111.m4a" length="700000" type="audio/x-m4a"/>"#,
        "") == [
          "enclosure-count Episodes/zwijgen/episode.md: the item has no enclosure (feeds/stem.xml:87)"
        ])
    #expect(
      try judgedOutput(
        #"<enclosure url="https://podcast.example.org/media/zwijgen"#,
        #"<enclosure url="https://podcast.example.org/x.mp3" length="1" type="audio/mpeg"/><enclosure url="https://podcast.example.org/media/zwijgen"#
      ) == [
        "enclosure-count Episodes/zwijgen/episode.md: the item has more than one enclosure (feeds/stem.xml:92)"
      ])
  }
}
