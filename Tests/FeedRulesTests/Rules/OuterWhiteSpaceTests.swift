import Catalogue
import Testing

@Suite struct OuterWhiteSpaceTests {
  @Test func `values have no white space at their ends`() throws {
    #expect(
      try judgedSource { $0.feed.title = "Stem & Stilte " } == [
        "outer-white-space Feeds/stem.md: the title has white space at an end"
      ])
    #expect(
      try judgedOutput("<title>Zwijgen", #"<title>\#n        Zwijgen"#) == [
        "outer-white-space Episodes/zwijgen/episode.md: title has white space at an end (feeds/stem.xml:88)"
      ])
  }
}
