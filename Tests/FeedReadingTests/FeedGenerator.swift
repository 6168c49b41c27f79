import TestSeeds

/// Makes feeds that a seed decides, with hard texts written in every way that XML has.
struct FeedGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> String {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, #"<rss version="2.0"><channel>"#]
    lines.append("<title>\(written(text()))</title><link>https://e.example/</link><description>x</description>")
    for number in 0..<random.number(0...8) { lines.append(item(number)) }
    return lines.joined(separator: random.one(of: ["\n", "", "\r\n  "])) + "</channel></rss>"
  }

  private mutating func item(_ number: Int) -> String {
    let parts = [
      "<title>\(written(text()))</title>",
      #"<guid isPermaLink="false">\#(written("\(number)-" + text()))</guid>"#,
      "<pubDate>\(date())</pubDate>",
      #"<enclosure url="https://e.example/\#(number).mp3?a=1&amp;b=2" length="\#(number)" type="audio/mpeg"/>"#,
      "<description>\(written(text()))</description>",
    ]
    return "<item>" + parts.shuffled(using: &random).joined(separator: random.one(of: ["", "\n", "\t"])) + "</item>"
  }

  private mutating func text() -> String {
    let words = [
      "praten", "مرحبا", "بالعالم", "😀", "👩‍👩‍👧", "é", "e\u{301}", "&", "1 < 2", ">", "\"x\"", "it's", "]]", "ትግርኛ",
      "Привіт", "–", "100%", "\u{10FFFD}", "AT&T", "#1", "نه گفتن",
    ]
    return (0..<random.number(1...5)).map { _ in random.one(of: words) }.joined(separator: " ")
  }

  /// In one of the ways in which XML writes a text.
  private mutating func written(_ text: String) -> String {
    let way = random.number(0...3)
    if way == 0 { return "<![CDATA[\(text)]]>" }
    return text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "&": return "&amp;"
      case "<": return "&lt;"
      case "]" where way == 1: return "<![CDATA[]]]>"
      case _ where way == 2 && scalar.value > 0x7F: return "&#\(scalar.value);"
      case _ where way == 3 && scalar.value > 0x7F: return "&#x\(String(scalar.value, radix: 16));"
      default: return String(scalar)
      }
    }.joined()
  }

  /// As RFC 2822 has it, with a weekday that need not be right.
  private mutating func date() -> String {
    let weekday = random.one(of: ["Mon, ", "Tue, ", "", "Sun, "])
    let month = random.one(of: ["Jan", "Feb", "Mar", "Jun", "Sep", "Dec"])
    let zone = random.one(of: ["GMT", "+0000", "+0200", "-0330", "+0545", "EST", "PDT", "UT"])
    let second = random.one(of: ["", ":00", ":59"])
    return "\(weekday)\(random.number(1...28)) \(month) \(random.number(1971...2037)) "
      + "\(two(random.number(0...23))):\(two(random.number(0...59)))\(second) \(zone)"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
