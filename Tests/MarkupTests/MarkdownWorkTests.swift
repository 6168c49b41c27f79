import Testing

@testable import Markup

/// Texts that made readers of Markdown slow, 100 kB of each. What is counted are the bytes, marks and blocks
/// that are looked at: no clock decides.
@Suite struct MarkdownWorkTests {
  /// A byte is looked at once for each of 33 containers that may begin on a line or hold it, and for what it may mean.
  private static let mostWorkForOneByte = 150

  private static let repeated = [
    "[", "]", "![", "[a](", "[a](b", "[a](<b", "[a](b 'x", "[a](b \"x", "[a](b (x", "[a](\\(", "[a][", "[a][b]",
    "[a][]",
    "[a]", "[\\]", "[`[`]", "![[]()", "[[a](b)", "[a]: b\n", "[a]: b\n===\n", "[a]: b 'c\n", "[a]: <b\n", "[a]:\n",
    "[a]: b\n'", "[a]: b\n\n", "*", "_", "**", "*a ", "a* ", "*a_ ", "a**b", "**x* ", "*a **b ", "a_b*c**", "*[",
    "_a*b__",
    "`", "`a``", "``a`", "`a\n", "\\`", "<", "<a", "<a:b", "<a ", "<a b", "<a b='", "<a b=' c=\" ", "<a b=\"' c='\" ",
    "<a b=' c=\" e=' d=\" ", "<a b=\"\" ", "<!--", "<!-- a --", "<!", "<!A", "<?", "<![CDATA[", "</", "</a", "<a@",
    "<div>\n",
    "<script>\n", "<pre>\n\n", "&", "&#1;", "&a", "&amp", "(", "\\", ">", "> ", ">>a\n", "- ", "* ", "1. ", "-\n",
    "- a\n",
    "> a\n", "- a\n\n", "\t", " ", "  \n", "#", "# ", "#\n", "---\n", "=\n", "a\n=\n", "~~~\n", "~~~", "    a\n",
    "\r\n",
    "a  \n", "a\\\n", "|", "|-", "|\n|-\n", "a|b\n-|-\n", "-|-\n", "|a", "\\|", "www.", "www._", "_www.a", "www.a.b_c.",
    "http://a.b", "http://a.b)", "http://a.b/&a;", "http://a.b/(", "a@", "a@b.", "a_", "a@b.c ", "a@_", "a.b@c_d.", "é",
    "\0",
  ]

  private static let shapes: [(String, @Sendable (Int) -> String)] = [
    ("nested brackets", { String(repeating: "[", count: $0 / 2) + String(repeating: "]", count: $0 / 2) }),
    ("nested images", { String(repeating: "![", count: $0 / 4) + String(repeating: "](a)", count: $0 / 8) }),
    ("nested links", { String(repeating: "[", count: $0 / 5) + "a" + String(repeating: "](b)", count: $0 / 5) }),
    ("nested emphasis", { String(repeating: "*a **a ", count: $0 / 14) + String(repeating: "b** b*", count: $0 / 14) }),
    (
      "backticks of growing length",
      { length in (1...Int(Double(length * 2).squareRoot())).map { String(repeating: "`", count: $0) + "a" }.joined() }
    ),
    (
      "one long address and many links to it",
      { "[a]: /" + String(repeating: "b", count: $0 / 2) + "\n\n" + String(repeating: "[a]", count: $0 / 6) }
    ),
    (
      "many definitions and many links",
      { length in
        let numbers = 0..<(length / 16)
        return numbers.map { "[\($0)]: b\n" }.joined() + "\n" + numbers.map { "[\($0)]" }.joined()
      }
    ),
    ("a long label", { "[" + String(repeating: "a", count: $0) + "]: b" }),
    ("many long labels", { String(repeating: "[" + String(repeating: "a", count: 998) + "\n", count: $0 / 1000) }),
    (
      "many columns and short rows",
      {
        String(repeating: "|a", count: $0 / 5) + "\n" + String(repeating: "|-", count: $0 / 5)
          + String(repeating: "\na", count: $0 / 10)
      }
    ),
    (
      "the most columns and short rows",
      {
        String(repeating: "|a", count: 64) + "\n" + String(repeating: "|-", count: 64)
          + String(repeating: "\na", count: $0 / 2)
      }
    ),
    (
      "lists in lists, and blank lines",
      { (0..<100).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + String(repeating: "\n", count: $0) }
    ),
    (
      "lists in lists, and a long line of spaces",
      { String(repeating: "- ", count: 32) + "a\n" + String(repeating: " ", count: $0) + "a" }
    ),
    (
      "quotes and lines without their marks",
      { String(repeating: ">", count: 32) + String(repeating: "a\n", count: $0 / 2) }
    ),
    ("tags that are never closed", { String(repeating: "<a b='\" c=\"' d=\"", count: $0 / 16) + ">" }),
    ("a title that is never closed", { "[a]: b\n\"" + String(repeating: "c\n", count: $0 / 2) }),
  ]

  @Test(arguments: repeated) func `the work grows with the length of what is repeated`(part: String) {
    expectLinearWork(part.debugDescription) { String(repeating: part, count: $0 / part.utf8.count + 1) }
  }

  @Test(arguments: shapes.indices) func `the work grows with the length of what is nested or apart`(index: Int) {
    expectLinearWork(Self.shapes[index].0, Self.shapes[index].1)
  }

  @Test(arguments: shapes.indices) func `the text that is shown is no square of what was written`(index: Int) {
    let source = Self.shapes[index].1(100_000)
    #expect(Self.size(of: Markdown(source).blocks) < 70 * source.utf8.count + 200_000, "\(Self.shapes[index].0)")
  }

  /// A counter that counts nothing would pass all the others.
  @Test func `the work is counted`() {
    let source = String(repeating: "a *b* [c](d) <e>\n", count: 1000)
    #expect(Markdown.read(source, dialect: .notes).work > 2 * source.utf8.count)
  }

  private func expectLinearWork(_ name: String, _ text: (Int) -> String) {
    let source = text(100_000)
    let work = Markdown.read(source, dialect: .notes).work
    #expect(work <= Self.mostWorkForOneByte * source.utf8.count, "\(name): \(work / source.utf8.count)")
  }

  /// The cells, blocks and inlines, and the bytes of all texts and addresses.
  private static func size(of blocks: [MarkdownBlock]) -> Int {
    blocks.reduce(0) { sum, block in
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): sum + 1 + size(of: inlines)
      case .quote(let blocks): sum + 1 + size(of: blocks)
      case .list(let list): sum + 1 + list.items.map(size).reduce(0, +)
      case .table(let table): sum + 1 + ([table.header] + table.rows).joined().map { 1 + size(of: $0) }.reduce(0, +)
      case .code(let text, _): sum + 1 + text.utf8.count
      case .thematicBreak: sum + 1
      }
    }
  }

  private static func size(of inlines: [MarkdownInline]) -> Int {
    inlines.reduce(0) { sum, inline in
      switch inline {
      case .text(let text), .code(let text): sum + 1 + text.utf8.count
      case .emphasis(let inner), .strong(let inner): sum + 1 + size(of: inner)
      case .link(let target, let title, let inner):
        sum + 1 + target.text.utf8.count + (title?.utf8.count ?? 0) + size(of: inner)
      case .image(let target, _, let alternative): sum + 1 + target.text.utf8.count + alternative.utf8.count
      case .lineBreak: sum + 1
      }
    }
  }
}
