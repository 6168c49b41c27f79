/// Show notes as text without any marks: paragraphs with a blank line between them.
enum NotesText {
  static func text(of html: String) -> String {
    let paragraphs = NotesParser.blocks(of: html).map { block in
      var line: [UInt8] = []
      for run in block.runs {
        switch run.content {
        case .text(let text): line += text
        case .lineBreak:
          while line.last == 0x20 { line.removeLast() }
          line.append(lineFeed)
        }
      }
      return String(decoding: line, as: UTF8.self).trimmed
    }
    return paragraphs.joined(separator: "\n\n")
  }
}
