import Catalogue
import TestPrograms
import Testing

@testable import Feeds

/// What other people's programs read in a feed that holds everything that is hard to write.
@Suite struct ReaderTests {
  private static let title = "R&D <b> ]]> <\u{301} 😀 الصمت"

  private static let expected = [
    "feed: \(title)", "item: Nieuw", "guid: nieuw@example.org", "seconds: 1772690400",
    "item: \(title)", "guid: zwijgen@example.org", "seconds: 1772604000", "length: 12345678", "type: audio/mpeg",
    "url: https://podcast.example.org/stem/media/zwijgen-e7622645.mp3",
    "html: <p>R&amp;D &lt;b&gt; ]]&gt; &lt;\u{301} 😀 الصمت</p>",
  ]

  /// Needs feedparser, in the Python that `PYTHON` names or in `python3`.
  @Test(.enabled(if: TestProgram.python(with: ["feedparser"]) != nil)) func `feedparser reads it`() throws {
    try expect(
      [
        "import calendar, feedparser, sys",
        "d = feedparser.parse(sys.stdin.buffer.read(), sanitize_html=False)",
        "assert not d.bozo, d.bozo_exception",
        "assert d.feed.language == 'nl' and d.feed.author == 'Redactie'",
        "print('feed:', d.feed.title)",
        "for e in d.entries:",
        "  print('item:', e.title); print('guid:', e.id); print('seconds:', calendar.timegm(e.published_parsed))",
        "assert not e.guidislink and e.itunes_duration == '2280' and e.itunes_season == '1' and e.itunes_episode == '3'",
        "print('length:', e.enclosures[0].length); print('type:', e.enclosures[0].type)",
        "print('url:', e.enclosures[0].href); print('html:', e.summary)",
      ], modules: ["feedparser"], texts: Self.expected)
  }

  /// Needs podcastparser, in the Python that `PYTHON` names or in `python3`. It squeezes white space in titles.
  @Test(.enabled(if: TestProgram.python(with: ["podcastparser"]) != nil)) func `podcastparser reads it`() throws {
    try expect(
      [
        "import podcastparser, sys",
        "d = podcastparser.parse('https://podcast.example.org/stem/feeds/klank.xml', sys.stdin.buffer)",
        "assert d['generator'] == 'Klankbord' and d['itunes_author'] == 'Redactie' and d['type'] == 'episodic'",
        "assert d['itunes_categories'] == [['Society & Culture', 'Relationships'], ['Government']], d['itunes_categories']",
        "print('feed:', d['title'])",
        "for e in d['episodes']:",
        "  print('item:', e['title']); print('guid:', e['guid']); print('seconds:', e['published'])",
        "assert e['total_time'] == 2280 and e['number'] == 3",
        "f = e['enclosures'][0]",
        "print('length:', f['file_size']); print('type:', f['mime_type']); print('url:', f['url'])",
        "print('html:', e['description_html'])",
      ], modules: ["podcastparser"], texts: Self.expected)
  }

  /// Needs atoma, in the Python that `PYTHON` names or in `python3`.
  @Test(.enabled(if: TestProgram.python(with: ["atoma"]) != nil)) func `atoma reads it`() throws {
    try expect(
      [
        "import atoma, sys", "d = atoma.parse_rss_bytes(sys.stdin.buffer.read())",
        "print('feed:', d.title)",
        "for e in d.items:",
        "  print('item:', e.title); print('guid:', e.guid); print('seconds:', int(e.pub_date.timestamp()))",
        "f = e.enclosures[0]",
        "print('length:', f.length); print('type:', f.type); print('url:', f.url); print('html:', e.description)",
      ], modules: ["atoma"], texts: Self.expected)
  }

  /// Needs Ruby with its `rss` library.
  @Test(.enabled(if: Self.ruby != nil)) func `Ruby's rss reads it and finds it valid`() throws {
    let script = """
      require "rss"
      d = RSS::Parser.parse(STDIN.read.force_encoding("UTF-8"), true)
      puts "feed: #{d.channel.title}"
      d.items.each { |e| puts "item: #{e.title}", "guid: #{e.guid.content}", "seconds: #{e.pubDate.to_i}" }
      e = d.items.last
      raise unless e.guid.isPermaLink == false && e.itunes_duration.content == "2280"
      puts "length: #{e.enclosure.length}", "type: #{e.enclosure.type}", "url: #{e.enclosure.url}"
      puts "html: #{e.description}"
      """
    let (status, output) = try found(Self.ruby).run(["-e", script], input: try feed())
    #expect(status == 0)
    #expect(lines(output) == Self.expected)
  }

  private static var ruby: TestProgram? {
    TestProgram.named("ruby").flatMap { (try? $0.run(["-e", "require 'rss'"]))?.status == 0 ? $0 : nil }
  }

  private func expect(_ script: [String], modules: [String], texts: [String]) throws {
    let python = try found(TestProgram.python(with: modules))
    let prelude = "import sys; sys.stdout.reconfigure(encoding='utf-8')\n"
    let (status, output) = try python.run(["-c", prelude + script.joined(separator: "\n")], input: try feed())
    #expect(status == 0)
    #expect(lines(output) == texts, "\(String(decoding: output, as: UTF8.self))")
  }

  private func lines(_ output: [UInt8]) -> [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func feed() throws -> [UInt8] {
    var fiction = try Fiction()
    fiction.channel.title = Self.title
    fiction.changeEpisode {
      $0.title = Self.title
      $0.notes = "R&D \\<b> ]]> <\u{301} 😀 الصمت"
    }
    try fiction.publish("nieuw", title: "Nieuw", at: "2026-03-05T07:00:00+01:00")
    return Array(try fiction.written().utf8)
  }
}
