import Catalogue
import Testing

@Suite struct ValuePresentTests {
  @Test func `what is shown is not empty`() throws {
    #expect(
      try judgedSource { $0.feed.author = "" } == [
        "value-present Feeds/stem.md: author is empty"
      ])
    #expect(
      try judgedOutput(">Een deskundige<", "><") == [
        "value-present Episodes/wie-belt/episode.md: podcast:person is empty (feeds/stem.xml:71)"
      ])
  }
}
