import Catalogue
import TestPrograms
import Testing

/// What other people's programs read in a feed that uses every tag and holds everything that is hard to write.
///
/// Each needs a module of the Python that `PYTHON` names, or of `python3`, or Ruby with its `rss` library.
@Suite struct ReaderTests {
  /// Titles, guids and enclosures of the feed's own documents and of its older page.
  private static let facts = [
    "feed: Stem & Stilte <b> ]]> 👩‍👩‍👧",
    "Alles in één", "alles@example.org", "https://media.example.org/media/alles-0ef6ec22.mp3 12345678 audio/mpeg",
    "الصمت ليس من ذهب \u{200F}]]> & <b> \"x\"", "al-samt@example.org",
    "https://media.example.org/media/al-samt-a3639a48.mp3 12345678 audio/mpeg",
    "Bijlage", "https://oud.example.org/?p=7&q=%C3%A9#a",
    "https://media.example.org/media/bijlage-20bab4ba.mp3 12345678 audio/mpeg",
    "feed: Stem & Stilte <b> ]]> 👩‍👩‍👧",
    "De eerste", "5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11",
    "https://media.example.org/media/eerste-a221b918.mp3 12345678 audio/mpeg",
    "Aankondiging", "aankondiging@example.org",
    "https://media.example.org/media/aankondiging-0736d4fe.mp3 12345678 audio/mpeg",
  ]

  /// What Atom has in their place.
  private static let ids = [
    "alles@example.org": "urn:uuid:4f2bb410-27f9-504d-9722-35d124ea25dd",
    "al-samt@example.org": "urn:uuid:df267de1-111c-5aa2-a435-47189fc299f8",
    "5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11": "urn:uuid:5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11",
    "aankondiging@example.org": "urn:uuid:8ac87a5e-91ac-58c8-920b-8177d9cf76e0",
  ]

  @Test(
    .enabled(if: TestProgram.python(with: ["feedparser"]) != nil, "needs Python with feedparser"),
    arguments: [ClearedFeed.Format.rss, .atom]
  ) func `feedparser reads it`(format: ClearedFeed.Format) throws {
    try expect(
      format, modules: ["feedparser"],
      [
        "d = feedparser.parse(data, sanitize_html=False)",
        "assert not d.bozo, d.bozo_exception",
        "assert d.feed.language == 'nl' and d.feed.author == 'Redactie'",
        "rels = {l.rel: l.href for l in d.feed.links if l.rel in ('first', 'last')}",
        "assert rels['first'].startswith('https://podcast.example.org/stem/feeds/klank.'), rels",
        "assert rels['last'].startswith('https://podcast.example.org/stem/feeds/klank-page-1.'), rels",
        "print('feed:', d.feed.title)",
        "for e in d.entries:",
        "  f = e.enclosures[0]",
        "  print(e.title); print(e.id); print(f.href, f.length, f.type)",
        "  if e.id.startswith('al-samt'):",
        "    assert e.language == 'ar' and len(e.summary.encode()) <= 4000, e",
        "    assert e.content[0].value.startswith('<p><strong>'), e.content",
      ])
  }

  @Test(.enabled(if: TestProgram.python(with: ["podcastparser"]) != nil, "needs Python with podcastparser"))
  func `podcastparser reads it`() throws {
    try expect(
      .rss, modules: ["podcastparser", "io"],
      [
        "d = podcastparser.parse('https://podcast.example.org/stem/feeds/klank.xml', io.BytesIO(data))",
        "assert d['generator'] == 'Klankbord' and d['itunes_author'] == 'Redactie' and d['type'] == 'serial'",
        "assert d['itunes_categories'] == [['Society & Culture', 'Relationships'], ['Government']]",
        "assert d['paged_feed_first'] == 'https://podcast.example.org/stem/feeds/klank.xml'",
        "print('feed:', d['title'])",
        "for e in sorted(d['episodes'], key=lambda e: -e['published']):",
        "  f = e['enclosures'][0]",
        "  print(e['title']); print(e['guid']); print(f['url'], f['file_size'], f['mime_type'])",
        "  assert e['total_time'] == 2280",
        "  if e['guid'].startswith('alles'):",
        "    assert [c['start'] for c in e['chapters']] == [0, 3723], e['chapters']",
        "    assert e['season'] == 2 and e['number'] == 3 and not e['explicit'], e",
        "    assert e['episode_art_url'].endswith('/covers/episode-alles-084fed08.jpg'), e",
      ])
  }

