import Testing

@testable import XMLReading

@Suite struct XMLDocumentTests {
  @Test func `reads elements, namespaces, attributes and text`() throws {
    let root = try XMLDocument(
      bytes(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- comment --><?php x?>
        <rss version="2.0" xmlns:itunes="urn:i" xmlns="urn:d">
          <channel itunes:a="&lt;1&#233;&quot;" b="">
            <title>A &amp; B <![CDATA[<p>]]]]><![CDATA[>]]><!-- no --> e\u{301}</title>
            <itunes:image href="x"/>
            <x xmlns="">y</x>
          </channel>
        </rss>
        """)
    ).root
    #expect(root.name == "rss")
    #expect(root.namespace == "urn:d")
    #expect(root.line == 3)
    #expect(root.attribute("version") == "2.0")
    #expect(root.attribute("version", namespace: "urn:d") == nil)
    let channel = try #require(root.child("channel", namespace: "urn:d"))
    #expect(channel.attribute("a", namespace: "urn:i") == "<1é\"")
    #expect(channel.attribute("b") == "")
    #expect(channel.children.map(\.name) == ["title", "image", "x"])
    #expect(channel.children.map(\.line) == [5, 6, 7])
    #expect(channel.children("image", namespace: "urn:i").first?.attribute("href") == "x")
    #expect(channel.child("image") == nil)
    #expect(channel.child("x")?.namespace == nil)
    #expect(channel.children[0].text.utf8.elementsEqual("A & B <p>]]> e\u{301}".utf8))
    #expect(channel.text.utf8.allSatisfy { $0 == 0x0A || $0 == 0x20 })
  }

  @Test func `tells where elements stand in the text around them`() throws {
    let root = try XMLDocument(bytes("<a>é<b>x<d/></b><![CDATA[yz]]><c/>w</a>")).root
    #expect(root.text == "éyzw")
    #expect(root.children.map(\.offset) == [2, 4])
    #expect(root.children[0].children.map(\.offset) == [1])
  }

  @Test func `tells lines beyond those that libxml2 keeps in an element`() throws {
    let root = try XMLDocument(bytes("<a>" + String(repeating: "\n", count: 69_999) + "<b\n>\n\n<c/></b></a>")).root
    #expect(root.children[0].line == 70_001)
    #expect(root.children[0].children[0].line == 70_003)
  }

  @Test func `reads other encodings that are declared`() throws {
    let latin = bytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>") + [0xE9] + bytes("</a>")
    #expect(try XMLDocument(latin).root.text == "é")
    let wide: [UInt8] = [0xFF, 0xFE] + "<a>é</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(try XMLDocument(wide).root.text == "é")
  }

  @Test func `makes UTF-8 of text in other encodings`() throws {
    #expect(try EncodedText.utf8(of: [0xC6, 0xFC, 0xCB, 0xDC], encoding: "EUC-JP") == bytes("日本"))
    #expect(try EncodedText.utf8(of: [0x41, 0, 0x3D, 0xD8, 0x00, 0xDE], encoding: "utf-16le") == bytes("A😀"))
    #expect(try EncodedText.utf8(of: [], encoding: "KOI8-R") == [])
    // A character of two bytes lies across the pieces in which it is converted.
    let long: [UInt8] = [0x41] + repeatElement([0x93, 0xFA], count: 100_000).joined()
    #expect(
      try EncodedText.utf8(of: long, encoding: "SHIFT_JIS") == bytes("A" + String(repeating: "日", count: 100_000)))
  }

  @Test func `refuses text that is not in its encoding, an unknown one, and too much of it`() {
    #expect(throws: EncodedText.Failure.unknownEncoding) { try EncodedText.utf8(of: [65], encoding: "x-no-such") }
    #expect(throws: EncodedText.Failure.unknownEncoding) { try EncodedText.utf8(of: [65], encoding: "") }
    #expect(throws: EncodedText.Failure.invalid(offset: 2)) {
      try EncodedText.utf8(of: [0x41, 0x42, 0xFF, 0xFF, 0x43], encoding: "EUC-JP")
    }
    #expect(throws: EncodedText.Failure.invalid(offset: 1)) {
      try EncodedText.utf8(of: [0x41, 0xC6], encoding: "EUC-JP")
    }
    #expect(throws: EncodedText.Failure.tooLarge(limit: 3)) {
      try EncodedText.utf8(of: [0xC6, 0xC6], encoding: "KOI8-R", limit: 3)
    }
  }

  @Test(arguments: [
    ("", 1, "empty"),
    ("<a>\n<b></a>", 2, "mismatch"),
    ("<a>&nbsp;</a>", 1, "nbsp"),
    ("<a>\n\n\u{1}</a>", 3, "Char value 1"),
    ("<a b='1' b='2'/>", 1, "redefined"),
    ("<x:a/>", 1, "prefix x"),
    ("<a/><b/>", 1, "Extra content"),
    ("<a>]]></a>", 1, "]]>"),
    ("<a", 1, "Start Tag a"),
  ]) func `refuses what is not well-formed, with the place and libxml2's words`(text: String, line: Int, word: String) {
    let error = #expect(throws: XMLReadError.self) { try XMLDocument(bytes(text)) }
    #expect(error?.description.contains(word) == true)
    #expect(error?.line == line)
    #expect(throws: XMLReadError.self) { try XMLDocument.check(bytes(text)) }
  }

  @Test func `refuses bytes that are not UTF-8`() {
    for hostile in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]] as [[UInt8]] {
      #expect(throws: XMLReadError.self) { try XMLDocument(bytes("<a>") + hostile + bytes("</a>")) }
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
    "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
    "<!DOCTYPE a PUBLIC \"x\" \"file:///dev/zero\" [<!ENTITY % b SYSTEM \"file:///dev/zero\"> %b;]><a/>",
    """
    <!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;">
    <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]><a b="&f;">&f;</a>
    """,
  ]) func `refuses a document type, and reads none of its entities`(text: String) {
    let error = #expect(throws: XMLReadError.self) { try XMLDocument(bytes("<?xml version=\"1.0\"?>\n" + text)) }
    #expect(error?.reason == .documentType)
    #expect(error?.line == 2)
  }

  @Test func `the words of a document type in text are text`() throws {
    #expect(try XMLDocument(bytes("<a><![CDATA[<!DOCTYPE a>]]></a>")).root.text == "<!DOCTYPE a>")
  }

  @Test func `refuses elements nested too deep, and reads the deepest that may be`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      bytes(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
    }
    #expect(throws: Never.self) { try XMLDocument(nested(XMLDocument.deepestNesting)) }
    for depth in [XMLDocument.deepestNesting + 1, 100_000] {
      let error = #expect(throws: XMLReadError.self) { try XMLDocument(nested(depth)) }
      #expect(error?.reason == .tooDeep(limit: 128))
      #expect(error?.column == 129 * 3)
    }
    #expect(throws: XMLReadError.self) { try XMLDocument(bytes(String(repeating: "<a>", count: 1_000_000))) }
  }

  @Test func `refuses what is larger than the limit`() {
    #expect(throws: XMLReadError(.tooLarge(limit: 6))) { try XMLDocument(bytes("<a></a>"), limit: 6) }
    #expect(throws: Never.self) { try XMLDocument(bytes("<a></a>"), limit: 7) }
  }

  @Test func `many threads read at once`() async throws {
    let text = bytes("<a>" + String(repeating: "<b c='d'>e</b>", count: 200) + "</a>")
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<64 { group.addTask { (try? XMLDocument(text).root.children.count) ?? 0 } }
      return await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 200, count: 64))
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
