import Testing

@Suite struct GuidPresentTests {
  @Test func `an item has one guid`() throws {
    #expect(
      try judgedOutput(#"<guid isPermaLink="false">zwijgen@example.org</guid>"#, "") == [
        "guid-present feeds/stem.xml: the item has no guid (feeds/stem.xml:87)"
      ])
    #expect(
      try judgedOutput(">zwijgen@example.org<", "> <") == [
        "guid-present feeds/stem.xml: the guid is empty (feeds/stem.xml:89)"
      ])
    #expect(
      try judgedOutput(
        #"<guid isPermaLink="false">zwijgen@example.org</guid>"#,
        #"<guid isPermaLink="false">zwijgen@example.org</guid><guid isPermaLink="false">b</guid>"#) == [
          "guid-present Episodes/zwijgen/episode.md: the item has more than one guid (feeds/stem.xml:89)"
        ])
  }
}
