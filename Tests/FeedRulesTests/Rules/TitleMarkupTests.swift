import Catalogue
import Testing

@Suite struct TitleMarkupTests {
  @Test func `a title is plain text`() throws {
    #expect(
      try judgedSource { $0.feed.title = "<b>Stem</b>" } == [
        "title-markup Feeds/stem.md: the title holds HTML"
      ])
    #expect(
      try judgedSource { $0.episodes[1].title = "Regel</br>einde" } == [
        "title-markup Episodes/zwijgen/episode.md: the title holds HTML"
      ])
    #expect(
      try judgedSource { $0.episodes[1].title = "<3 van <hulp> & 1 < 2 > 0" } == [])
    #expect(
      try judgedOutput("<title>Zwijgen is", "<title>Zwijgen &lt;i>is") == [
        "title-markup Episodes/zwijgen/episode.md: title holds HTML (feeds/stem.xml:88)"
      ])
  }
}
