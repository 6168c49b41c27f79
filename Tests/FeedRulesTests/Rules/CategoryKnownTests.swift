import Testing

@Suite struct CategoryKnownTests {
  @Test func `categories are those of Apple's list, letter by letter`() throws {
    #expect(
      try judgedOutput(#"text="Relationships""#, #"text="relationships""#) == [
        #"category-known Feeds/stem.md: itunes:category "relationships" is no subcategory of "Society & Culture" (feeds/stem.xml:27)"#
      ])
    #expect(
      try judgedOutput(#"text="Government""#, #"text="Overheid""#) == [
        #"category-known Feeds/stem.md: itunes:category "Overheid" is not in Apple's list (feeds/stem.xml:29)"#
      ])
    #expect(
      try judgedOutput(#"text="Society &amp; Culture""#, #"text="Society &amp;amp; Culture""#) == [
        #"category-known Feeds/stem.md: itunes:category "Society &amp; Culture" is not in Apple's list (feeds/stem.xml:26)"#
      ])
  }
}
