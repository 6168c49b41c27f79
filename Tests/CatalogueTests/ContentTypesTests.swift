import Testing

@testable import Catalogue

@Suite struct ContentTypesTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("feeds/all.xml", "application/rss+xml; charset=utf-8"),
    ("feeds/all.json", "application/feed+json"), ("feeds/all.atom", "application/atom+xml; charset=utf-8"),
    ("sitemap.xml", "application/xml"), ("search/nl.json", "application/json"), ("media/a.mp3", "audio/mpeg"),
    ("media/a.M4A", "audio/x-m4a"), ("media/a.mp4", "video/mp4"), ("media/a.m4v", "video/x-m4v"),
    ("media/a.opus", "audio/ogg; codecs=opus"), ("transcripts/a.vtt", "text/vtt; charset=utf-8"),
    ("theme/site.css", "text/css; charset=utf-8"), ("theme/a.woff9", "application/octet-stream"),
    ("README", "application/octet-stream"), ("a.mp3.", "application/octet-stream"),
    ("episodes/feeds/a.xml", "application/xml"),
  ]) func `names a file by its extension and place`(path: String, type: String) {
    #expect(ContentTypes.published.type(ofPath: path) == type)
  }

  @Test func `names every extension once, in order`() {
    for table in [ContentTypes.published.everywhere, ContentTypes.published.inFeeds] {
      let extensions = table.map(\.fileExtension)
      #expect(extensions == Set(extensions).sorted())
    }
  }
}
