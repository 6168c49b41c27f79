import Testing

@Suite struct DescriptionTagsTests {
  @Test func `a description keeps to what apps show`() throws {
    #expect(
      try judgedOutput("<p>Over zwijgen.</p>", "<table><tr><td>Over zwijgen.</td></tr></table>") == [
        "description-tags Episodes/zwijgen/episode.md: description holds <table> (feeds/stem.xml:91)"
      ])
    #expect(
      try judgedOutput(
        "<p>Over zwijgen.</p>", "<ul><li>1 < 2</li></ul><ol><li><3</li></ol><p><strong>Over</strong> <i>zwijgen</i></p>"
      ) == [])
  }
}
