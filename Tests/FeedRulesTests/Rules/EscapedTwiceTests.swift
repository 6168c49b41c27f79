import Catalogue
import Testing

@Suite struct EscapedTwiceTests {
  @Test func `plain texts hold no character references`() throws {
    #expect(
      try judgedSource { $0.feed.author = "Redactie &amp; co" } == [
        "escaped-twice Feeds/stem.md: author holds a character reference"
      ])
    #expect(
      try judgedSource { $0.feed.author = "R & D; &; A&B" } == [])
    #expect(
      try judgedOutput("<title>Zwijgen is", "<title>Zwijgen &amp;#39;is") == [
        "escaped-twice Episodes/zwijgen/episode.md: title holds a character reference (feeds/stem.xml:88)"
      ])
    #expect(
      try judgedOutput(">Een deskundige<", ">Een &amp;amp; deskundige<") == [
        "escaped-twice Episodes/wie-belt/episode.md: podcast:person holds a character reference (feeds/stem.xml:71)"
      ])
  }
}
