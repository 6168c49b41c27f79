/// A feed that breaks no rule and uses nearly everything that rules look at. Everything in it is invented.
let soundFeed = """
  <?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"
    xmlns:psc="http://podlove.org/simple-chapters">
    <channel>
      <title>Stem &amp; Stilte</title>
      <link>https://podcast.example.org/</link>
      <atom:link rel="self" type="application/rss+xml" href="https://podcast.example.org/feeds/stem.xml"/>
      <atom:link rel="first" href="https://podcast.example.org/feeds/stem.xml"/>
      <atom:link rel="next" href="https://podcast.example.org/feeds/stem-1.xml"/>
      <atom:link rel="last" href="https://podcast.example.org/feeds/stem-1.xml"/>
      <atom:link rel="hub" href="https://hub.example.org/"/>
      <description>Gesprekken over geweld thuis &lt;en hulp>.</description>
      <language>nl</language>
      <copyright>Stichting Verzonnen</copyright>
      <managingEditor>redactie@example.org (Redactie)</managingEditor>
      <pubDate>Wed, 04 Mar 2026 07:00:00 +0100</pubDate>
      <image>
        <url>https://podcast.example.org/covers/small.png</url>
        <title>Stem &amp; Stilte</title>
        <link>https://podcast.example.org/</link>
        <width>144</width>
        <height>144</height>
      </image>
      <itunes:author>Redactie</itunes:author>
      <itunes:category text="Society &amp; Culture">
        <itunes:category text="Relationships"/>
      </itunes:category>
      <itunes:category text="Government"/>
      <itunes:explicit>false</itunes:explicit>
      <itunes:image href="https://podcast.example.org/covers/stem.png"/>
      <itunes:new-feed-url>https://podcast.example.org/feeds/stem.xml</itunes:new-feed-url>
      <itunes:owner>
        <itunes:name>Redactie</itunes:name>
        <itunes:email>redactie@example.org</itunes:email>
      </itunes:owner>
      <itunes:type>serial</itunes:type>
      <itunes:complete>Yes</itunes:complete>
      <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
      <podcast:locked owner="redactie@example.org">yes</podcast:locked>
      <podcast:medium>podcast</podcast:medium>
      <podcast:block id="amazon">yes</podcast:block>
      <podcast:funding url="https://example.org/steun">Steun de makers</podcast:funding>
      <podcast:license>cc-by-4.0</podcast:license>
      <podcast:location rel="subject" geo="geo:52.08,4.31" osm="R192736" country="NL">Den Haag</podcast:location>
      <podcast:person role="host" group="cast">De presentator</podcast:person>
      <podcast:txt purpose="verify">S6lpp-7ZCn8</podcast:txt>
      <podcast:updateFrequency rrule="FREQ=WEEKLY;BYDAY=WE">Elke woensdag</podcast:updateFrequency>
      <podcast:podroll>
        <podcast:remoteItem feedGuid="9b024349-ccf0-5f69-a609-6b82873eab3c"/>
      </podcast:podroll>
      <podcast:trailer url="https://podcast.example.org/media/voorproef-33333333.mp3"
        pubdate="Sun, 01 Mar 2026 07:00:00 +0100">Voorproef</podcast:trailer>
      <item>
        <title>Wie belt er?</title>
        <link>https://podcast.example.org/episodes/wie-belt/</link>
        <guid isPermaLink="false">wie-belt@example.org</guid>
        <pubDate>Wed, 04 Mar 2026 07:00:00 +0100</pubDate>
        <description><![CDATA[<p>Lees <a href="https://example.org/hulp">meer</a> over <em>bellen</em>.</p>]]></description>
        <content:encoded><![CDATA[<h1>Wie belt er?</h1><p>Lees meer.</p>]]></content:encoded>
        <enclosure url="https://podcast.example.org/media/wie-belt-22222222.mp3" length="800000" type="audio/mpeg"/>
        <itunes:duration>100</itunes:duration>
        <itunes:explicit>false</itunes:explicit>
        <itunes:episodeType>full</itunes:episodeType>
        <itunes:image href="https://podcast.example.org/covers/episode-wie-belt.jpg"/>
        <itunes:season>1</itunes:season>
        <itunes:episode>2</itunes:episode>
        <podcast:season name="Thuis">1</podcast:season>
        <podcast:episode display="2 bis">2.5</podcast:episode>
        <podcast:person role="host">De presentator</podcast:person>
        <podcast:person role="guest" href="https://example.org/over">Een deskundige</podcast:person>
        <podcast:transcript url="https://podcast.example.org/transcripts/wie-belt.vtt" type="text/vtt"/>
        <podcast:transcript url="https://podcast.example.org/transcripts/wie-belt.srt" type="application/x-subrip"/>
        <podcast:chapters url="https://podcast.example.org/chapters/wie-belt.json" type="application/json+chapters"/>
        <psc:chapters version="1.2">
          <psc:chapter start="00:00:00.000" title="Begin"/>
          <psc:chapter start="00:01:00.500" title="Einde"/>
        </psc:chapters>
        <podcast:soundbite startTime="10.5" duration="30">Een mooi stuk</podcast:soundbite>
        <podcast:alternateEnclosure type="audio/mpeg" length="400000" title="Klein">
          <podcast:source uri="https://podcast.example.org/media/wie-belt-klein.mp3"/>
          <podcast:integrity type="sri" value="sha384-ExVqijgYHm15"/>
        </podcast:alternateEnclosure>
        <podcast:contentLink href="https://video.example.org/wie-belt">Bekijk het</podcast:contentLink>
        <podcast:socialInteract protocol="disabled"/>
      </item>
      <item>
        <title>Zwijgen is geen goud</title>
        <guid isPermaLink="false">zwijgen@example.org</guid>
        <pubDate>Sun, 01 Mar 2026 07:00:00 +0100</pubDate>
        <description><![CDATA[<p>Over zwijgen.</p>]]></description>
        <enclosure url="https://podcast.example.org/media/zwijgen-11111111.m4a" length="700000" type="audio/x-m4a"/>
        <itunes:duration>90</itunes:duration>
        <itunes:episode>1</itunes:episode>
        <itunes:season>1</itunes:season>
      </item>
    </channel>
  </rss>
  """

/// More items, each sound, with these numbers of the first season.
func soundItems(_ numbers: ClosedRange<Int>) -> String {
  numbers.map { number in
    """
    <item>
      <title>Een deel</title>
      <guid isPermaLink="false">deel-\(number)@example.org</guid>
      <pubDate>Sun, 01 Mar 2026 07:00:00 +0100</pubDate>
      <description><![CDATA[<p>Over <a href="https://example.org/hulp">zwijgen</a>.</p>]]></description>
      <enclosure url="https://podcast.example.org/media/deel-\(number).mp3" length="700000" type="audio/mpeg"/>
      <itunes:duration>90</itunes:duration>
      <itunes:episode>\(number)</itunes:episode>
      <itunes:season>1</itunes:season>
    </item>
    """
  }.joined()
}
