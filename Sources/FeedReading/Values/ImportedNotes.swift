/// Show notes as another feed has them.
package struct ImportedNotes: Hashable, Sendable {
  /// As in the feed, and not to be trusted: any markup may stand in it.
  package let html: String

  /// Paragraphs, headings, lists, links, emphasis and line breaks in Markdown; of anything else the text. Made anew at
  /// each call.
  package var markdown: String { NotesMarkdown.markdown(of: html) }
}
