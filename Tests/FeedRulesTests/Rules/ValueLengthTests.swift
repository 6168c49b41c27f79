import Catalogue
import Testing

@Suite struct ValueLengthTests {
  @Test func `values have the length that is allowed`() throws {
    #expect(
      try judgedSource { $0.feed.title = String(repeating: "é", count: 256) } == [
        "value-length Feeds/stem.md: the title has more than 255 characters"
      ])
    #expect(
      try judgedSource { $0.feed.title = String(repeating: "é", count: 255) } == [])
    #expect(
      try judgedSource { $0.feed.texts = [TextRecord(text: String(repeating: "a", count: 4001))] } == [
        "value-length Feeds/stem.md: a text record has more than 4000 characters"
      ])
    #expect(
      try judgedOutput("<title>Zwijgen is geen goud<", "<title>\(String(repeating: "a", count: 256))<") == [
        "value-length Episodes/zwijgen/episode.md: title has more than 255 characters (feeds/stem.xml:88)"
      ])
    #expect(
      try judgedOutput(">S6lpp-7ZCn8<", ">\(String(repeating: "a", count: 4000))<") == [])
    #expect(
      try judgedOutput(">S6lpp-7ZCn8<", ">\(String(repeating: "a", count: 4001))<") == [
        "value-length Feeds/stem.md: podcast:txt has more than 4000 characters (feeds/stem.xml:47)"
      ])
  }
}
