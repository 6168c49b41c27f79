/// What all texts of one document are read with, and how much work that was.
struct InlineReading {
  let dialect: MarkdownDialect
  var definitions: LinkDefinitions
  /// In bytes and marks looked at, each time anew: it grows with the length of the text alone, whatever the text says.
  var work = 0
}
