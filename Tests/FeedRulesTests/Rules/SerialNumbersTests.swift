import Catalogue
import Testing

@Suite struct SerialNumbersTests {
  @Test func `episodes of a serial show have numbers`() throws {
    #expect(
      try judgedSource { $0.episodes[1].number = nil } == [
        "serial-numbers Episodes/zwijgen/episode.md: it has no number, and the show is serial"
      ])
    #expect(
      try judgedSource {
        $0.episodes[1].number = nil
        $0.episodes[1].kind = .trailer
      } == [])
    #expect(
      try judgedOutput("<itunes:episode>1</itunes:episode>", "") == [
        "serial-numbers Episodes/zwijgen/episode.md: the item has no itunes:episode, and the show is serial (feeds/stem.xml:87)"
      ])
  }
}
