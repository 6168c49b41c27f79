import Catalogue
import Testing

@Suite struct NumberPositiveTests {
  @Test func `season and number are at least 1`() throws {
    #expect(
      try judgedSource { $0.episodes[1].season = 0 } == [
        "number-positive Episodes/zwijgen/episode.md: season is less than 1"
      ])
    #expect(
      try judgedSource { $0.episodes[1].number = -1 } == [
        "number-positive Episodes/zwijgen/episode.md: number is less than 1"
      ])
    #expect(
      try judgedOutput("<itunes:episode>1<", "<itunes:episode>0<") == [
        #"number-positive Episodes/zwijgen/episode.md: itunes:episode is "0" (feeds/stem.xml:94)"#
      ])
    #expect(
      try judgedOutput(">2.5<", ">2b<") == [
        #"number-positive Episodes/wie-belt/episode.md: podcast:episode is "2b" (feeds/stem.xml:69)"#
      ])
  }
}
