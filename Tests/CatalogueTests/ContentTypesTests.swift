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
    ("episodes/feeds/a.xml", "application/xml"), ("chapters/a.json", "application/json+chapters"),
    ("chapters/a.mp3", "audio/mpeg"), ("transcripts/a.nl.srt", "application/x-subrip"),
    ("chaptersa.json", "application/json"),
  ]) func `names a file by its extension and place`(path: String, type: String) {
    #expect(ContentTypes.published.type(ofPath: path) == type)
  }

  @Test func `names every extension once, in order`() {
    let types = ContentTypes.published
    for table in [types.everywhere, types.types(in: "feeds"), types.types(in: "chapters")] {
      let extensions = table.map(\.fileExtension)
      #expect(extensions == Set(extensions).sorted())
    }
    #expect(types.types(in: "media") == types.everywhere)
    #expect(types.types(in: "feeds").count == types.everywhere.count)
  }

  @Test func `players on other sites may read what they play, and no page`() {
    let open = ServedFolder.all.filter(\.isOpen).map(\.name)
    #expect(open == ["chapters", "feeds", "media", "transcripts"])
    #expect(ServedFolder.containing("transcripts/a.vtt")?.isOpen == true)
    for path in ["index.html", "media", "episodes/media/index.html", "covers/a.png", "search/nl.json"] {
      #expect(ServedFolder.containing(path)?.isOpen != true, "\(path)")
    }
  }

  /// Lost consent takes away at once; a cache must not give for days what is gone.
  @Test func `no cache but a browser's gives out anything without asking`() {
    for folder in ServedFolder.all {
      #expect(folder.cacheControl.hasPrefix("no-cache") || folder.cacheControl.hasPrefix("private, "), "\(folder)")
    }
  }
}
