/// What a Markdown text says: headings, paragraphs, lists, quotations, tables, code and links.
///
/// Follows CommonMark 0.31. Unlike there, raw HTML is text, and a link that leads to anything but the web, mail, a
/// telephone or our own pages is its text. Every text is read, in time that grows with its length, into a tree at most
/// `deepestNesting` blocks and as many inlines deep.
package struct Markdown: Hashable, Sendable {
  /// Beyond it, marks of blocks and of emphasis are text.
  static let deepestNesting = 32

  package let blocks: [MarkdownBlock]

  package init(_ source: String, dialect: MarkdownDialect = .notes) {
    self = Self.read(source, dialect: dialect).text
  }

  /// Also how much work it was: see `InlineReading`.
  static func read(_ source: String, dialect: MarkdownDialect) -> (text: Markdown, work: Int) {
    var (nodes, reading) = BlockParser.parse(source, dialect: dialect)
    let blocks = BlockResolution.blocks(nodes, reading: &reading)
    return (Markdown(blocks: blocks), reading.work)
  }

  init(blocks: [MarkdownBlock]) {
    self.blocks = blocks
  }
}

/// A part of a text that stands on its own lines.
package enum MarkdownBlock: Hashable, Sendable {
  case paragraph([MarkdownInline])
  /// Levels count from 1 to 6, as written.
  case heading(level: Int, [MarkdownInline])
  case quote([MarkdownBlock])
  case list(MarkdownList)
  case table(MarkdownTable)
  /// The text ends in a line feed unless it is empty; the language is the first word after a fence.
  case code(String, language: String?)
  case thematicBreak
}

package struct MarkdownList: Hashable, Sendable {
  /// The first number, 0 to 999,999,999; `nil` where the items have bullets.
  package let start: Int?
  /// No blank line stands between or within its items: their paragraphs are written without tags.
  package let isTight: Bool
  package let items: [[MarkdownBlock]]
}

/// A part of a line of text.
package enum MarkdownInline: Hashable, Sendable {
  /// With line feeds where the source's lines end.
  case text(String)
  case code(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case link(LinkTarget, title: String?, [MarkdownInline])
  /// Only where images are read as such, as notes are not.
  case image(LinkTarget, title: String?, alternative: String)
  case lineBreak
}
