import Catalogue

/// What is said, taken apart by who says it.
enum SpokenText {
  /// The text as one part, or as several where a line begins with an opaque person id and a colon: that line and those
  /// after it are theirs. No other word before a colon is a speaker.
  ///
  /// Lines lose the white space around them, and empty ones are left out, as are parts without a word.
  static func parts(_ text: some Sequence<UInt8>, speaker: String? = nil) -> [Transcript.Paragraph] {
    var parts: [(speaker: String?, lines: [ArraySlice<UInt8>])] = [(speaker, [])]
    for line in lines(text) {
      var line = line
      if line.count > 8, line[line.startIndex + 8] == UInt8(ascii: ":"),
        let person = PersonID(String(decoding: line.prefix(8), as: UTF8.self))
      {
        parts.append((person.text, []))
        line = line.dropFirst(9).withoutOuterBlanks
      }
      if !line.isEmpty { parts[parts.count - 1].lines.append(line) }
    }
    return parts.filter { !$0.lines.isEmpty }.map { part in
      let text = part.lines.joined(separator: [0x0A])
      return Transcript.Paragraph(speaker: part.speaker, text: String(decoding: Array(text), as: UTF8.self))
    }
  }

  /// Its lines without the white space around them; empty ones are left out.
  static func lines(_ text: some Sequence<UInt8>) -> [ArraySlice<UInt8>] {
    Array(text).split { $0 == 0x0A || $0 == 0x0D }.map(\.withoutOuterBlanks).filter { !$0.isEmpty }
  }

  /// A speaker's name without outer and repeated white space; `nil` where nothing is left.
  static func name(_ text: some Sequence<UInt8>) -> String? {
    let words = Array(text).split(whereSeparator: \.isBlank)
    return words.isEmpty ? nil : String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
}

extension UInt8 {
  /// Space, tab, line feed, form feed or carriage return.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}

extension ArraySlice<UInt8> {
  var withoutOuterBlanks: Self {
    let start = drop(while: \.isBlank)
    return start.prefix((start.lastIndex { !$0.isBlank } ?? start.startIndex - 1) + 1 - start.startIndex)
  }
}
