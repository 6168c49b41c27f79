import Testing

@Suite struct SocialInteractTests {
  @Test func `a place for comments has a protocol and an address`() throws {
    #expect(
      try judgedOutput(#"protocol="disabled""#, #"protocol="activitypub""#) == [
        "social-interact Episodes/wie-belt/episode.md: podcast:socialInteract has no uri (feeds/stem.xml:85)"
      ])
    #expect(
      try judgedOutput(#"protocol="disabled""#, #"protocol="disabled" uri="https://example.org/1""#) == [
        "social-interact Episodes/wie-belt/episode.md: podcast:socialInteract has a uri, and is disabled (feeds/stem.xml:85)"
      ])
    #expect(
      try judgedOutput(#"protocol="disabled""#, #"protocol="forum" uri="https://example.org/1""#) == [
        #"social-interact Episodes/wie-belt/episode.md: protocol of podcast:socialInteract is "forum" (feeds/stem.xml:85)"#
      ])
  }
}
