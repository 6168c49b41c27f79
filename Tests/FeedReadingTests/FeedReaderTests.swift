import Catalogue
import TestPrograms
import Testing

@testable import FeedReading

private struct FeedReaders {
  static let python = TestProgram.python(with: ["feedparser", "podcastparser"])
}

/// Two other libraries read generated feeds alike. Skipped where there is no Python 3 with feedparser and podcastparser.
@Suite(.enabled(if: FeedReaders.python != nil, "needs Python 3 with feedparser and podcastparser"))
struct FeedReaderTests {
  @Test func `generated feeds have the same items, guids, titles, enclosures and dates`() throws {
    let seed: UInt64 = 20_260_602
    var generator = FeedGenerator(seed: seed)
    var cases: [String] = []
    for _ in 0..<150 {
      let xml = generator.next()
      let read = try imported(xml)
      #expect(read.report.repairs == [])
      let items = read.feed.episodes.map { episode in
        let texts = [episode.guid.text, episode.title ?? "", episode.enclosure.address].map(json)
        return "[\(texts.joined(separator: ",")),\(episode.publishedAt?.secondsSince1970 ?? 0)]"
      }
      cases.append("[\(json(xml)),\(json(read.feed.title ?? "")),[\(items.joined(separator: ","))]]")
    }
    print("seed \(seed): \(cases.count) generated feeds")
    let differences = try differences(cases)
    #expect(differences == [], "with the seed \(seed)")
  }

  @Test func `are found to differ where they do`() throws {
    let xml = rss(item("<pubDate>Tue, 02 Jun 2026 06:00:00 +0200</pubDate>"))
    let wrong = #"["g","T","https://e.example/1.mp3",0]"#
    #expect(try differences(["[\(json(xml)),\"\",[\(wrong)]]", "[\(json(xml)),\"\",[]]"]).count == 4)
  }

  /// One line for each library and feed that it reads differently.
  private func differences(_ cases: [String]) throws -> [String] {
    let python = try #require(FeedReaders.python)
    let (status, output) = try python.run(
      ["-c", Self.script], input: Array(cases.map { $0 + "\n" }.joined().utf8))
    #expect(status == 0)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.last == "compared \(cases.count)")
    return lines.dropLast()
  }

  private func json(_ text: String) -> String {
    let units = text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return "\"\(units.joined())\""
  }

  private static let script = """
    import calendar, io, json, sys, warnings
    warnings.simplefilter("ignore")
    import feedparser, podcastparser

    def squashed(text):
        return " ".join((text or "").split())

    def feedparser_items(data):
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
        return squashed(feed.feed.get("title")), [
            [entry.id, squashed(entry.title), entry.enclosures[0].href, calendar.timegm(entry.published_parsed)]
            for entry in feed.entries]

    def podcastparser_items(data):
        feed = podcastparser.parse("https://e.example/feed", io.BytesIO(data))
        return squashed(feed.get("title")), [
            [episode["guid"], squashed(episode["title"]), episode["enclosures"][0]["url"], episode["published"]]
            for episode in feed["episodes"]]

    count = 0
    for line in sys.stdin:
        xml, title, items = json.loads(line)
        count += 1
        for read in (feedparser_items, podcastparser_items):
            other = read(xml.encode())
            if other[0] != title or sorted(other[1]) != sorted(items):
                print(json.dumps([read.__name__, other, [title, items], xml]))
    print("compared", count)
    """
}
