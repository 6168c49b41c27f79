import Catalogue
import Testing

@Suite struct EpisodeNumberRepeatedTests {
  @Test func `numbers of a season differ`() throws {
    #expect(
      try judgedSource { $0.episodes[1].number = 2 } == [
        "episode-number-repeated Episodes/zwijgen/episode.md: another episode of the season is number 2 too"
      ])
    #expect(
      try judgedSource {
        $0.episodes[1].number = 2
        $0.episodes[1].season = 2
      } == [])
    #expect(
      try judgedSource {
        $0.episodes[1].number = 2
        $0.episodes[1].kind = .bonus
      } == [])
    #expect(
      try judgedOutput("<itunes:episode>1<", "<itunes:episode>2<") == [
        "episode-number-repeated Episodes/zwijgen/episode.md: another episode of the season is number 2 too (feeds/stem.xml:94)"
      ])
  }
}
