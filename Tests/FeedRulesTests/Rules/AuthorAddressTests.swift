import Testing

@Suite struct AuthorAddressTests {
  @Test func `an author of RSS has an e-mail address`() throws {
    #expect(
      try judgedOutput("redactie@example.org (Redactie)", "De redactie") == [
        "author-address Feeds/stem.md: managingEditor has no e-mail address (feeds/stem.xml:16)"
      ])
    #expect(
      try judgedOutput("<title>Zwijgen", "<author>redactie@example</author><title>Zwijgen") == [
        "author-address Episodes/zwijgen/episode.md: author has no e-mail address (feeds/stem.xml:88)"
      ])
  }
}
