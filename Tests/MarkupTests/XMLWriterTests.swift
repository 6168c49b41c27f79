import Bytes
import TestPrograms
import Testing

@testable import Markup

@Suite struct XMLWriterTests {
  @Test func `writes a document with its elements on their own lines`() throws {
    let text = try document("rss", ["version": "2.0", "absent": nil]) { xml in
      xml.element("channel") { xml in
        xml.element("title", text: "Klank & woord")
        xml.element("itunes:category", ["text": "Society & Culture"]) { xml in
          xml.element("itunes:category", ["text": "Documentary"])
        }
        xml.element("description") { $0.cdata(Array("<p>a</p>".utf8)) }
        xml.element("empty", text: "")
        xml.element("mixed") { xml in
          xml.text("a ")
          xml.element("b", text: "c")
          xml.text(" d")
        }
      }
    }
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0">
          <channel>
            <title>Klank &amp; woord</title>
            <itunes:category text="Society &amp; Culture">
              <itunes:category text="Documentary"/>
            </itunes:category>
            <description><![CDATA[<p>a</p>]]></description>
            <empty></empty>
            <mixed>a <b>c</b> d</mixed>
          </channel>
        </rss>

        """)
  }

  @Test(arguments: [
    ("a & b < c > d \" e ' f", "a &amp; b &lt; c &gt; d \" e ' f"),
    ("]]>", "]]&gt;"),
    ("<\u{301}script>", "&lt;\u{301}script&gt;"),
    ("&amp;", "&amp;amp;"),
    ("one\r\ntwo\tthree", "one&#13;\ntwo\tthree"),
    ("😀 مرحبا \u{7F}\u{85}\u{FFFD}\u{10FFFF}", "😀 مرحبا \u{7F}\u{85}\u{FFFD}\u{10FFFF}"),
  ]) func `escapes text by its scalars`(text: String, escaped: String) throws {
    #expect(try document("a") { $0.text(text) }.utf8.elementsEqual((head + "<a>\(escaped)</a>\n").utf8))
  }

  @Test(arguments: [
    ("a & b < c > d \" e ' f", "a &amp; b &lt; c &gt; d &quot; e ' f"),
    ("\"\u{301}", "&quot;\u{301}"),
    ("one\r\ntwo\tthree", "one&#13;&#10;two&#9;three"),
    ("", ""),
  ]) func `escapes attributes by their scalars`(value: String, escaped: String) throws {
    #expect(try document("a", ["b": value]).utf8.elementsEqual((head + "<a b=\"\(escaped)\"/>\n").utf8))
  }

  @Test(arguments: [
    ("", "<![CDATA[]]>"),
    ("a]]>b", "<![CDATA[a]]]]><![CDATA[>b]]>"),
    ("]]]>]]>", "<![CDATA[]]]]]><![CDATA[>]]]]><![CDATA[>]]>"),
    ("]]>\u{301}", "<![CDATA[]]]]><![CDATA[>\u{301}]]>"),
    ("]]", "<![CDATA[]]]]>"),
  ]) func `splits what would end a CDATA section`(text: String, section: String) throws {
    #expect(try document("a") { $0.cdata(Array(text.utf8)) }.utf8.elementsEqual((head + "<a>\(section)</a>\n").utf8))
  }

  @Test(arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"] as [Unicode.Scalar])
  func `refuses what XML cannot hold, wherever it stands`(character: Unicode.Scalar) {
    let text = "é\(character)\u{301}"
    let refusal = MarkupError.forbiddenCharacter(character, element: "a/b")
    #expect(throws: refusal) { try document("a") { $0.element("b", text: text) } }
    #expect(throws: refusal) { try document("a") { $0.element("b", ["c": text]) } }
    #expect(throws: refusal) { try document("a") { $0.element("b") { $0.cdata(Array(text.utf8)) } } }
  }

  @Test(arguments: ["", "not a name<", "1a", "-a", "a:b:c", ":a", "a:", "a\u{301}", "é", "a/", "a>"])
  func `refuses names that are none`(name: String) {
    #expect(throws: MarkupError.notAName(name, element: name)) { try document(name) }
  }

  @Test func `refuses an attribute that is given twice`() {
    #expect(throws: MarkupError.repeatedAttribute("b", element: "a")) {
      try document("a", ["b": "1", "c": "2", "b": "3"])
    }
  }

  @Test func `an attribute without a value is no repetition`() throws {
    #expect(try document("a", ["b": nil, "b": "3"]) == head + "<a b=\"3\"/>\n")
  }

  @Test func `a refusal within is the document's`() {
    let refusal = MarkupError.repeatedAttribute("b", element: "c")
    #expect(throws: refusal) {
      try document("a") { $0.attempt { (_) throws(MarkupError) in throw refusal } }
    }
  }

  @Test func `leaves the buffer as it was where it refuses`() {
    var buffer = ByteBuffer()
    buffer.append("before")
    #expect(throws: MarkupError.self) { try XMLWriter.document("a", into: &buffer) { $0.text("\u{1}") } }
    let bytes = buffer.array()
    #expect(bytes == Array("before".utf8))
  }

  /// Needs libxml2's `xmllint`.
  @Test(.enabled(if: TestProgram.named("xmllint") != nil))
  func `libxml2 reads every scalar back as it was`() throws {
    let program = try #require(TestProgram.named("xmllint"))
    let scalars = (0x20...0x10FFFF).lazy.compactMap { Unicode.Scalar($0 as UInt32) }
      .filter { $0.value < 0x3000 || $0.value % 97 == 0 }
      .filter { $0.value != 0xFFFE && $0.value != 0xFFFF }
    let text = "\t\r\n]]>" + String(String.UnicodeScalarView(scalars))
    let written = try document("a", ["b": text]) { $0.text(text) }
    for (query, expected) in [("string(/a)", text), ("string(/a/@b)", text)] {
      let (status, output) = try program.run(["--xpath", query, "--encode", "UTF-8", "-"], input: Array(written.utf8))
      #expect(status == 0)
      #expect(String(decoding: output, as: UTF8.self).utf8.elementsEqual((expected + "\n").utf8))
    }
  }

  private let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private func document(
    _ root: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout XMLWriter) -> Void = { _ in }
  ) throws -> String {
    var buffer = ByteBuffer()
    try XMLWriter.document(root, attributes, into: &buffer, body)
    return String(decoding: buffer.array(), as: UTF8.self)
  }
}
