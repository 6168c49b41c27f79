import Bytes
import Testing

@testable import Markup

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("One\ntwo\r\nthree\rfour", "<p>One\ntwo\nthree\nfour</p>\n"),
    ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("# One\n### Three #\n####### none", "<h2>One</h2>\n<h4>Three</h4>\n<p>####### none</p>\n"),
    ("###### Six", "<h6>Six</h6>\n"),
    ("Title\n===\n\nSub\n---", "<h2>Title</h2>\n<h3>Sub</h3>\n"),
    ("a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n"),
    ("a\n***\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
    ("> a\nb\n>\n> c", "<blockquote>\n<p>a\nb</p>\n<p>c</p>\n</blockquote>\n"),
    ("    code <b>\n\n\tmore", "<pre><code>code &lt;b&gt;\n\nmore\n</code></pre>\n"),
    (
      "``` swift x\nlet a\n\n```\n~~~\n```",
      "<pre><code class=\"language-swift\">let a\n\n</code></pre>\n<pre><code>```\n</code></pre>\n"
    ),
    ("", ""), ("\n \n", ""),
  ]) func `reads blocks`(source: String, html: String) throws {
    #expect(try page(source) == html)
  }

  @Test(arguments: [
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("3. a\n4. b\n\n1) c", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n<ol>\n<li>c</li>\n</ol>\n"),
    (
      "- a\n  1. b\n     - c\n- d",
      "<ul>\n<li>a\n<ol>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>\n</li>\n<li>d</li>\n</ul>\n"
    ),
    ("a\n2. b", "<p>a\n2. b</p>\n"),
    ("-\n\n  a", "<ul>\n<li></li>\n</ul>\n<p>a</p>\n"),
    ("- ~~~\n    \n  ~~~\n- a", "<ul>\n<li>\n<pre><code>  \n</code></pre>\n</li>\n<li>a</li>\n</ul>\n"),
    ("- ~~~\n\n- a", "<ul>\n<li>\n<pre><code>\n</code></pre>\n</li>\n<li>a</li>\n</ul>\n"),
    (
      "1. -     a\n\n2. b",
      "<ol>\n<li>\n<ul>\n<li>\n<pre><code>a\n</code></pre>\n</li>\n</ul>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"
    ),
    ("-\ta\n\n\tb", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
  ]) func `reads lists`(source: String, html: String) throws {
    #expect(try page(source) == html)
  }

  @Test(arguments: [
    (
      "*a* _b_ **c** __d__ ***e***",
      "<em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> <em><strong>e</strong></em>"
    ),
    ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
    ("snake_case_name 2*3*4 * a *", "snake_case_name 2<em>3</em>4 * a *"),
    ("*صمت*، **é**", "<em>صمت</em>، <strong>é</strong>"),
    ("`a *b* &amp;` `` ` ``", "<code>a *b* &amp;amp;</code> <code>`</code>"),
    ("\\*a\\* \\é \\\\", "*a* \\é \\"),
    ("&lt;b&gt; &eacute; &#233; &#xE9; &nosuch; &amp", "&lt;b&gt; é é é &amp;nosuch; &amp;amp"),
    ("&#0; &#1; &#xD800; &#x110000; &#xFFFE;", "\u{FFFD} \u{FFFD} \u{FFFD} \u{FFFD} \u{FFFD}"),
    ("a\u{1}b\u{0}c\u{FFFF}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
  ]) func `reads inlines`(source: String, html: String) throws {
    #expect(try page(source) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("[a *b*](/c \"d\")", "<a href=\"/c\" title=\"d\">a <em>b</em></a>"),
    ("[a](</b c>) [a](b(c)d)", "<a href=\"/b%20c\">a</a> <a href=\"b(c)d\">a</a>"),
    (
      "<https://example.org/?a=1&b> <a@example.org>",
      "<a href=\"https://example.org/?a=1&amp;b\">https://example.org/?a=1&amp;b</a> <a href=\"mailto:a@example.org\">a@example.org</a>"
    ),
    ("![een *foto* van [ons](x)](a.jpg)", "een foto van ons"),
    ("[![foto](a.jpg)](/b)", "<a href=\"/b\">foto</a>"),
    ("[a [b](c) d](e)", "[a <a href=\"c\">b</a> d](e)"),
    ("*[a*](b)", "*<a href=\"b\">a*</a>"),
    ("[a] [b] (c) [d](e", "[a] [b] (c) [d](e"),
  ]) func `reads links and takes an image for its text`(source: String, html: String) throws {
    #expect(try page(source) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    "[a](javascript:b)", "[a](JAVASCRIPT:b)", "[a](&#106;avascript:b)", "[a](java&#10;script:b)",
    "[a](java&#x9;script:b)", "[a](javascript&colon;b)", "[a](javascript&NewLine;&colon;b)", "[a](\\javascript:b)",
    "[a](data:text/html,b)", "[a](<java\tscript:b>)", "[a](vbscript:b \"c\")",
  ]) func `drops a dangerous link and keeps its text`(source: String) throws {
    #expect(try page(source) == "<p>a</p>\n")
  }

  @Test func `what only looks like a scheme is no scheme`() throws {
    #expect(
      try page("[c](javascript&amp;colon;d)") == "<p><a href=\"javascript&amp;colon;d\">c</a></p>\n")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ("<\u{301}b>", "<p>&lt;\u{301}b&gt;</p>\n"),
    ("[a](/b\"onclick=x)", "<p><a href=\"/b%22onclick=x\">a</a></p>\n"),
    ("[a](/b 'x\"onclick=\"y')", "<p><a href=\"/b\" title=\"x&quot;onclick=&quot;y\">a</a></p>\n"),
    ("``` x\"onclick=y\n```", "<pre><code class=\"language-x&quot;onclick=y\"></code></pre>\n"),
    ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"),
  ]) func `takes raw HTML for text`(source: String, html: String) throws {
    #expect(try page(source).utf8.elementsEqual(html.utf8))
  }

  @Test(arguments: [
    ("# Titel\n\na\\\nb", "<p><strong>Titel</strong></p>\n<p>a</p><p>b</p>\n"),
    ("***\n\n> `c`", "<p>* * *</p>\n<blockquote>\n<p><code>c</code></p>\n</blockquote>\n"),
    ("``` swift\na\n```", "<pre><code>a\n</code></pre>\n"),
    (
      "- [a](../b \"c\")\n- [d](/e)",
      "<ul>\n<li><a href=\"https://example.org/klank/episodes/b\">a</a></li>\n<li><a href=\"https://example.org/e\">d</a></li>\n</ul>\n"
    ),
  ]) func `a feed has few elements and absolute links`(source: String, html: String) throws {
    #expect(try self.html(source, .feed(base: "https://example.org/klank/episodes/a/")) == html)
  }

  @Test func `plain text has the words alone`() {
    let text = Markdown("# A *b*\n\nc [d](/e) ![f](g)\\\nh\n\n- i\n- j\n  1. k\n\n> l `m`\n\n***\n\n    n\n").plainText
    #expect(text == "A b\n\nc d f\nh\n\n- i\n- j\n1. k\n\nl m\n\nn\n")
  }

  /// Each would take minutes or the stack if time grew with the square of the length, or recursion with the nesting.
  @Test(arguments: [
    "[", "]", "![", "[a](", "[a](b", "[a](<b", "[a](b 'x", "*", "**", "_", "*a ", "a* ", "*a_ ", "a**b", "**x* ", "`",
    "`a``",
    "<", "<a:b", "&", "&#1;", "(", "\\", ">", "> ", "- ", "* ", "1. ", "\t", " ", "#", "- a\n", "> a\n", "\r\n",
    "a  \n",
    "[[a](b)", "*[", "~~~\n", "<!--",
  ]) func `hostile text is read in bounded time and depth`(part: String) throws {
    let source = String(repeating: part, count: 20_000 / part.utf8.count)
    #expect(try !page(source).isEmpty || source.utf8.allSatisfy { [0x20, 0x09, 0x0D, 0x0A].contains($0) })
  }

  @Test func `nesting beyond the deepest level is text`() throws {
    let quotes = try page(String(repeating: ">", count: 100) + "a")
    #expect(quotes.components(of: "<blockquote>") == 32)
    #expect(quotes.contains("<p>" + String(repeating: "&gt;", count: 68) + "a</p>"))
    let emphasis = try page(String(repeating: "*a ", count: 100) + "x" + String(repeating: " a*", count: 100))
    #expect(emphasis.components(of: "<em>") == 32)
    #expect(emphasis.components(of: "*") == 136)
    let lists = try page((0..<100).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"))
    #expect(lists.components(of: "<ul>") == 32)
  }

  private func page(_ source: String) throws -> String {
    try html(source, .page(headingOffset: 1))
  }

  private func html(_ source: String, _ use: MarkdownUse) throws -> String {
    var buffer = ByteBuffer()
    try HTMLWriter.write(into: &buffer) { $0.markdown(Markdown(source), for: use) }
    return String(decoding: buffer.array(), as: UTF8.self)
  }
}

extension String {
  /// How often the text stands in it.
  fileprivate func components(of text: String) -> Int {
    ranges(of: text).count
  }
}
