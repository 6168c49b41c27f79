import Bytes
import Catalogue
import Feeds
import Markup
import Testing
import XMLReading

@Suite struct RSSDocumentTests {
  @Test func `newest first, then by slug`() throws {
    var fiction = try Fiction()
    try fiction.publish("c", title: "C", at: "2026-03-04T06:00:00Z")
    try fiction.publish("b", title: "B", at: "2026-03-04T06:00:00Z")
    try fiction.publish("a", title: "A", at: "2026-03-05T00:00:00+14:00")
    let channel = try channel(of: fiction)
    #expect(channel.children("item").map { $0.child("title")?.text } == ["A", "B", "C", "Zwijgen is geen goud"])
    #expect(channel.child("pubDate")?.text == "Thu, 05 Mar 2026 00:00:00 +1400")
  }

  @Test(arguments: [
    "R&D <b> ]]> \"x\" 'y'", "😀 👩‍👩‍👧", "الصمت ليس من ذهب \u{200F}", "<\u{301}script>", "e\u{301} é",
    "a\u{7F}\u{85}\u{2028}b", "ስቕታ ወርቂ ኣይኮነን", "Aamusnaantu dahab ma aha",
  ]) func `every text reads back as it was written`(text: String) throws {
    var fiction = try Fiction()
    fiction.channel.title = text
    fiction.channel.author = text
    fiction.channel.summary = text
    fiction.label = text
    fiction.changeEpisode {
      $0.title = text
      $0.notes = "`` \(text) ``"
    }
    let channel = try channel(of: fiction)
    let item = try found(channel.child("item"))
    let html = text.replacing("&", with: "&amp;").unicodeScalars.map {
      $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : String($0)
    }.joined()
    for (element, expected) in [
      (channel.child("title"), text), (channel.child("author", namespace: itunes), text),
      (channel.child("description"), text), (item.child("title"), text),
      (item.child("person", namespace: podcast), text), (item.child("description"), "<p>\(html)</p>"),
      (item.child("encoded", namespace: content), "<p><code>\(html)</code></p>"),
    ] {
      #expect(element?.text.utf8.elementsEqual(expected.utf8) == true, "\(element?.text ?? "")")
    }
  }

  @Test(arguments: [ClearedFeed.Format.rss, .atom])
  func `refuses a character that XML does not allow, and writes nothing`(format: ClearedFeed.Format) throws {
    var fiction = try Fiction()
    fiction.changeEpisode { $0.title = "a\u{B}" }
    let output = try found(fiction.outputs().first { $0.path.hasSuffix(format.rawValue) })
    guard case .rendered(let write) = output.recipe else { throw NotFound() }
    var buffer = ByteBuffer()
    #expect(throws: MarkupError.self) { try write(&buffer) }
    let isEmpty = buffer.isEmpty
    #expect(isEmpty)
  }

  @Test func `an episode that the site may not show has no page`() throws {
    var fiction = try Fiction()
    fiction.channels = [.podcastApps]
    let item = try found(channel(of: fiction).child("item"))
    #expect(item.child("link") == nil)
    #expect(item.child("description")?.text.contains("https://podcast.example.org/stem/topics/hulp/#a") == true)
  }

  @Test func `an episode that the gate withholds is not there`() throws {
    var fiction = try Fiction()
    fiction.channels = [.site]
    for text in try fiction.documents().values { #expect(!text.contains("wijgen")) }
  }

  @Test func `what needs a consent of its own is not there without it`() throws {
    var fiction = try Fiction.withEverything()
    fiction.scopes = [.voiceOriginal]
    let item = try found(channel(of: fiction).child("item"))
    for name in ["transcript", "chapters", "soundbite"] { #expect(item.child(name, namespace: podcast) == nil) }
    #expect(item.child("chapters", namespace: "http://podlove.org/simple-chapters") == nil)
    let person = try found(item.child("person", namespace: podcast))
    #expect(person.attribute("img") == nil)
    #expect(person.attribute("href") == nil)
  }

  @Test func `a show that moves on names its new address, and one that moved here its own`() throws {
    var fiction = try Fiction()
    #expect(try channel(of: fiction).child("new-feed-url", namespace: itunes) == nil)
    fiction.channel.movedFrom = ["/rss"]
    #expect(
      try channel(of: fiction).child("new-feed-url", namespace: itunes)?.text
        == "https://podcast.example.org/stem/feeds/klank.xml")
    fiction.channel.movedTo = "https://nieuw.example.org/feed"
    #expect(
      try channel(of: fiction).child("new-feed-url", namespace: itunes)?.text == "https://nieuw.example.org/feed")
  }

  @Test func `the episode's own word on explicit outdoes the feed's`() throws {
    var fiction = try Fiction()
    fiction.channel.isExplicit = true
    #expect(try channel(of: fiction).child("item")?.child("explicit", namespace: itunes)?.text == "true")
    fiction.changeEpisode { $0.isExplicit = false }
    #expect(try channel(of: fiction).child("item")?.child("explicit", namespace: itunes)?.text == "false")
  }

  private func channel(of fiction: Fiction) throws -> XMLNode {
    try found(XMLDocument(Array(fiction.written().utf8)).root.children.first)
  }

  private let itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd"
  private let podcast = "https://podcastindex.org/namespace/1.0"
  private let content = "http://purl.org/rss/1.0/modules/content/"
}
