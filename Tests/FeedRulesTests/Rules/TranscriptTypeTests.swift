import Testing

@Suite struct TranscriptTypeTests {
  @Test func `a transcript is of a known type`() throws {
    #expect(
      try judgedOutput(
        #"<podcast:socialInteract protocol="disabled"/>"#,
        #"<podcast:transcript url="https://podcast.example.org/a.doc" type="application/msword"/>"#) == [
          #"transcript-type Episodes/wie-belt/episode.md: type of podcast:transcript is "application/msword" (feeds/stem.xml:85)"#
        ])
  }
}
