import Testing

@testable import Feeds

@Suite struct DescriptionTests {
  private let page = "https://podcast.example.org/episodes/a/"
  /// 100 bytes: 3899 are left for the notes, and one for the line feed between.
  private let link =
    "<p><a href=\"https://podcast.example.org/episodes/a/\">https://podcast.example.org/episodes/a/</a></p>"

  @Test(arguments: ["", "\n\n", "  \n", "[](https://example.org/)", "- \n- "]) func `no words give no description`(
    notes: String
  ) {
    #expect(description(notes, page: page) == "")
  }

  @Test func `exactly 4000 bytes stay whole`() {
    // <p> and </p> are 7 bytes; é is two.
    let longest = String(repeating: "é", count: 1996) + "a"
    #expect(description(longest, page: page) == "<p>\(longest)</p>")
    #expect(description(longest, page: page).utf8.count == 4000)
    let (first, second) = (String(repeating: "a", count: 1993), String(repeating: "b", count: 1992))
    #expect(description("\(first)\n\n\(second)", page: page) == "<p>\(first)</p>\n<p>\(second)</p>")
    #expect(description("\(first)\n\n\(second)b", page: page) == "<p>\(first)</p>\n\(link)")
    #expect(description("\(first)\n\n\(second)b", page: nil) == "<p>\(first)</p>")
  }

  @Test func `white space before an end tag takes no room that is not there`() {
    // <p><a href="https://example.org/">, </a></p>: 34 and 8 bytes.
    let word = String(repeating: "a", count: 3958)
    let expected = "<p><a href=\"https://example.org/\">\(word)</a></p>"
    #expect(description("[\(word) ](https://example.org/)", page: page) == expected)
    #expect(expected.utf8.count == 4000)
  }

  @Test func `after the whole blocks come as many words of the next as fit`() {
    let first = String(repeating: "a", count: 1993)
    let words = Array(repeating: "b", count: 3000).joined(separator: " ")
    // 2000 and a line feed; 3 + 1887 + 4 + 4
    let kept = Array(repeating: "b", count: 944).joined(separator: " ")
    #expect(description("\(first)\n\n\(words)", page: page) == "<p>\(first)</p>\n<p>\(kept) …</p>\n\(link)")
    #expect(description("\(first)\n\n\(words)", page: page).utf8.count == 4000)
    #expect(description("\(first)\n\n\(words)", page: nil).utf8.count <= 4000)
    #expect(description("\(first)\n\n\(words)", page: nil).hasSuffix("b …</p>"))
  }

  @Test func `of a first word without an end, its first characters`() {
    let kept = String(repeating: "a", count: 3888)
    #expect(
      description(String(repeating: "a", count: 3994), page: page) == "<p>\(kept) …</p>\n\(link)")
    // A family is 18 bytes: 216 of them are 3888.
    let families = String(repeating: "👩‍👩‍👧", count: 216)
    #expect(description(families, page: page).utf8.count == 7 + 216 * 18)
    #expect(
      description(families + String(repeating: "👩‍👩‍👧", count: 20), page: page)
        == "<p>\(String(repeating: "👩‍👩‍👧", count: 216)) …</p>\n\(link)")
  }

  @Test func `a reference and a character with its marks stay whole`() {
    // 7 + 4 bytes and 5 for each &amp;: 777 of them are 3885.
    let signs = String(repeating: "&", count: 1000)
    #expect(
      description(signs, page: page) == "<p>\(String(repeating: "&amp;", count: 777)) …</p>\n\(link)")
    let marked = String(repeating: "e\u{301}\u{302}", count: 1000)
    #expect(
      description(marked, page: page).utf8.elementsEqual(
        "<p>\(String(repeating: "e\u{301}\u{302}", count: 777)) …</p>\n\(link)".utf8))
  }

  @Test func `nothing stands in the place of a block that does not fit`() {
    let long = String(repeating: "a", count: 5000)
    #expect(description("a\n\n\(long)\n\nb", page: page) == "<p>a</p>\n\(link)")
    #expect(description("a\n\n- b\n- \(long)\n- c", page: nil) == "<p>a</p>\n<ul>\n<li>b</li></ul>")
    #expect(description("a\n\n- \(long)\n- b", page: nil) == "<p>a</p>")
    #expect(
      description("a [b \(long) c](https://example.org/)", page: nil)
        == "<p>a <a href=\"https://example.org/\">b …</a></p>")
    #expect(description("a [\(long)](https://example.org/)", page: nil) == "<p>a …</p>")
    #expect(description("[a](https://example.org/\(long))", page: page) == link)
    #expect(description("[a](https://example.org/\(long))", page: nil) == "")
  }

  @Test(arguments: [
    ("# A **b**", "<p>A b</p>"), ("> a\n>\n> b", "<p>a</p>\n<p>b</p>"), ("`a<b` *c* __d__", "<p>a&lt;b c d</p>"),
    ("```\na\n\n  b\n```", "<p>a</p><p>  b</p>"), ("a\\\nb", "<p>a</p><p>b</p>"), ("---", "<p>* * *</p>"),
    ("a\nb", "<p>a\nb</p>"), ("<script>a]]>", "<p>&lt;script&gt;a]]&gt;</p>"),
    ("[x](../y?a&b)", "<p><a href=\"https://podcast.example.org/episodes/y?a&amp;b\">x</a></p>"),
    ("a [](https://example.org/) b", "<p>a  b</p>"), ("a\n\n-\n- b", "<p>a</p>\n<ul>\n\n<li>b</li>\n</ul>"),
    ("[x](javascript:a)", "<p>x</p>"), ("![x](y.png)", "<p>x</p>"),
  ]) func `only paragraphs, lists and links`(notes: String, expected: String) {
    #expect(description(notes, page: page) == expected)
  }

  @Test(arguments: [
    "a", "a\n\nb", "- a\n- b\n  - c\n  - d\n- e", "3. a\n\n   b\n\n4. c", "- a\n\n- - b", "a [b](c) d\ne\\\nf",
    "1. [b ](c)d\n2. e", "---\n\na",
  ]) func `says byte for byte what the whole says, where nothing in it is left out`(notes: String) throws {
    let whole = try FeedNotes(notes, base: page, page: page).html()
    #expect(description(notes, page: page) == String(decoding: whole, as: UTF8.self))
  }

  private func description(_ notes: String, page: String?) -> String {
    String(decoding: FeedNotes(notes, base: self.page, page: page).description(), as: UTF8.self)
  }
}
