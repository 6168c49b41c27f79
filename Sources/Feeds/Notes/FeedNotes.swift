import Bytes
import Catalogue
import Markup

/// An episode's notes as the HTML that feeds carry.
struct FeedNotes {
  /// Apple's limit of a description, tags and all. Source: PSP-1, `description`.
  static let largestDescription = 4000

  private let notes: Markdown
  private let base: String
  private let page: String?

  init(of item: FeedItem) {
    self.init(item.text.notes, base: item.base, page: item.page)
  }

  /// - Parameters:
  ///   - base: what links in the notes are relative to.
  ///   - page: where the whole of them stands, if it does.
  init(_ notes: String, base: String, page: String?) {
    self.notes = Markdown(notes)
    self.base = base
    self.page = page
  }

  /// The whole, for apps that show rich text; empty where there are no notes.
  func html() throws(MarkupError) -> [UInt8] {
    var buffer = ByteBuffer()
    try HTMLWriter.write(into: &buffer) { $0.markdown(notes.blocks, for: .feed(base: base)) }
    // Every block ends in a line feed.
    buffer.truncate(to: max(buffer.count - 1, 0))
    return buffer.array()
  }

  /// In `p a ul ol li` alone, which is what every app shows, and at most 4000 bytes: as many whole words as fit, and
  /// where some are left out, the address of the episode's page. Empty where there are no notes.
  func description() -> [UInt8] {
    var whole = BoundedHTML(limit: Self.largestDescription)
    whole.append(notes.blocks, base: base)
    guard whole.isCut else { return whole.finish() }
    let link = linkToPage()
    let separator = link.isEmpty ? "" : "\n"
    var part = BoundedHTML(limit: Self.largestDescription - link.count - separator.utf8.count, mark: " …")
    part.append(notes.blocks, base: base)
    let start = part.finish()
    return start.isEmpty ? link : start + Array(separator.utf8) + link
  }

  private func linkToPage() -> [UInt8] {
    guard let page else { return [] }
    var link = BoundedHTML(limit: .max)
    link.element("p") { link in
      link.element("a", ["href": page]) { $0.text(page) }
    }
    return link.finish()
  }
}
