import Testing

@Suite struct ElementKnownTests {
  @Test func `elements are known to their namespace`() throws {
    #expect(
      try judgedOutput("<copyright>Stichting Verzonnen</copyright>", "<copyRight>Stichting Verzonnen</copyRight>") == [
        "element-known Feeds/stem.md: there is no element copyRight (feeds/stem.xml:15)"
      ])
    #expect(
      try judgedOutput("<podcast:medium>podcast</podcast:medium>", "<podcast:kind>podcast</podcast:kind>") == [
        "element-known Feeds/stem.md: there is no element podcast:kind (feeds/stem.xml:41)"
      ])
    #expect(
      try judgedOutput("<itunes:complete>Yes</itunes:complete>", "<itunes:completed>Yes</itunes:completed>") == [
        "element-known Feeds/stem.md: there is no element itunes:completed (feeds/stem.xml:38)"
      ])
  }
}
