import Testing

@Suite struct ElementOnceTests {
  @Test func `what may stand once does not stand twice`() throws {
    #expect(
      try judgedOutput("<copyright>", "<copyright>Redactie</copyright><copyright>") == [
        "element-once Feeds/stem.md: copyright stands in its channel already (feeds/stem.xml:15)"
      ])
    #expect(
      try judgedOutput(
        #"<podcast:season name="Thuis">"#, #"<podcast:season>1</podcast:season><podcast:season name="Thuis">"#) == [
          "element-once Episodes/wie-belt/episode.md: podcast:season stands in its item already (feeds/stem.xml:68)"
        ])
    #expect(
      try judgedOutput("<width>144</width>", "<width>144</width><width>100</width>") == [
        "element-once Feeds/stem.md: width stands in its image already (feeds/stem.xml:22)"
      ])
  }
}
