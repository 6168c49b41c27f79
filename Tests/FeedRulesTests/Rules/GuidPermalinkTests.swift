import Testing

@Suite struct GuidPermalinkTests {
  @Test func `a guid is an address or says that it is none`() throws {
    #expect(
      try judgedOutput(#"<guid isPermaLink="false">zwijgen"#, "<guid>zwijgen") == [
        "guid-permalink Episodes/zwijgen/episode.md: the guid is not an address, and isPermaLink is not false (feeds/stem.xml:89)"
      ])
    #expect(
      try judgedOutput(#"<guid isPermaLink="false">zwijgen"#, #"<guid isPermaLink="true">zwijgen"#) == [
        "guid-permalink Episodes/zwijgen/episode.md: the guid is not an address, and isPermaLink is not false (feeds/stem.xml:89)"
      ])
  }
}
