/// How a text in Markdown is read.
package enum MarkdownDialect: Hashable, Sendable {
  /// As notes are: with tables and with links for bare addresses, and an image is its alternative text.
  case notes
  /// As CommonMark has it, with images and nothing else besides.
  case commonMark
}
