import Bytes
import Testing

@testable import Markup

/// What notes have besides CommonMark: tables and bare addresses. Source: GitHub Flavored Markdown 0.29 §4.10 and §6.9.
@Suite struct MarkdownExtensionTests {
  private static let table = "| a | *b* |\n|:--|:-:|\n| `c \\| d` | e\nf | g | h\n"

  @Test func `a table has as many cells in each row`() throws {
    let head = "<thead>\n<tr><th align=\"left\">a</th><th align=\"center\"><em>b</em></th></tr>\n</thead>\n"
    let rows = [
      "<tr><td align=\"left\"><code>c | d</code></td><td align=\"center\">e</td></tr>",
      "<tr><td align=\"left\">f</td><td align=\"center\">g</td></tr>",
    ]
    #expect(
      try html(Self.table)
        == "<table>\n\(head)<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>\n")
  }

  @Test func `feeds and plain text have a table's rows as lines`() throws {
    #expect(
      try html(Self.table, .feed(base: "https://example.org/"))
        == "<p>a | <em>b</em></p><p><code>c | d</code> | e</p><p>f | g</p>\n")
    #expect(Markdown(Self.table).plainText == "a | b\nc | d | e\nf | g")
  }

  @Test(arguments: [
    ("a\nb\n-|-", "<p>a\nb\n-|-</p>\n"),
    ("a | b\n-|", "<p>a | b\n-|</p>\n"),
    ("a | b\n- | x", "<p>a | b</p>\n<ul>\n<li>| x</li>\n</ul>\n"),
    (
      "a | b\n--|-\n> c",
      "<table>\n<thead>\n<tr><th>a</th><th>b</th></tr>\n</thead>\n</table>\n<blockquote>\n<p>c</p>\n</blockquote>\n"
    ),
    (
      "a\nb | c\n--|--\n\nd",
      "<p>a</p>\n<table>\n<thead>\n<tr><th>b</th><th>c</th></tr>\n</thead>\n</table>\n<p>d</p>\n"
    ),
    (
      "| a |\n| - |\n| <b>\n",
      "<table>\n<thead>\n<tr><th>a</th></tr>\n</thead>\n<tbody>\n<tr><td>&lt;b&gt;</td></tr>\n</tbody>\n</table>\n"
    ),
  ]) func `a table begins under its first row and ends where another block begins`(source: String, html: String) throws
  {
    #expect(try self.html(source) == html)
  }

  @Test(arguments: [
    ("www.example.org", "http://www.example.org", "www.example.org"),
    ("(www.example.org/a_b)", "http://www.example.org/a_b", "www.example.org/a_b"),
    ("Visit www.example.org/a.b.", "http://www.example.org/a.b", "www.example.org/a.b"),
    ("https://example.org/q(a)).", "https://example.org/q(a)", "https://example.org/q(a)"),
    ("**https://example.org/_a_**", "https://example.org/_a", "https://example.org/_a"),
    ("HTTPS://example.org?a=1&amp;", "HTTPS://example.org?a=1", "HTTPS://example.org?a=1"),
    ("https://example.org/é<b>", "https://example.org/%C3%A9", "https://example.org/é"),
    ("mail foo_bar+a@b.example.org.", "mailto:foo_bar+a@b.example.org", "foo_bar+a@b.example.org"),
    ("\\*a@example.org*", "mailto:a@example.org", "a@example.org"),
  ]) func `a bare address is a link`(source: String, address: String, text: String) throws {
    #expect(try html(source).contains("<a href=\"\(address)\">\(text)</a>"))
    let plain = "<" + source + ">"
    #expect(!Markdown(plain, dialect: .commonMark).plainText.isEmpty)
  }

  @Test(arguments: [
    "http://localhost", "https://", "www..org", "www.a_b.org", "xwww.example.org", "a@b", "a@b.c-",
    "@a.b",
    "`www.example.org`", "javascript://example.org", "ftp://example.org", "\\www.example.org",
  ]) func `what only looks like a bare address is text`(source: String) throws {
    #expect(try !html(source).contains("<a"))
  }

  @Test(arguments: [
    ("[see https://a.example/b](/c)", "<a href=\"/c\">see https://a.example/b</a>"),
    ("[*<https://a.example>*](/c)", "<a href=\"/c\"><em>https://a.example</em></a>"),
    ("[a@b.example] x", "[<a href=\"mailto:a@b.example\">a@b.example</a>] x"),
  ]) func `there is no link in a link`(source: String, html: String) throws {
    #expect(try self.html(source) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [table, "www.example.org", "https://example.org", "a@example.org"])
  func `CommonMark has neither tables nor bare addresses`(source: String) throws {
    var buffer = ByteBuffer()
    try HTMLWriter.write(into: &buffer) {
      $0.markdown(Markdown(source, dialect: .commonMark), for: .page(headingOffset: 0))
    }
    let html = String(decoding: buffer.array(), as: UTF8.self)
    #expect(!html.contains("<a") && !html.contains("<table"))
  }

  @Test(arguments: [
    ("[a]\n\n> [A]: /b 'c'", "<p><a href=\"/b\" title=\"c\">a</a></p>\n<blockquote>\n</blockquote>\n"),
    ("[a]: javascript:b\n\n[a] ![x][a]", "<p>a x</p>\n"),
    ("[a]: /b\n| c |\n|---|", "<table>\n<thead>\n<tr><th>c</th></tr>\n</thead>\n</table>\n"),
    ("![a *b*][c]\n\n[c]: d.jpg", "<p>a b</p>\n"),
  ]) func `links are defined anywhere, and an unsafe one is its text`(source: String, html: String) throws {
    #expect(try self.html(source) == html)
  }

  private func html(_ source: String, _ use: MarkdownUse = .page(headingOffset: 0)) throws -> String {
    var buffer = ByteBuffer()
    try HTMLWriter.write(into: &buffer) { $0.markdown(Markdown(source), for: use) }
    return String(decoding: buffer.array(), as: UTF8.self)
  }
}
