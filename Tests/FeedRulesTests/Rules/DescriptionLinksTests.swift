import Testing

@Suite struct DescriptionLinksTests {
  @Test func `links in a description are absolute`() throws {
    #expect(
      try judgedOutput(#"href="https://example.org/hulp""#, #"href="../hulp""#) == [
        "description-links Episodes/wie-belt/episode.md: description holds a relative link (feeds/stem.xml:59)"
      ])
    #expect(
      try judgedOutput(#"href="https://example.org/hulp""#, "HREF = '#hulp'") == [
        "description-links Episodes/wie-belt/episode.md: description holds a relative link (feeds/stem.xml:59)"
      ])
    #expect(
      try judgedOutput(#"href="https://example.org/hulp""#, #"href=" tel:0800-2000""#) == [])
  }
}
