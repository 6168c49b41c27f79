import Bytes
import Catalogue
import Markup
import Testing
import XMLReading

@testable import Feeds

@Suite struct RSSFeedTests {
  @Test func `writes everything that the rules ask for`() throws {
    let written = try Fiction().written()
    #expect(
      written == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
          <channel>
            <title>Stem &amp; Stilte</title>
            <link>https://podcast.example.org/stem/</link>
            <atom:link rel="self" type="application/rss+xml" href="https://podcast.example.org/stem/feeds/klank.xml"/>
            <description>Gesprekken over geweld thuis &lt;en hulp&gt;.</description>
            <language>nl</language>
            <generator>Klankbord</generator>
            <pubDate>Wed, 04 Mar 2026 07:00:00 +0100</pubDate>
            <itunes:author>Redactie</itunes:author>
            <itunes:category text="Society &amp; Culture">
              <itunes:category text="Relationships"/>
            </itunes:category>
            <itunes:category text="Government"/>
            <itunes:explicit>false</itunes:explicit>
            <itunes:image href="https://podcast.example.org/stem/covers/klank-4bf5122f.png"/>
            <itunes:owner>
              <itunes:name>Redactie</itunes:name>
              <itunes:email>redactie@example.org</itunes:email>
            </itunes:owner>
            <itunes:type>episodic</itunes:type>
            <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
            <podcast:locked owner="redactie@example.org">yes</podcast:locked>
            <item>
              <title>Zwijgen is geen goud</title>
              <link>https://podcast.example.org/stem/episodes/zwijgen/</link>
              <guid isPermaLink="false">zwijgen@example.org</guid>
              <pubDate>Wed, 04 Mar 2026 07:00:00 +0100</pubDate>
              <description><![CDATA[<p>Over zwijgen &amp; spreken.</p>
        <p><strong>Hulp</strong></p>
        <ul>
        <li>Bel <strong>112</strong>.</li>
        <li>Lees <a href="https://podcast.example.org/stem/topics/hulp/#a">meer</a> op de site.</li>
        </ul>]]></description>
              <enclosure url="https://podcast.example.org/stem/media/zwijgen-e7622645.mp3" length="12345678" type="audio/mpeg"/>
              <itunes:duration>2280</itunes:duration>
              <itunes:explicit>false</itunes:explicit>
              <itunes:episodeType>full</itunes:episodeType>
              <itunes:season>1</itunes:season>
              <itunes:episode>3</itunes:episode>
              <podcast:person role="guest">Een deskundige</podcast:person>
            </item>
          </channel>
        </rss>

        """)
  }

  @Test func `without episodes there is no date`() throws {
    var fiction = try Fiction()
    fiction.published = []
    fiction.channel.kind = .serial
    fiction.channel.isExplicit = true
    fiction.channel.isLocked = false
    fiction.channel.language = try found(LanguageTag("fa-AF"))
    let channel = try XMLDocument(Array(fiction.written().utf8)).root.children[0]
    #expect(channel.child("item") == nil)
    #expect(channel.child("pubDate") == nil)
    #expect(channel.child("type", namespace: itunes)?.text == "serial")
    #expect(channel.child("explicit", namespace: itunes)?.text == "true")
    #expect(channel.child("locked", namespace: podcast)?.text == "no")
    #expect(channel.child("language")?.text == "fa-AF")
  }

  @Test func `newest first, then by slug`() throws {
    var fiction = try Fiction()
    try fiction.publish("c", title: "C", at: "2026-03-04T06:00:00Z")
    try fiction.publish("b", title: "B", at: "2026-03-04T06:00:00Z") { $0.kind = .trailer }
    try fiction.publish("a", title: "A", at: "2026-03-05T00:00:00+14:00")
    let channel = try XMLDocument(Array(fiction.written().utf8)).root.children[0]
    #expect(channel.children("item").map { $0.child("title")?.text } == ["A", "B", "C", "Zwijgen is geen goud"])
    #expect(channel.child("pubDate")?.text == "Thu, 05 Mar 2026 00:00:00 +1400")
    #expect(channel.children("item")[1].child("episodeType", namespace: itunes)?.text == "trailer")
    #expect(channel.children("item")[1].child("season", namespace: itunes) == nil)
  }

  @Test(arguments: [
    "R&D <b> ]]> \"x\" 'y'", "😀 👩‍👩‍👧", "الصمت ليس من ذهب \u{200F}", "<\u{301}script>", "e\u{301} é",
    "a\u{7F}\u{85}\u{2028}b",
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
    let channel = try XMLDocument(Array(fiction.written().utf8)).root.children[0]
    let item = try found(channel.child("item"))
    let html = text.replacing("&", with: "&amp;").unicodeScalars.map {
      $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : String($0)
    }
    for (element, expected) in [
      (channel.child("title"), text), (channel.child("author", namespace: itunes), text),
      (channel.child("description"), text), (item.child("title"), text),
      (item.child("person", namespace: podcast), text),
      (item.child("description"), "<p><code>" + html.joined() + "</code></p>"),
    ] {
      #expect(element?.text.utf8.elementsEqual(expected.utf8) == true, "\(element?.text ?? "")")
    }
  }

  @Test func `refuses a character that XML does not allow, and writes nothing`() throws {
    var fiction = try Fiction()
    fiction.changeEpisode { $0.title = "a\u{B}" }
    let feed = RSSFeed(feed: try fiction.cleared())
    var buffer = ByteBuffer()
    #expect(throws: MarkupError.forbiddenCharacter("\u{B}", element: "rss/channel/item/title")) {
      try feed.write(into: &buffer)
    }
    let isEmpty = buffer.isEmpty
    #expect(isEmpty)
  }

  @Test func `an episode that the site may not show has no page`() throws {
    var fiction = try Fiction()
    fiction.channels = [.podcastApps]
    let item = try found(XMLDocument(Array(fiction.written().utf8)).root.children[0].child("item"))
    #expect(item.child("link") == nil)
    #expect(item.child("description")?.text.contains("https://podcast.example.org/stem/topics/hulp/#a") == true)
  }

  @Test func `an episode that the gate withholds is not there`() throws {
    var fiction = try Fiction()
    fiction.channels = [.site]
    #expect(try !fiction.written().contains("zwijgen"))
  }

  @Test func `the output's key changes with its words, and it mentions its episodes`() throws {
    var fiction = try Fiction()
    let output = RSSFeed(feed: try fiction.cleared()).output
    #expect(output.path == "feeds/klank.xml")
    #expect(output.stage == .feed)
    #expect(output.destinations == [.feed(fiction.channel.id)])
    #expect(output.mentions == [try found(EpisodeGUID("zwijgen@example.org"))])
    #expect(RSSFeed(feed: try fiction.cleared()).output.key == output.key)
    fiction.changeEpisode { $0.notes += "x" }
    #expect(RSSFeed(feed: try fiction.cleared()).output.key != output.key)
  }

  private let itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd"
  private let podcast = "https://podcastindex.org/namespace/1.0"
}
