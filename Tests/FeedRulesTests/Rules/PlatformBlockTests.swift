import Testing

@Suite struct PlatformBlockTests {
  @Test func `a platform is blocked by yes or no, in the channel`() throws {
    #expect(
      try judgedOutput(#"id="amazon">yes<"#, #"id="amazon">Yes<"#) == [
        #"platform-block Feeds/stem.md: podcast:block is "Yes" (feeds/stem.xml:42)"#
      ])
    #expect(
      try judgedOutput(#"<podcast:socialInteract protocol="disabled"/>"#, "<podcast:block>yes</podcast:block>") == [
        "platform-block Episodes/wie-belt/episode.md: podcast:block stands in an item (feeds/stem.xml:85)"
      ])
  }
}
