/// `&amp;`, `&nbsp;`, `&#233;` or `&#xE9;` in XML or HTML. Sources: XML 1.0 §4.1, HTML 4.01 §24.
struct CharacterReference {
  enum Form: Hashable {
    /// One of the five names that XML knows itself.
    case predefined
    /// A name of HTML 4.
    case named(String)
    case numbered(UInt32)
  }

  let form: Form
  /// What it stands for; `nil` where its number is of no character that XML allows. Numbers of control characters stand
  /// for what windows-1252 has there, as HTML reads them.
  let scalar: Unicode.Scalar?
  /// In bytes, with its `&` and `;`.
  let length: Int

  /// `nil` where the bytes from `position`, an ampersand, on are no reference, or of no name that is known.
  init?(_ bytes: [UInt8], at position: Int) {
    let body = bytes[(position + 1)...].prefix(Self.longest).prefix { $0 != UInt8(ascii: ";") && $0 != opening }
    guard !body.isEmpty, body.endIndex < bytes.count, bytes[body.endIndex] == UInt8(ascii: ";") else { return nil }
    length = body.count + 2
    if body.first == UInt8(ascii: "#") {
      guard let number = Self.number(body.dropFirst()) else { return nil }
      form = .numbered(number)
      scalar = Self.meaning(of: number)
    } else {
      guard body.allSatisfy({ isLetter($0) || isDigit($0) }) else { return nil }
      let name = String(decoding: body, as: UTF8.self)
      let predefined = Self.predefined(name)
      guard let scalar = predefined ?? NamedCharacter.scalar(name) else { return nil }
      form = predefined == nil ? .named(name) : .predefined
      self.scalar = scalar
    }
  }

  /// Text of HTML with what its references stand for.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(ampersand) else { return text }
    return String(decoding: resolved(Array(text.utf8)), as: UTF8.self)
  }

  static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      if bytes[position] == ampersand, let reference = CharacterReference(bytes, at: position) {
        reference.scalar.flatMap(UTF8.encode).map { result.append(contentsOf: $0) }
        position += reference.length
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  private static let longest = 32

  private static func predefined(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default: nil
    }
  }

  /// Decimal digits, or hexadecimal ones after an `x`; what is larger than any character is one more than the largest.
  private static func number(_ body: ArraySlice<UInt8>) -> UInt32? {
    let isHexadecimal = body.first == UInt8(ascii: "x")
    let digits = isHexadecimal ? body.dropFirst() : body
    guard !digits.isEmpty else { return nil }
    var number: UInt32 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: number = number * (isHexadecimal ? 16 : 10) + UInt32(digit - 0x30)
      case 0x41...0x46, 0x61...0x66:
        guard isHexadecimal else { return nil }
        number = number * 16 + UInt32(digit | 0x20) - 0x57
      default: return nil
      }
      number = min(number, 0x11_0000)
    }
    return number
  }

  private static func meaning(of number: UInt32) -> Unicode.Scalar? {
    guard let scalar = Unicode.Scalar(number), isAllowed(scalar) else { return nil }
    return (0x80...0x9F).contains(number) ? Windows1252.scalar(UInt8(number)) ?? scalar : scalar
  }

  /// Source: XML 1.0 §2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 ? scalar.value != 0xFFFE && scalar.value != 0xFFFF : [9, 10, 13].contains(scalar.value)
  }
}
