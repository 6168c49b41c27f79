import Catalogue
import Testing

@Suite struct CharactersTests {
  @Test func `texts hold only what XML allows`() throws {
    #expect(
      try judgedSource { $0.feed.title = "Stem\u{1}" } == [
        "characters Feeds/stem.md: the title holds U+0001, which XML does not allow"
      ])
    #expect(
      try judgedSource { $0.episodes[1].notes = "Over\tzwijgen\u{FFFE}" } == [
        "characters Episodes/zwijgen/episode.md: the text holds U+FFFE, which XML does not allow"
      ])
  }
}
