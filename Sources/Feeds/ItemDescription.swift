import Bytes
import Markup

/// An episode's notes as the HTML of a feed's description, which holds at most 4000 bytes, tags and all.
///
/// Longer notes keep their first blocks, whole, and end in a paragraph with the address of the episode's page where it
/// has one. Where not even the first block fits, its words do, as many as there is room for. Source: Apple's guide for podcasters; PSP-1, `description`.
struct ItemDescription {
  static let largestSize = 4000

  /// Empty where there are no notes.
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
    if buffer.isEmpty { try Self.write(notes.plainText, into: &buffer, room: room) }
    link.withBytes { buffer.append($0) }
    buffer.truncate(to: max(buffer.count - 1, 0))
    html = buffer.array()
  }

  /// Appends a paragraph with the text's first words, and three dots where there are more.
  private static func write(_ text: String, into buffer: inout ByteBuffer, room: Int) throws(MarkupError) {
    let words = text.split(whereSeparator: \.isWhitespace)
    var (fewest, most) = (0, words.count)
    while fewest < most {
      let middle = (fewest + most + 1) / 2
      var trial = ByteBuffer()
      try paragraph(words.prefix(middle), of: words.count, into: &trial)
      if trial.count <= room { fewest = middle } else { most = middle - 1 }
    }
    if fewest > 0 { try paragraph(words.prefix(fewest), of: words.count, into: &buffer) }
  }

  private static func paragraph(
    _ words: ArraySlice<Substring>, of total: Int, into buffer: inout ByteBuffer
  ) throws(MarkupError) {
    let text = words.joined(separator: " ") + (words.count < total ? " …" : "")
    try HTMLWriter.write(into: &buffer) { html in
      html.element("p", text: text)
      html.text("\n")
    }
  }
}
