import Catalogue
import Testing

/// What editors type is text, whatever it looks like.
@Suite struct HostileTextTests {
  private func page(_ path: String, _ change: (inout Fiction) throws -> Void) throws -> String {
    var fiction = try Fiction()
    try change(&fiction)
    return try found(RenderedSite(fiction).texts[path])
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"><b onclick=x>", "\"&gt;&lt;b onclick=x&gt;"),
    ("A & B &amp; C", "A &amp; B &amp;amp; C"),
    ("<\u{301}b>", "&lt;\u{301}b&gt;"),
    ("</a></h1></title>", "&lt;/a&gt;&lt;/h1&gt;&lt;/title&gt;"),
  ]) func `markup in a title is shown as it was typed`(title: String, expected: String) throws {
    let episode = try page("episodes/zwijgen/index.html") { $0.published[0].episode.title = title }
    #expect(bytes(episode, hold: "<h1 id=\"title\" lang=\"nl\" dir=\"ltr\">\(expected)</h1>"))
    #expect(bytes(episode, hold: "<title>\(expected) – Stem &amp; Stilte</title>"))
    let home = try page("index.html") { $0.published[0].episode.title = title }
    #expect(
      bytes(home, hold: "<a href=\"episodes/zwijgen/index.html\" lang=\"nl\" dir=\"ltr\">\(expected)</a>"))
  }

  @Test func `markup in every other text is shown as it was typed`() throws {
    let text = "<i a=\"b\">&"
    for path in ["index.html", "episodes/zwijgen/index.html", "feeds/index.html", "topics/huiselijk-geweld/index.html"]
    {
      let page = try page(path) { fiction in
        fiction.settings.title = text
        fiction.settings.notice = text
        fiction.settings.introduction = text
        fiction.topics[0] = Topic(id: fiction.topics[0].id, title: text, summary: text)
        fiction.labels[fiction.guest] = text
        fiction.feeds[0].title = text
        fiction.feeds[0].summary = text
        fiction.published[0].episode.notes = text
      }
      #expect(!bytes(page, hold: "<i"), "\(path)")
      #expect(bytes(page, hold: "&lt;i a=\"b\"&gt;&amp;"), "\(path)")
      #expect(bytes(page, hold: "title=\"&lt;i a=&quot;b&quot;&gt;&amp;\""), "\(path)")
    }
  }

  @Test func `a text that turns the direction turns nothing around it`() throws {
    let override = "\u{202E}omgekeerd"
    let episode = try page("episodes/zwijgen/index.html") { fiction in
      fiction.published[0].episode.title = override
      fiction.labels[fiction.guest] = override
    }
    #expect(bytes(episode, hold: "<h1 id=\"title\" lang=\"nl\" dir=\"ltr\">\(override)</h1>"))
    #expect(bytes(episode, hold: "<dd><bdi>\(override)</bdi>, gast</dd>"))
  }

  @Test func `a character that no page can hold makes no page`() throws {
    var fiction = try Fiction()
    fiction.published[0].episode.title = "\u{1}"
    #expect(throws: (any Error).self) { try RenderedSite(fiction) }
  }

  private func bytes(_ text: String, hold part: String) -> Bool {
    !text.utf8.split(separator: Array(part.utf8), maxSplits: 1, omittingEmptySubsequences: false).dropFirst().isEmpty
  }
}
