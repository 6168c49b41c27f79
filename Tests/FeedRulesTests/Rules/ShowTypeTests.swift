import Testing

@Suite struct ShowTypeTests {
  @Test func `a show is episodic or serial`() throws {
    #expect(
      try judgedOutput("<itunes:type>serial<", "<itunes:type>weekly<") == [
        #"show-type Feeds/stem.md: itunes:type is "weekly" (feeds/stem.xml:37)"#
      ])
  }
}
