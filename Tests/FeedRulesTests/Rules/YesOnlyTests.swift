import Testing

@Suite struct YesOnlyTests {
  @Test func `block and complete are Yes or not there`() throws {
    #expect(
      try judgedOutput("<itunes:complete>Yes<", "<itunes:complete>yes<") == [
        #"yes-only Feeds/stem.md: itunes:complete is "yes" (feeds/stem.xml:38)"#
      ])
    #expect(
      try judgedOutput(#"<podcast:socialInteract protocol="disabled"/>"#, "<itunes:block>true</itunes:block>") == [
        #"yes-only Episodes/wie-belt/episode.md: itunes:block is "true" (feeds/stem.xml:85)"#
      ])
  }
}
