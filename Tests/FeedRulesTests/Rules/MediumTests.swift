import Testing

@Suite struct MediumTests {
  @Test func `a medium is one of the namespace`() throws {
    #expect(
      try judgedOutput("<podcast:medium>podcast<", "<podcast:medium>radio<") == [
        #"medium Feeds/stem.md: podcast:medium is "radio" (feeds/stem.xml:41)"#
      ])
    #expect(
      try judgedOutput("<podcast:medium>podcast<", "<podcast:medium>musicL<") == [])
  }
}
