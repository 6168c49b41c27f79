import Testing

@Suite struct TranscriptKindsTests {
  @Test func `subtitles come as WebVTT and as SubRip`() throws {
    #expect(
      try judgedOutput(
        #"<podcast:transcript url="https://podcast.example.org/transcripts/wie-belt.vtt" type="text/vtt"/>"#, "") == [
          "transcript-kinds Episodes/wie-belt/episode.md: the item has a transcript as SubRip, and none as WebVTT (feeds/stem.xml:73)"
        ])
  }
}
