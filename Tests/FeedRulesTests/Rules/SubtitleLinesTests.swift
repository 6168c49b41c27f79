import Catalogue
import FeedRules
import Testing

@Suite struct SubtitleLinesTests {
  @Test func `subtitles fit on two lines of 32 characters`() throws {
    #expect(
      try judgedOutput {
        $0.files.transcripts["https://podcast.example.org/transcripts/wie-belt.srt"] = .timed([
          Transcript.Cue(startInMilliseconds: 0, endInMilliseconds: 1, text: "Deze ene regel is een teken te lang.")
        ])
      } == [
        "subtitle-lines Episodes/wie-belt/episode.md: podcast:transcript has larger subtitles: 1 (feeds/stem.xml:73)"
      ])
    #expect(
      try judgedOutput {
        $0.files.transcripts["https://podcast.example.org/transcripts/wie-belt.srt"] = .timed([
          Transcript.Cue(startInMilliseconds: 0, endInMilliseconds: 1, text: "een\ntwee\ndrie")
        ])
      } == [
        "subtitle-lines Episodes/wie-belt/episode.md: podcast:transcript has larger subtitles: 1 (feeds/stem.xml:73)"
      ])
  }
}
