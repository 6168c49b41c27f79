/// Texts as ID3v2.3 writes them (id3.org ID3v2.3 §3.3): in Latin-1 where they are ASCII, otherwise in UTF-16 with a mark.
enum ID3Text {
  /// The byte that says how they are encoded, and the texts with an end between them; without zeros of their own.
  static func encoded(_ texts: [String]) -> [UInt8] {
    let texts = texts.map { String(String.UnicodeScalarView($0.unicodeScalars.filter { $0 != "\0" })) }
    if texts.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) {
      return [0] + texts.map { Array($0.utf8) }.joined(separator: [0])
    }
    return [1] + texts.map(littleEndian).joined(separator: [0, 0])
  }

  private static func littleEndian(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }
}
