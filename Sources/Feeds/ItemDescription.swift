import Bytes
import Markup

/// An episode's notes as the HTML of a feed's description, which holds at most 4000 bytes, tags and all.
///
/// Longer notes keep their first blocks, whole, and end in a paragraph with the address of the episode's page where it
/// has one. Source: Apple's guide for podcasters; PSP-1, `description`.
struct ItemDescription {
  static let largestSize = 4000

  /// Empty where there are no notes, or where not even the first block fits and there is no page.
  let html: [UInt8]

  /// - Parameter base: what links in the notes are relative to.
  init(of notes: Markdown, base: String, page: String?) throws(MarkupError) {
    var buffer = ByteBuffer()
    var ends: [Int] = []
    for block in notes.blocks {
      try HTMLWriter.write(into: &buffer) { $0.markdown([block], for: .feed(base: base)) }
      ends.append(buffer.count)
    }
    var link = ByteBuffer()
    if let page, buffer.count > Self.largestSize + 1 {
      try HTMLWriter.write(into: &link) { html in
        html.element("p") { $0.element("a", ["href": page], text: page) }
        html.text("\n")
      }
    }
    // Every block ends in a line feed, and the last one's is dropped.
    let room = Self.largestSize + 1 - link.count
    buffer.truncate(to: ends.last { $0 <= room } ?? 0)
    link.withBytes { buffer.append($0) }
    buffer.truncate(to: max(buffer.count - 1, 0))
    html = buffer.array()
  }
}
