import Testing

@Suite struct SelfLinkTests {
  @Test func `a channel leads to its own address`() throws {
    #expect(
      try judgedOutput(
        #"<atom:link rel="self" type="application/rss+xml" href="https://podcast."#,
        #"<atom:link rel="self" type="application/rss+xml" href="https://www."#) == [
          "self-link Feeds/stem.md: the channel's atom:link to itself leads elsewhere (feeds/stem.xml:8)"
        ])
    #expect(
      try judgedOutput(#"rel="self""#, #"rel="alternate""#) == [
        "self-link Feeds/stem.md: the channel has no atom:link to itself (feeds/stem.xml:5)"
      ])
    #expect(
      try judgedOutput(#"rel="hub""#, #"rel="self""#) == [
        "self-link Feeds/stem.md: the channel has more than one atom:link to itself (feeds/stem.xml:12)"
      ])
  }
}
