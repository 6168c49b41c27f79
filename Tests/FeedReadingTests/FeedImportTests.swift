import Catalogue
import Testing

@testable import FeedReading

@Suite struct FeedImportTests {
  @Test func `reads everything that a show's feed says`() throws {
    let read = try imported(
      rss(
        """
        <title>Zwijgen &amp;amp; spreken</title><link> https://show.example/ </link><language>nl_nl</language>
        <description><![CDATA[<p>Een <b>show</b></p><p>over praten</p>]]></description><copyright>CC BY</copyright>
        <managingEditor>editor@show.example</managingEditor><image><url>https://show.example/old.png</url></image>
        <itunes:author>Stichting</itunes:author><itunes:type>Serial</itunes:type><itunes:explicit>No</itunes:explicit>
        <itunes:owner><itunes:name>Redactie</itunes:name><itunes:email>post@show.example</itunes:email></itunes:owner>
        <itunes:image href="https://show.example/new.jpg"/><itunes:complete>Yes</itunes:complete>
        <itunes:category text="Society &amp; Culture"><itunes:category text="Documentary"/></itunes:category>
        <itunes:category text="News"/><itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>
        <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
        <podcast:locked owner="post@show.example">yes</podcast:locked>
        <podcast:funding url="https://show.example/give">Help ons</podcast:funding>
        <podcast:person role="host" group="cast" img="https://show.example/p.jpg" href="https://p.example">P</podcast:person>
        <atom:link rel="self" href="https://show.example/feed"/><atom:link rel="next" href="https://show.example/feed?2"/>
        """))
    let feed = read.feed
    #expect(feed.title == "Zwijgen & spreken")
    #expect(feed.link == "https://show.example/")
    #expect(feed.summary == "Een show\n\nover praten")
    #expect(feed.language == LanguageTag("nl-NL"))
    #expect(feed.author == "Stichting")
    #expect(feed.ownerName == "Redactie")
    #expect(feed.ownerEmail == "post@show.example")
    #expect(feed.imageAddress == "https://show.example/new.jpg")
    #expect(
      feed.categories == [
        ImportedCategory(name: "Society & Culture", subcategory: "Documentary"),
        ImportedCategory(name: "News", subcategory: nil),
      ])
    #expect(feed.kind == .serial)
    #expect(feed.isExplicit == false)
    #expect(feed.isComplete)
    #expect(feed.isLocked)
    #expect(feed.lockOwner == "post@show.example")
    #expect(feed.guid == "917393e3-1b1e-5cef-ace4-edaa54e1f810")
    #expect(feed.funding == [ImportedFunding(address: "https://show.example/give", text: "Help ons")])
    #expect(feed.copyright == "CC BY")
    #expect(feed.newAddress == "https://new.example/feed")
    #expect(feed.nextPageAddress == "https://show.example/feed?2")
    #expect(
      feed.people == [
        ImportedPerson(
          name: "P", role: "host", group: "cast", imageAddress: "https://show.example/p.jpg", link: "https://p.example")
      ])
    #expect(read.report.findings.map(\.found) == ["the feed has no items"])
    #expect(read.report.repairs == [])
  }

  @Test func `reads everything that an item says`() throws {
    let read = try imported(
      rss(
        """
        <item>
        <title>Aflevering
           één</title><link>https://show.example/1</link>
        <guid isPermaLink="false"> g-1 </guid><pubDate>Tue, 02 Jun 2026 06:00:00 +0200</pubDate>
        <enclosure url=" https://e.example/1.mp3?a=1&amp;b " length="123" type="audio/mpeg"/>
        <description>kort</description><content:encoded><![CDATA[<p>lang</p>]]></content:encoded>
        <itunes:duration>1:02:03</itunes:duration><itunes:season>2</itunes:season><itunes:episode>3</itunes:episode>
        <itunes:episodeType>Bonus</itunes:episodeType><itunes:explicit>explicit</itunes:explicit>
        <itunes:image href="https://e.example/1.jpg"/><itunes:keywords>a, b ,,c</itunes:keywords><category>d</category>
        <podcast:chapters url="https://e.example/1.json" type="application/json+chapters"/>
        <podcast:transcript url="https://e.example/1.vtt" type="text/vtt" language="nl"/>
        <podcast:transcript url="https://e.example/1.txt"/><podcast:transcript/>
        <podcast:person>P</podcast:person>
        <psc:chapters><psc:chapter start="00:01:00.500" title="Two" href="javascript:x"/>
        <psc:chapter start="0" title=" One " href="https://e.example/c"/><psc:chapter title="?"/></psc:chapters>
        </item>
        """))
    let episode = try #require(read.feed.episodes.first)
    #expect(episode.line == 2)
    #expect(episode.title == "Aflevering één")
    #expect(episode.guid.text == "g-1")
    #expect(episode.publishedAt == Moment("2026-06-02T06:00:00+02:00"))
    #expect(
      episode.enclosure
        == ImportedEnclosure(address: "https://e.example/1.mp3?a=1&b", lengthInBytes: 123, type: "audio/mpeg"))
    #expect(episode.notes == ImportedNotes(html: "<p>lang</p>"))
    #expect(episode.durationInSeconds == 3723)
    #expect(episode.season == 2)
    #expect(episode.number == 3)
    #expect(episode.kind == .bonus)
    #expect(episode.isExplicit == true)
    #expect(episode.imageAddress == "https://e.example/1.jpg")
    #expect(episode.link == "https://show.example/1")
    #expect(episode.keywords == ["a", "b", "c", "d"])
    #expect(episode.chaptersAddress == "https://e.example/1.json")
    #expect(
      episode.chapters == [
        Chapter(startInMilliseconds: 0, title: "One", link: "https://e.example/c"),
        Chapter(startInMilliseconds: 60_500, title: "Two"),
      ])
    #expect(
      episode.transcripts == [
        ImportedTranscript(address: "https://e.example/1.vtt", type: "text/vtt", language: LanguageTag("nl")),
        ImportedTranscript(address: "https://e.example/1.txt", type: nil, language: nil),
      ])
    #expect(episode.people.map(\.name) == ["P"])
    #expect(
      read.report.findings.map(\.line) == [
        "feed.xml:16:1: warning: the value of psc:chapter cannot be read. It is left out; give it by hand."
      ])
    #expect(read.report.itemCount == 1)
    #expect(read.report.episodeCount == 1)
  }

  @Test func `reads Atom with its three kinds of text`() throws {
    let read = try imported(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fa-AF" xmlns:i="http://www.itunes.com/DTDs/Podcast-1.0.dtd">
      <title type="html">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title><subtitle>1 &lt; 2</subtitle><logo>https://a.example/l</logo>
      <author><name>Someone</name></author><rights>mine</rights><link href="https://a.example/"/>
      <link rel="prev-archive" href="https://a.example/2"/><i:explicit>yes</i:explicit>
      <entry><id>urn:1</id><title>One &lt;1&gt;</title><updated>2026-06-03T00:00:00Z</updated>
      <published>2026-06-02T06:00:00+02:00</published><link rel="enclosure" href="https://a.example/1.mp3" length="0"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a &lt; <b title="x&quot;">b</b><br/>c</div></content>
      <link href="https://a.example/1"/><i:duration>5</i:duration></entry>
      <entry><id>urn:2</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">T<i>w</i>o</div></title>
      <updated>2026-06-03T00:00:00Z</updated><link rel="enclosure" href="https://a.example/2.mp3"/>
      <summary type="html">&lt;p&gt;s&lt;/p&gt;</summary><content src="https://a.example/c"/></entry>
      <entry><id>urn:3</id><title>3</title><link rel="enclosure" href="https://a.example/3.mp3"/><content>a &lt; b</content></entry>
      </feed>
      """)
    let feed = read.feed
    #expect(feed.title == "A & B")
    #expect(feed.summary == "1 < 2")
    #expect(feed.language == LanguageTag("fa-AF"))
    #expect(feed.author == "Someone")
    #expect(feed.copyright == "mine")
    #expect(feed.link == "https://a.example/")
    #expect(feed.imageAddress == "https://a.example/l")
    #expect(feed.nextPageAddress == "https://a.example/2")
    #expect(feed.isExplicit == true)
    #expect(feed.episodes.map(\.guid.text) == ["urn:1", "urn:2", "urn:3"])
    #expect(feed.episodes.map(\.title) == ["One <1>", "Two", "3"])
    #expect(feed.episodes.map(\.line) == [5, 9, 12])
    #expect(
      feed.episodes.map { $0.publishedAt?.description } == ["2026-06-02T06:00:00+02:00", "2026-06-03T00:00:00Z", nil])
    #expect(
      feed.episodes.map { $0.notes?.html } == ["a &lt; <b title=\"x&quot;\">b</b><br>c", "<p>s</p>", "a &lt; b"])
    #expect(feed.episodes[0].notes?.markdown == "a \\< **b**\\\nc")
    #expect(feed.episodes[0].enclosure.lengthInBytes == nil)
    #expect(feed.episodes[0].durationInSeconds == 5)
    #expect(feed.episodes[0].link == "https://a.example/1")
    #expect(read.report.findings == [])
  }

  @Test(arguments: [
    "<rss><channel>X</channel></rss>", "<rss version='0.91'><channel>X</channel></rss>",
    "<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel>X</channel></rss>",
  ]) func `reads every version of RSS that has no RDF`(text: String) throws {
    let text = text.replacing("X", with: item("") + "<item><guid>h</guid></item>")
    let read = try imported(text)
    #expect(read.feed.episodes.map(\.title) == ["t"])
    #expect(read.report.itemCount == 2)
  }

  /// What stands in an item beside its guid, title and enclosure; what is said of it.
  @Test(arguments: [
    ("<pubDate>someday</pubDate>", "the value of pubDate cannot be read"),
    ("<pubDate>2 Jun 2026 10:00</pubDate>", "the date has no zone that is known"),
    ("<itunes:duration>long</itunes:duration>", "the value of itunes:duration cannot be read"),
    ("<itunes:episode>1a</itunes:episode>", "the value of itunes:episode cannot be read"),
    ("<itunes:season>-1</itunes:season>", "the value of itunes:season cannot be read"),
    ("<itunes:episodeType>x</itunes:episodeType>", "the value of itunes:episodeType cannot be read"),
    ("<itunes:explicit>maybe</itunes:explicit>", "the value of itunes:explicit cannot be read"),
    (
      "<enclosure url='https://e.example/2.mp3' type='audio/mpeg'/>",
      "the item has a further enclosure, which is not imported"
    ),
  ]) func `imports an item with a value that cannot be read, and says so`(text: String, said: String) throws {
    let (episode, findings) = try episode("\n\n" + text)
    #expect(episode?.title == "t")
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("feed.xml:4:1: warning: \(said).") == true, "\(findings)")
  }

  @Test(arguments: [
    "<pubDate/>", "<itunes:duration></itunes:duration>", "<itunes:episode> </itunes:episode>",
    "<enclosure url='https://e.example/1.jpg' type='image/jpeg'/>", "<enclosure/>", "<podcast:chapters/>",
  ]) func `takes what is empty for absent`(text: String) throws {
    #expect(try episode(text).findings == [])
  }

  @Test func `takes the enclosure with sound where a picture stands first`() throws {
    let read = try imported(
      rss(
        """
        <item><guid>g</guid><title>t</title><enclosure url="https://e.example/1.jpg" type="image/jpeg"/>
        <enclosure url="https://e.example/1.mp3" type="audio/mpeg"/></item>
        """))
    #expect(read.feed.episodes.map(\.enclosure.address) == ["https://e.example/1.mp3"])
    #expect(read.report.findings == [])
  }

  @Test func `leaves out items that have nothing to hear, and says which`() throws {
    let read = try imported(
      rss(
        """
        <item><guid>a</guid></item>
        <item><guid>b</guid><enclosure url=""/></item>
        <item><guid>c</guid>
        <enclosure url="/c.mp3"/></item>
        <item><guid>d</guid><enclosure url="file:///d.mp3"/></item>
        <item><guid>e</guid><title>e</title><enclosure url="HTTPS://e.example/e.mp3"/></item>
        """))
    #expect(read.feed.episodes.map(\.guid.text) == ["e"])
    #expect(read.report.itemCount == 5)
    #expect(read.report.episodeCount == 1)
    #expect(read.report.findings.map(\.severity) == [.error, .error, .error, .error])
    #expect(
      read.report.findings.map(\.line) == [
        "feed.xml:2:1: the item has no enclosure, so it is not imported. Add it by hand if it is an episode.",
        "feed.xml:3:1: the item has no enclosure, so it is not imported. Add it by hand if it is an episode.",
        "feed.xml:5:1: the enclosure's address is not of http or https, so the item is not imported. "
          + "Correct it in the old feed.",
        "feed.xml:6:1: the enclosure's address is not of http or https, so the item is not imported. "
          + "Correct it in the old feed.",
      ])
  }

  @Test func `keeps the first of those with one guid, and says what the others are`() throws {
    let read = try imported(
      rss(
        """
        \(item("", guid: "<guid>a</guid>"))
        \(item("", guid: "<guid> a\n</guid>"))
        <item><guid>a</guid><title>u</title><enclosure url="https://e.example/2.mp3"/></item>
        \(item("", guid: "<guid>A</guid>"))
        """))
    #expect(read.feed.episodes.map(\.guid.text) == ["a", "A"])
    #expect(
      read.report.findings.map(\.line) == [
        "feed.xml:3:1: the item is the one of line 2 again, so it is not imported. Nothing needs to be done.",
        "feed.xml:5:1: the item has the guid of line 2 but another enclosure, so it is not imported. "
          + "Apps show only one of the two: if both are episodes, add this one by hand.",
      ])
  }

  @Test func `gives an item without a guid the address of its enclosure`() throws {
    for (guid, said) in [
      ("", "the item has no guid"), ("<guid/>", "the guid is empty"), ("<guid> </guid>", "the guid is empty"),
    ] {
      let read = try imported(rss(item("", guid: guid)))
      #expect(read.feed.episodes.map(\.guid.text) == ["https://e.example/1.mp3"])
      #expect(read.report.findings.map(\.found) == [said])
    }
  }

  @Test func `leaves out an item whose guid cannot be kept`() throws {
    for guid in [String(repeating: "x", count: 256), "a\nb", "a\u{7F}"] {
      let read = try imported(rss(item("", guid: "<guid>\(guid)</guid>")))
      #expect(read.feed.episodes == [])
      #expect(read.report.findings.map(\.found).first?.hasPrefix("the item's guid cannot be kept") == true)
    }
    #expect(
      try imported(rss(item("", guid: "<guid>\(String(repeating: "x", count: 255))</guid>"))).feed.episodes.count == 1)
  }

  @Test(arguments: [
    ("<itunes:summary>s</itunes:summary><description>d</description><content:encoded>e</content:encoded>", "e"),
    ("<itunes:summary>s</itunes:summary><description>d</description><content:encoded> </content:encoded>", "d"),
    ("<itunes:summary>s</itunes:summary><description/>", "s"),
    ("<description>a <b>b</b> &amp;c</description>", "a <b>b</b> &amp;c"), ("", nil),
  ]) func `takes the notes from where they are fullest`(text: String, html: String?) throws {
    #expect(try episode(text).0?.notes?.html == html)
  }

  @Test func `reads the namespaces by their addresses, whatever the prefix`() throws {
    let read = try imported(
      """
      <rss xmlns:x="http://www.itunes.com/DTDs/Podcast-1.0.dtd"
       xmlns:y="https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md" xmlns:itunes="urn:other">
      <channel><x:author>A</x:author><itunes:author>B</itunes:author><y:guid>G</y:guid></channel></rss>
      """)
    #expect(read.feed.author == "A")
    #expect(read.feed.guid == "G")
  }

  @Test func `tells repairs and findings of a broken feed by line`() throws {
    let text = """


      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">
      <rss version="2.0"><channel><title>Tom & Jerry</title>
      <item><title>A&nbsp;b</title><guid>g</guid>
      <enclosure url="https://e.example/1.mp3?a=1&b=2"/><itunes:duration>x</itunes:duration></item>
      </channel></rss>
      """
    let read = try imported(text)
    #expect(read.feed.title == "Tom & Jerry")
    #expect(read.feed.episodes.map(\.title) == ["A\u{A0}b"])
    #expect(read.feed.episodes.map(\.enclosure.address) == ["https://e.example/1.mp3?a=1&b=2"])
    #expect(
      read.report.repairs.map(\.line) == [
        "feed.xml:1:1: warning: white space stands before the XML declaration. Read without it.",
        "feed.xml:4:1: warning: a DOCTYPE is no part of a feed. Read without it.",
        "feed.xml:5:1: warning: & begins no reference. Read as &amp;.",
        "feed.xml:6:1: warning: XML does not know &nbsp;. Read as the character that HTML has for it.",
        "feed.xml:7:1: warning: & begins no reference. Read as &amp;.",
        "feed.xml:7:1: warning: nothing declares the prefix itunes. Read with its usual namespace.",
      ])
    #expect(
      read.report.findings.map(\.line) == [
        "feed.xml:7:1: warning: the value of itunes:duration cannot be read. It is left out; give it by hand."
      ])
  }

  @Test func `reads many items, and knows the line of each`() throws {
    let item = "<item>\n\n\n<guid>X</guid><title>t</title><enclosure url='https://e.example/1'/></item>\n"
    let items = (0..<20_000).map { item.replacing("X", with: String($0)) }
    let read = try imported(rss(items.joined()))
    #expect(read.feed.episodes.count == 20_000)
    #expect(read.feed.episodes.last?.line == 2 + 4 * 19_999)
  }
}
