import Testing

@Suite struct PscChaptersTests {
  @Test func `simple chapters are of version 1.2 and ascend`() throws {
    #expect(
      try judgedOutput(#"version="1.2""#, #"version="1.0""#) == [
        "psc-chapters Episodes/wie-belt/episode.md: psc:chapters is not of version 1.2 (feeds/stem.xml:75)"
      ])
    #expect(
      try judgedOutput(#"start="00:01:00.500""#, #"start="00:00:00.000""#) == [
        "psc-chapters Episodes/wie-belt/episode.md: a psc:chapter does not begin after the one before it (feeds/stem.xml:75)"
      ])
    #expect(
      try judgedOutput(#"start="00:01:00.500""#, #"start="1m""#) == [
        "psc-chapters Episodes/wie-belt/episode.md: the start of a psc:chapter is not a time (feeds/stem.xml:75)"
      ])
    #expect(
      try judgedOutput(#"start="00:01:00.500""#, #"start="60.5""#) == [])
  }
}
