/// The encoding that most bytes turn out to be in that are not what they are declared to be.
/// Source: WHATWG Encoding, index windows-1252.
enum Windows1252 {
  /// `nil` for the five bytes that stand for nothing.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let code = controls[Int(byte) - 0x80]
    return code == 0 ? nil : Unicode.Scalar(code)
  }

  /// All bytes as windows-1252; those that the declared encoding, a part of it, does not know are repairs.
  static func utf8(_ source: [UInt8], declared: String, repairs: inout RepairList) -> [UInt8] {
    let unknown = unknownBytes(of: declared.lowercased())
    var text: [UInt8] = []
    text.reserveCapacity(source.count + source.count / 8)
    var line = 1
    for byte in source {
      if byte < 0x80 {
        if byte == lineFeed { line += 1 }
        text.append(byte)
      } else if let scalar = scalar(byte), unknown?.contains(byte) != true {
        append(scalar, to: &text)
      } else {
        append(byte, to: &text, declared: declared, line: line, repairs: &repairs)
      }
    }
    return text
  }

  /// A byte that the declared encoding does not know: its character is a repair, and none at all is one too.
  static func append(
    _ byte: UInt8, to text: inout [UInt8], declared: String, line: Int, repairs: inout RepairList
  ) {
    guard let scalar = scalar(byte) else { return repairs.add(.character(UInt32(byte)), line: line) }
    append(scalar, to: &text)
    repairs.add(.windows1252(instead: declared), line: line)
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    UTF8.encode(scalar).map { text.append(contentsOf: $0) }
  }

  /// ISO-8859-1 has control characters from 0x80 to 0x9F, which nobody means.
  private static func unknownBytes(of declared: String) -> ClosedRange<UInt8>? {
    if declared.hasSuffix("1252") { return nil }
    return declared.hasSuffix("ascii") ? 0x80...0xFF : 0x80...0x9F
  }

  /// 0x80 to 0x9F; 0 for nothing.
  private static let controls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
