import Catalogue
import Testing

@testable import FeedReading

@Suite struct FeedRepairTests {
  /// What stands in `<a>…</a>`, what is made of it, and what is said.
  private static let texts: [(text: String, made: String, said: [String])] = [
    ("a &amp; b &lt; &#233; &#xE9; &apos;", "a &amp; b &lt; &#233; &#xE9; &apos;", []),
    ("Fish & chips", "Fish &amp; chips", ["1: & begins no reference. Read as &amp;"]),
    (
      "a&b&c;\n&;&#;&#x;&#G;", "a&amp;b&amp;c;\n&amp;;&amp;#;&amp;#x;&amp;#G;",
      [
        "1: & begins no reference (2 times). Read as &amp;", "2: & begins no reference (4 times). Read as &amp;",
      ]
    ),
    ("<b c='x&y=1&amp;z'/>", "<b c='x&amp;y=1&amp;z'/>", ["1: & begins no reference. Read as &amp;"]),
    ("<b c='>&' d=\"]]>\"/>&", "<b c='>&amp;' d=\"]]>\"/>&amp;", ["1: & begins no reference (2 times). Read as &amp;"]),
    (
      "a&nbsp;b&eacute;c\n&hellip;", "a\u{A0}béc\n…",
      [
        "1: XML does not know &nbsp;. Read as the character that HTML has for it",
        "1: XML does not know &eacute;. Read as the character that HTML has for it",
        "2: XML does not know &hellip;. Read as the character that HTML has for it",
      ]
    ),
    (
      "&Eacute;&EACUTE;", "É&amp;EACUTE;",
      [
        "1: XML does not know &Eacute;. Read as the character that HTML has for it",
        "1: & begins no reference. Read as &amp;",
      ]
    ),
    (
      "\u{B}a\u{0}\u{1F}", "a",
      [
        "1: XML does not allow the character U+000B. Read without it",
        "1: XML does not allow the character U+0000. Read without it",
        "1: XML does not allow the character U+001F. Read without it",
      ]
    ),
    (
      "&#11;a&#0;&#xFFFE;&#xD800;&#x110000;&#99999999999;", "a",
      [
        "1: XML does not allow the character U+000B. Read without it",
        "1: XML does not allow the character U+0000. Read without it",
        "1: XML does not allow the character U+FFFE. Read without it",
        "1: XML does not allow the character U+D800. Read without it",
        "1: XML does not allow the character U+110000 (2 times). Read without it",
      ]
    ),
    (
      "\u{FFFE}\u{FFFF}\u{FFFD}\u{FEFF}", "\u{FFFD}\u{FEFF}",
      [
        "1: XML does not allow the character U+FFFE. Read without it",
        "1: XML does not allow the character U+FFFF. Read without it",
      ]
    ),
    (
      "&#146;&#x80;&#129;", "’€&#129;",
      [
        "1: &#146; is a control character. Read as the character of windows-1252",
        "1: &#128; is a control character. Read as the character of windows-1252",
      ]
    ),
    ("a ]]> b ]] > ]>", "a ]]&gt; b ]] > ]>", ["1: ]]> stands in text. Read as ]]&gt;"]),
    (
      "<![CDATA[a & b &nbsp; ]] \u{1}]]>", "<![CDATA[a & b &nbsp; ]] ]]>",
      [
        "1: XML does not allow the character U+0001. Read without it"
      ]
    ),
    ("<![CDATA[a<![CDATA[b]]>c]]>", "<![CDATA[a<![CDATA[b]]>c]]&gt;", ["1: ]]> stands in text. Read as ]]&gt;"]),
    ("<!-- a & b &nbsp; --><?p & ?>", "<!-- a & b &nbsp; --><?p & ?>", []),
    (
      "<!-- a -- \n b -->\n&", "\n\n&amp;",
      [
        "1: -- stands within a comment. Read without the comment", "3: & begins no reference. Read as &amp;",
      ]
    ),
    ("<!-- a --->", "", ["1: -- stands within a comment. Read without the comment"]),
    ("<itunes:b/>", "<itunes:b/>", ["1: nothing declares the prefix itunes. Read with its usual namespace"]),
  ]

  @Test(arguments: texts) func `repairs what has one meaning, and says so`(text: String, made: String, said: [String])
    throws
  {
    let repaired = try FeedRepair(Array("<a>\(text)</a>".utf8), limit: 1 << 20)
    let root =
      text.contains("itunes") ? "<a xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\">" : "<a>"
    #expect(String(decoding: repaired.bytes, as: UTF8.self) == "\(root)\(made)</a>")
    #expect(lines(repaired) == said)
  }

