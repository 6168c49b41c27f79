/// Texts in ID3v2 frames, whose first byte says how they are encoded (id3.org ID3v2.4 §4).
enum ID3TextReading {
  /// The first text of a frame.
  static func text(_ content: [UInt8]) -> String {
    guard let encoding = content.first else { return "" }
    return split(content.dropFirst(), encoding).text
  }

  /// The address of a frame that has a description before it; addresses are Latin-1 always.
  static func address(_ content: [UInt8]) -> String {
    guard let encoding = content.first else { return "" }
    return latin1(split(content.dropFirst(), encoding).rest.prefix { $0 != 0 })
  }

  /// The text up to its zero, and what stands behind that.
  private static func split(_ bytes: ArraySlice<UInt8>, _ encoding: UInt8) -> (text: String, rest: ArraySlice<UInt8>) {
    guard encoding == 1 || encoding == 2 else {
      let text = bytes.prefix { $0 != 0 }
      return (encoding == 3 ? String(decoding: text, as: UTF8.self) : latin1(text), bytes[text.endIndex...].dropFirst())
    }
    var units: [UInt8] = []
    var rest = bytes
    while rest.count >= 2 {
      let unit = rest.prefix(2)
      rest = rest.dropFirst(2)
      if unit.allSatisfy({ $0 == 0 }) { break }
      units += unit
    }
    return (utf16(units[...], isBigEndian: encoding == 2), rest)
  }

  /// By its byte order mark, or else as given.
  static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    let isMarkedBig = bytes.starts(with: [0xFE, 0xFF])
    let isMarkedLittle = bytes.starts(with: [0xFF, 0xFE])
    let isBig = isMarkedBig || isBigEndian && !isMarkedLittle
    let text = isMarkedBig || isMarkedLittle ? bytes.dropFirst(2) : bytes
    let units = stride(from: text.startIndex, to: text.endIndex - 1, by: 2).map { at in
      let unit = UInt16(text[at]) << 8 | UInt16(text[at + 1])
      return isBig ? unit : unit.byteSwapped
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func latin1(_ bytes: ArraySlice<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
