/// Rows of as many cells each.
package struct MarkdownTable: Hashable, Sendable {
  package enum Alignment: String, Hashable, Sendable {
    case left, center, right
  }

  /// Of each column; `nil` where it was not told.
  package let alignments: [Alignment?]
  package let header: [[MarkdownInline]]
  package let rows: [[[MarkdownInline]]]

  /// For where no table can be shown: a paragraph of each row, with bars between the cells.
  package var paragraphs: [MarkdownBlock] {
    ([header] + rows).map { .paragraph(Array($0.joined(separator: [.text(" | ")]))) }
  }
}
