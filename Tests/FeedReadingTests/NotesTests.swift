import Markup
import Testing

@testable import FeedReading
import TestSeeds

@Suite struct NotesTests {
  private static let notes: [(html: String, markdown: String, text: String)] = [
    ("<p>One</p><p>Two &amp; <b>three</b></p>", "One\n\nTwo & **three**", "One\n\nTwo & three"),
    ("plain\ntext\r\n\r\nwith 2 * 3", "plain\\\ntext\n\nwith 2 \\* 3", "plain\ntext\n\nwith 2 * 3"),
    ("a<br>b<br/>\n<br />c<br>", "a\\\nb\n\nc", "a\nb\n\nc"),
    ("<h2>Head <i>line</i></h2>text", "## Head *line*\n\ntext", "Head line\n\ntext"),
    ("<ul><li>a</li><li>b<ol><li>c<li>d</ol></li></ul>e", "- a\n- b\n  1. c\n  2. d\n\ne", "a\n\nb\n\nc\n\nd\n\ne"),
    ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b", "a\n\nb"),
    ("<li>a<br>b", "- a\\\n  b", "a\nb"),
    (
      "<a href='https://e.example/x?a=1&amp;b=2'>see <b>it</b></a>!", "[see **it**](https://e.example/x?a=1&b=2)!",
      "see it!"
    ),
    ("<a href=https://e.example/>https://e.example/</a>", "<https://e.example/>", "https://e.example/"),
    ("<a href='javascript:x()'>x</a> <a href=/y>y</a>", "x y", "x y"),
    ("<a href='https://e.example/a b(c)'>x</a>", "[x](https://e.example/a%20b%28c%29)", "x"),
    ("Hi!<a href='mailto:a@e.example'> mail </a>now", "Hi! [mail](mailto:a@e.example) now", "Hi! mail now"),
    ("Hi!<a href='tel:+31'>[1]</a>", "Hi\\![\\[1\\]](tel:+31)", "Hi![1]"),
    ("x<script>alert('<b>')</script>y<style>p{}</style>z<!-- <b> -->", "xyz", "xyz"),
    (
      "<img src=x alt='A *picture*'><table><tr><td>a</td><td>b</td></tr><tr><td>c</table>",
      "A \\*picture\\*\n\na b\n\nc", "A *picture*\n\na b\n\nc"
    ),
    ("<b> a </b>b<i>c</i>", "**a** b*c*", "a bc"),
    ("<b>a:</b>b", "a:b", "a:b"),
    ("<b>a</b><i>b</i>", "**a**b", "ab"),
    ("<b><i>x</b>y</i>", "***x***y", "xy"),
    ("<em>“ja”</em>, zei <strong>ze</strong>.", "*“ja”*, zei **ze**.", "“ja”, zei ze."),
    (
      "<p># a</p><p>1. b</p><p>- c</p><p>+d</p><p>&gt; e</p><p>1) f</p>",
      "\\# a\n\n1\\. b\n\n\\- c\n\n\\+d\n\n\\> e\n\n1\\) f", "# a\n\n1. b\n\n- c\n\n+d\n\n> e\n\n1) f"
    ),
    (
      "a_b _c_ `d` [e](f) \\g &lt;b&gt; &amp;amp; AT&amp;T", "a_b \\_c\\_ \\`d\\` [e\\](f) \\\\g \\<b> \\&amp; AT&T",
      "a_b _c_ `d` [e](f) \\g <b> &amp; AT&T"
    ),
    ("I <3 you < 4 </3", "I \\<3 you \\< 4 \\</3", "I <3 you < 4 </3"),
    ("a <b unclosed", "a \\<b unclosed", "a <b unclosed"),
    ("مرحبا <b>بك</b>&nbsp;😀", "مرحبا **بك**\u{A0}😀", "مرحبا بك\u{A0}😀"),
    (" <p> </p> ", "", ""),
  ]

  @Test(arguments: notes) func `makes Markdown and text of HTML`(html: String, markdown: String, text: String) {
    #expect(ImportedNotes(html: html).markdown == markdown)
    #expect(NotesText.text(of: html) == text)
  }

  @Test(arguments: notes) func `the Markdown reads as the text of the HTML`(
    html: String, markdown: String, text: String
  ) {
    #expect(words(Markdown(markdown).blocks) == text.split { $0.isWhitespace }.joined(separator: " "))
  }

  @Test func `generated HTML keeps its text in Markdown`() {
    var generator = SeededGenerator(seed: 4_711)
    let texts = [
      "word", " ", "*", "_", "a_b", "[x]", "(y)", "!", "\\", "`", "#", "1.", "-", "é", "“", "&amp;", "&lt;", ":",
      "مرحبا", "😀", "+", "~~~", "=",
    ]
    let tags = [
      "<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<br>", "<li>", "</li>", "<ul>", "</ul>", "<ol>", "</ol>", "<h3>",
      "</h3>", "<a href='https://e.example/(x)'>", "</a>",
    ]
    for _ in 0..<5000 {
      var html = "<p>"
      for _ in 0..<generator.number(1...14) {
        html += generator.chance(60) ? generator.one(of: texts) : generator.one(of: tags)
      }
      let expected = NotesText.text(of: html).split { $0.isWhitespace }.joined()
      let found = words(Markdown(ImportedNotes(html: html).markdown).blocks).split { $0.isWhitespace }.joined()
      #expect(found == expected, "\(html)")
    }
  }

  /// Every word of the blocks, a space between them.
  private func words(_ blocks: [MarkdownBlock]) -> String {
    blocks.map { block -> String in
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): text(inlines)
      case .quote(let blocks): "> " + words(blocks)
      case .list(let list): list.items.map(words).joined(separator: " ")
      case .table(let table): words(table.paragraphs)
      case .code(let code, _): "code " + code
      case .thematicBreak: "break"
      }
    }.joined(separator: " ").split { $0.isWhitespace }.joined(separator: " ")
  }

  private func text(_ inlines: [MarkdownInline]) -> String {
    inlines.map { inline -> String in
      switch inline {
      case .text(let text), .image(_, _, let text): text
      case .code(let code): "code " + code
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): text(inner)
      case .lineBreak: " "
      }
    }.joined()
  }
}
