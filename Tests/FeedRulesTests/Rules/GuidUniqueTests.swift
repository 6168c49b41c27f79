import Catalogue
import Testing

@Suite struct GuidUniqueTests {
  @Test func `no two items have the same guid`() throws {
    #expect(
      try judgedSource { $0.episodes[1].guid = $0.episodes[0].guid } == [
        "guid-unique Episodes/zwijgen/episode.md: another episode has the same guid"
      ])
    #expect(
      try judgedOutput(">zwijgen@example.org<", ">wie-belt@example.org<") == [
        "guid-unique Episodes/wie-belt/episode.md: an item above has the same guid (feeds/stem.xml:89)"
      ])
  }
}
