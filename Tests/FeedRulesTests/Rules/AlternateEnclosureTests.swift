import Testing

@Suite struct AlternateEnclosureTests {
  @Test func `an alternate enclosure has a source and a known integrity`() throws {
    #expect(
      try judgedOutput(#"<podcast:source uri="https://podcast.example.org/media/wie-belt-klein.mp3"/>"#, "") == [
        "alternate-enclosure Episodes/wie-belt/episode.md: podcast:alternateEnclosure has no podcast:source (feeds/stem.xml:80)"
      ])
    #expect(
      try judgedOutput(#"type="sri""#, #"type="md5""#) == [
        #"alternate-enclosure Episodes/wie-belt/episode.md: type of podcast:integrity is "md5" (feeds/stem.xml:82)"#
      ])
    #expect(
      try judgedOutput(#"length="400000""#, #"length="groot""#) == [
        #"alternate-enclosure Episodes/wie-belt/episode.md: length of podcast:alternateEnclosure is "groot" (feeds/stem.xml:80)"#
      ])
  }
}
