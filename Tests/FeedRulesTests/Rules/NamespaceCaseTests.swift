import Testing

@Suite struct NamespaceCaseTests {
  @Test func `a namespace's address is written letter by letter`() throws {
    #expect(
      try judgedOutput("http://podlove.org/simple-chapters", "https://podlove.org/Simple-Chapters/") == [
        #"namespace-case Episodes/wie-belt/episode.md: "https://podlove.org/Simple-Chapters/" is nearly the namespace of psc (feeds/stem.xml:76)"#
      ])
    #expect(
      try judgedOutput("http://podlove.org/simple-chapters", "https://example.org/simple-chapters") == [])
  }
}
