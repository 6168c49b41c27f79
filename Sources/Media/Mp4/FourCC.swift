/// The name of a box, brand, handler or codec: four bytes.
struct FourCC: Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  let value: UInt32

  init(_ value: UInt32) {
    self.value = value
  }

  init(stringLiteral text: StaticString) {
    value = text.description.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  var isPrintable: Bool { bytes.allSatisfy { (0x20..<0x7f).contains($0) } }

  /// With a question mark for what is no printable ASCII, and without blanks at the end.
  var description: String {
    let text = bytes.map { (0x20..<0x7f).contains($0) ? $0 : 0x3f }
    return String(decoding: text.prefix(1 + (text.lastIndex { $0 != 0x20 } ?? 0)), as: UTF8.self)
  }

  private var bytes: [UInt8] {
    stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
