/// Which characters may stand in a text file, and where those stand that may not.
///
/// XML 1.0 §2.2 cannot carry the C0 controls, U+FFFE and U+FFFF, so no text may hold them. Front matter also refuses what
/// YAML readers refuse (DEL, C1) or read differently (U+0085, U+2028 and U+2029 as line ends, a later byte order mark).
struct TextCheck {
  /// A file with more than these is no text; the rest is not listed.
  static let maximalCount = 20

  private(set) var refusals: [Refused] = []

  /// `bytes` are valid UTF-8 from `start` on; `fields` is the range of the front matter.
  init(_ bytes: [UInt8], from start: Int, fields: Range<Int>) {
    var line = 1
    var lineStart = start
    for position in start..<bytes.count {
      let byte = bytes[position]
      if (0x20...0x7E).contains(byte) { continue }
      if byte == 0x0A {
        line += 1
        lineStart = position + 1
      } else if let finding = Self.finding(bytes[position...], isField: fields.contains(position)) {
        let column = 1 + bytes[lineStart..<position].count { $0 & 0xC0 != 0x80 }
        refusals.append(Refused(Mark(line: line, column: column), finding))
        if refusals.count == Self.maximalCount { return }
      }
    }
  }

  private static func finding(_ bytes: ArraySlice<UInt8>, isField: Bool) -> Finding? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x09: return nil
    case 0x0D: return bytes.dropFirst().first == 0x0A ? nil : .loneCarriageReturn
    case 0x00...0x1F: return .forbidden(UInt32(first))
    case 0x7F: return isField ? .forbidden(0x7F) : nil
    case 0xC2, 0xE2, 0xEF: break
    default: return nil
    }
    let three = [UInt8](bytes.prefix(3))
    if three == [0xEF, 0xBF, 0xBE] { return .forbidden(0xFFFE) }
    if three == [0xEF, 0xBF, 0xBF] { return .forbidden(0xFFFF) }
    guard isField else { return nil }
    if three == [0xEF, 0xBB, 0xBF] { return .forbidden(0xFEFF) }
    if three == [0xE2, 0x80, 0xA8] { return .forbidden(0x2028) }
    if three == [0xE2, 0x80, 0xA9] { return .forbidden(0x2029) }
    guard first == 0xC2, three.count > 1, three[1] < 0xA0 else { return nil }
    return .forbidden(UInt32(three[1]))
  }

  /// Whether an escape in front matter may stand for this: what no text may hold is no better when escaped.
  static func allows(escaped scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Whether the scalar, unescaped, stands for itself in front matter and on one line.
  static func allows(unescaped scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
