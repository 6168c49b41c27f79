import Catalogue
import Testing

@Suite struct CutRepeatedTests {
  @Test func `two episodes have one recording only on purpose`() throws {
    #expect(
      try judgedSource { $0.media[$0.episodes[1].slug] = soundMedia("wie-belt") } == [
        "cut-repeated Episodes/zwijgen/episode.md: it has the same recording as wie-belt"
      ])
    #expect(
      try judgedSource {
        $0.media[$0.episodes[1].slug] = soundMedia("wie-belt")
        $0.episodes[1].repeats = $0.episodes[0].slug
      } == [])
  }
}
