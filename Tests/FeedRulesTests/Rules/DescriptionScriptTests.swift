import Testing

@Suite struct DescriptionScriptTests {
  @Test func `a description holds nothing that runs`() throws {
    #expect(
      try judgedOutput("<p>Over zwijgen.</p>", #"<p onclick="x()">Over zwijgen.</p>"#) == [
        "description-script Episodes/zwijgen/episode.md: description holds what apps may run (feeds/stem.xml:91)"
      ])
    #expect(
      try judgedOutput("<p>Over zwijgen.</p>", #"<p>Over <SCRIPT src="https://example.org/x.js"></SCRIPT></p>"#) == [
        "description-script Episodes/zwijgen/episode.md: description holds what apps may run (feeds/stem.xml:91)"
      ])
    #expect(
      try judgedOutput("<p>Over zwijgen.</p>", #"<p>Over <a href="JavaScript:x()">zwijgen</a></p>"#) == [
        "description-script Episodes/zwijgen/episode.md: description holds what apps may run (feeds/stem.xml:91)"
      ])
    #expect(
      try judgedOutput("<h1>Wie belt er?</h1>", "<iframe></iframe>") == [
        "description-script Episodes/wie-belt/episode.md: content:encoded holds what apps may run (feeds/stem.xml:60)"
      ])
  }
}
