import Testing

@Suite struct PagingLinksTests {
  @Test func `pages lead to one another`() throws {
    #expect(
      try judgedOutput(#"<atom:link rel="next" href="https://podcast.example.org/feeds/stem-1.xml"/>"#, "") == [
        "paging-links Feeds/stem.md: the page has 0 links of the kind next (feeds/stem.xml:5)"
      ])
    #expect(
      try judgedOutput(#"rel="next""#, #"rel="last""#) == [
        "paging-links Feeds/stem.md: the page has 0 links of the kind next (feeds/stem.xml:5)",
        "paging-links Feeds/stem.md: the page has 2 links of the kind last (feeds/stem.xml:5)",
      ])
    #expect(
      try judgedOutput(#"<atom:link rel="hub""#, #"<atom:link rel="previous""#) == [
        "paging-links Feeds/stem.md: the page has a link of the kind previous, and there is no such page (feeds/stem.xml:5)"
      ])
    #expect(
      try judgedOutput(of: soundFeed.replacing(/<atom:link rel="(first|next|last)".*>/, with: "")) == [])
    #expect(
      try judgedOutput(of: soundFeed.replacing(/<atom:link rel="(first|next|last)".*>/, with: "")) {
        $0.isOlderPage = true
      } == [
        "paging-links Feeds/stem.md: the page has no links to the others (feeds/stem.xml:5)"
      ])
  }
}
