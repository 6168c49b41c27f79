import Testing

@Suite struct PodcastLockedTests {
  @Test func `a feed is locked by yes or no, with its owner`() throws {
    #expect(
      try judgedOutput(#"<podcast:locked owner="redactie@example.org">"#, "<podcast:locked>") == [
        "podcast-locked Feeds/stem.md: podcast:locked has no owner (feeds/stem.xml:40)"
      ])
    #expect(
      try judgedOutput("yes</podcast:locked>", "true</podcast:locked>") == [
        #"podcast-locked Feeds/stem.md: podcast:locked is "true" (feeds/stem.xml:40)"#
      ])
  }
}
