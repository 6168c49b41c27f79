import Catalogue
import Testing

@Suite struct ItemTitleTests {
  @Test func `an item has a title`() throws {
    #expect(
      try judgedSource { $0.episodes[1].title = " " } == [
        "item-title Episodes/zwijgen/episode.md: the title is empty"
      ])
    #expect(
      try judgedOutput("<title>Zwijgen is geen goud</title>", "") == [
        "item-title Episodes/zwijgen/episode.md: the item has no title (feeds/stem.xml:87)"
      ])
    #expect(
      try judgedOutput("<title>Zwijgen is geen goud</title>", "<title></title>") == [
        "item-title Episodes/zwijgen/episode.md: the item has no title (feeds/stem.xml:87)"
      ])
  }
}