  @Test func `declares well-known prefixes only where nothing does`() throws {
    let declared = """
      <rss xmlns:atom="urn:x"><itunes:a xmlns:itunes="urn:i"><itunes:b itunes:c=""/></itunes:a><atom:d/>
      <e media:f=""/><dc:g/>
      <itunes:h/><itunes:h/></rss>
      """
    let repaired = try FeedRepair(Array(declared.utf8), limit: 1 << 20)
    #expect(
      lines(repaired) == [
        "2: nothing declares the prefix media. Read with its usual namespace",
        "2: nothing declares the prefix dc. Read with its usual namespace",
        "3: nothing declares the prefix itunes. Read with its usual namespace",
      ])
    let text = String(decoding: repaired.bytes, as: UTF8.self)
    #expect(
      text.contains(
        """
        <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="urn:x">
        """))
  }

  private static let beginnings: [(bytes: [UInt8], made: String, said: [String])] = [
    (
      utf8("\n\n<?xml version='1.0'?>\n<a/>"), "\n\n                     \n<a/>",
      [
        "1: white space stands before the XML declaration. Read without it"
      ]
    ),
    (utf8("\n<a/>"), "\n<a/>", []),
    (utf8("\u{FEFF}<?xml version='1.0'?><a/>"), "<a/>", []),
    (utf8("\u{FEFF}\u{FEFF}<a/>"), "<a/>", []),
    (utf8("<?xml version='1.0'\n?><a>é</a>"), "\n  <a>é</a>", []),
    (
      utf8("<?xml version='1.0' encoding='utf-16'?><a>é</a>"), "<a>é</a>",
      [
        "1: the bytes cannot be utf-16, which is declared. Read as UTF-8"
      ]
    ),
    (
      utf8("\u{FEFF}<?xml version='1.0' encoding='us-ascii'?><a>é</a>"), "<a>é</a>",
      [
        "1: the bytes cannot be us-ascii, which is declared. Read as UTF-8"
      ]
    ),
    (
      utf8("<a>é\n") + [0xE9, 0x80, 0xE9, 0x0A, 0x81] + utf8("</a>"), "<a>é\né€é\n</a>",
      [
        "2: bytes are not UTF-8, which the feed is in (3 times). Read as windows-1252",
        "3: XML does not allow the character U+0081. Read without it",
      ]
    ),
    (
      utf8("<?xml version='1.0' encoding='ISO-8859-1'?><a>") + [0xE9, 0x93] + utf8("</a>"), "<a>é“</a>",
      [
        "1: bytes are not ISO-8859-1, which the feed is in. Read as windows-1252"
      ]
    ),
    (utf8("<?xml version='1.0' encoding=\"windows-1252\"?><a>") + [0xE9, 0x93] + utf8("</a>"), "<a>é“</a>", []),
    (
      utf8("<?xml version='1.0' encoding='ascii'?><a>") + [0xE9] + utf8("</a>"), "<a>é</a>",
      [
        "1: bytes are not ascii, which the feed is in. Read as windows-1252"
      ]
    ),
    (utf8("<?xml version='1.0' encoding='KOI8-R'?><a>") + [0xC6] + utf8("</a>"), "<a>ф</a>", []),
    (utf8("<?xml version='1.0' encoding='euc-jp'?><a>") + [0xC6, 0xFC] + utf8("</a>"), "<a>日</a>", []),
    (utf16("\u{FEFF}<?xml version='1.0' encoding='UTF-16'?>\n<a>é😀</a>", isBig: false), "\n<a>é😀</a>", []),
    (utf16("\u{FEFF}<a>é😀</a>", isBig: true), "<a>é😀</a>", []),
    (utf16("<?xml version='1.0'?><a>é</a>", isBig: false), "<a>é</a>", []),
    (
      utf8("<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91>//EN\"\n \"http://x.example/[rss].dtd\">\n<a/>"), "\n\n<a/>",
      [
        "1: a DOCTYPE is no part of a feed. Read without it"
      ]
    ),
  ]

  @Test(arguments: beginnings) func `makes UTF-8 of every encoding, and keeps lines`(
    bytes: [UInt8], made: String, said: [String]
  ) throws {
    let repaired = try FeedRepair(bytes, limit: 1 << 20)
    #expect(String(decoding: repaired.bytes, as: UTF8.self).drop { $0 == " " } == made)
    #expect(lines(repaired) == said)
  }

  @Test func `lists a thousand repairs, and counts the others`() throws {
    let text = "<a>" + String(repeating: "&\n", count: 1500) + "</a>"
    let report = try #require(try? FeedRepair(Array(text.utf8), limit: 1 << 20)).repairs
    #expect(report.all.count == 1000)
    #expect(report.furtherCount == 500)
  }

  @Test func `repairs nothing in what was repaired`() throws {
    for (text, _, _) in Self.texts {
      let once = try FeedRepair(Array("<a>\(text)</a>".utf8), limit: 1 << 20)
      let twice = try FeedRepair(once.bytes, limit: 1 << 20)
      #expect(twice.bytes == once.bytes)
      #expect(twice.repairs.all == [])
    }
  }

  private func lines(_ repaired: FeedRepair) -> [String] {
    repaired.repairs.sorted.map { repair in
      let problem = repair.problem(in: "f")
      #expect(problem.severity == .warning)
      return "\(repair.line): \(problem.found). \(problem.remedy)"
    }
  }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }
}
