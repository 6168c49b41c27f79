import Catalogue
import Testing

@Suite struct CategoryPresentTests {
  @Test func `a feed has a category`() throws {
    #expect(
      try judgedSource { $0.feed.categories = [] } == [
        "category-present Feeds/stem.md: the feed has no category"
      ])
    #expect(
      try judgedOutput(
        #"<itunes:category text="Society &amp; Culture">\#n      <itunes:category text="Relationships"/>\#n    </itunes:category>\#n    <itunes:category text="Government"/>"#,
        "") == [
          "category-present Feeds/stem.md: the channel has no itunes:category (feeds/stem.xml:5)"
        ])
  }
}