  @Test(
    .enabled(if: TestProgram.python(with: ["atoma"]) != nil, "needs Python with atoma"),
    arguments: ClearedFeed.Format.allCases
  ) func `atoma reads it`(format: ClearedFeed.Format) throws {
    let items =
      switch format {
      case .rss: ["atoma.parse_rss_bytes(data)", "d.items", "e.guid", "e.enclosures[0]", "f.url, f.length, f.type"]
      case .atom:
        [
          "atoma.parse_atom_bytes(data)", "d.entries", "e.id_",
          "next(l for l in e.links if l.rel == 'enclosure')", "f.href, f.length, f.type_",
        ]
      case .json:
        [
          "atoma.parse_json_feed_bytes(data)", "d.items", "e.id_", "e.attachments[0]",
          "f.url, f.size_in_bytes, f.mime_type",
        ]
      }
    try expect(
      format, modules: ["atoma"],
      [
        "d = \(items[0])", "print('feed:', getattr(d.title, 'value', d.title))", "for e in \(items[1]):",
        "  f = \(items[3])",
        "  print(getattr(e.title, 'value', e.title)); print(\(items[2])); print(\(items[4]))",
      ])
  }

  @Test(
    .enabled(if: Self.ruby != nil, "needs Ruby with its rss library"), arguments: [ClearedFeed.Format.rss, .atom]
  ) func `Ruby's rss reads it and finds it valid`(format: ClearedFeed.Format) throws {
    let script = """
      require "rss"
      d = RSS::Parser.parse(STDIN.read.force_encoding("UTF-8"), true)
      if d.is_a?(RSS::Rss)
        puts "feed: #{d.channel.title}"
        d.items.each { |e| f = e.enclosure; puts e.title, e.guid.content, "#{f.url} #{f.length} #{f.type}" }
      else
        puts "feed: #{d.title.content}"
        d.entries.each do |e|
          f = e.links.find { |l| l.rel == "enclosure" }
          puts e.title.content, e.id.content, "#{f.href} #{f.length} #{f.type}"
        end
      end
      """
    let output = try documents(as: format).flatMap { text in
      let (status, output) = try found(Self.ruby).run(["-e", script], input: text)
      #expect(status == 0)
      return lines(output)
    }
    #expect(output == expected(in: format))
  }

  private static var ruby: TestProgram? {
    TestProgram.named("ruby").flatMap { (try? $0.run(["-e", "require 'rss'"]))?.status == 0 ? $0 : nil }
  }

  private func expect(_ format: ClearedFeed.Format, modules: [String], _ script: [String]) throws {
    let python = try found(TestProgram.python(with: modules))
    let prelude = ["import sys, \(modules.joined(separator: ", "))", "sys.stdout.reconfigure(encoding='utf-8')"]
    let program = (prelude + ["data = sys.stdin.buffer.read()"] + script).joined(separator: "\n")
    let output = try documents(as: format).flatMap { text in
      let (status, output) = try python.run(["-c", program], input: text)
      #expect(status == 0)
      return lines(output)
    }
    #expect(output == expected(in: format))
  }

  /// The feed's own document, then its older page.
  private func documents(as format: ClearedFeed.Format) throws -> [[UInt8]] {
    let documents = try Fiction.withEverything().documents()
    return try ["feeds/klank.", "feeds/klank-page-1."].map {
      Array(try found(documents[$0 + format.rawValue]).utf8)
    }
  }

  private func expected(in format: ClearedFeed.Format) -> [String] {
    format == .atom ? Self.facts.map { Self.ids[$0] ?? $0 } : Self.facts
  }

  private func lines(_ output: [UInt8]) -> [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
