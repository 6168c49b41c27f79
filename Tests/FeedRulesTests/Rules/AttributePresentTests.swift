import Testing

@Suite struct AttributePresentTests {
  @Test func `elements have the attributes that they need`() throws {
    #expect(
      try judgedOutput(
        #"<podcast:transcript url="https://podcast.example.org/transcripts/wie-belt.srt" "#, "<podcast:transcript ")
        == [
          "attribute-present Episodes/wie-belt/episode.md: podcast:transcript has no url (feeds/stem.xml:73)"
        ])
    #expect(
      try judgedOutput(#" type="audio/x-m4a""#, "") == [
        "attribute-present Episodes/zwijgen/episode.md: enclosure has no type (feeds/stem.xml:92)"
      ])
    #expect(
      try judgedOutput(#"value="sha384-ExVqijgYHm15""#, #"value="""#) == [
        "attribute-present Episodes/wie-belt/episode.md: podcast:integrity has no value (feeds/stem.xml:82)"
      ])
  }
}
