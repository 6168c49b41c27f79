import Bytes

/// The scalar at a position, and the position moved past it: UTF-8, an HTML reference (`&#233;`, `&xe9;`, `&amp;#233;`),
/// a percent-encoded run (`%C3%A9`, `%25C3%25A9`) or a `\u00E9`. What is none of them is read byte by byte as
/// Windows-1252, never an error.
///
/// - Parameter escapes: reads the escapes that only some formats have, too: `\n`, `\xE9`, `\303\251` and
///   quoted-printable (`=C3=A9`, `=` at the end of a line).
func nextScalar(_ bytes: Span<UInt8>, _ position: inout Int, escapes: Bool = false) -> Unicode.Scalar {
  let byte = bytes[position]
  if byte < 0x80 {
    let encoded =
      switch byte {
      case UInt8(ascii: "&"): reference(bytes, at: position)
      case UInt8(ascii: "%"): encodedScalar(bytes, at: position, escapes)
      case UInt8(ascii: "\\"): backslashScalar(bytes, at: position, escapes)
      case UInt8(ascii: "=") where escapes: softBreak(bytes, at: position) ?? encodedScalar(bytes, at: position, true)
      default: nil as (Unicode.Scalar, end: Int)?
      }
    position = encoded?.end ?? position + 1
    return encoded?.0 ?? Unicode.Scalar(byte)
  }
  if let (scalar, length) = utf8Scalar(of: byte, at: { position + $0 < bytes.count ? bytes[position + $0] : nil }) {
    position += length
    return scalar
  }
  position += 1
  return windowsScalar(byte)
}

/// The scalar whose UTF-8 begins with this byte, and its length; `nil` where the bytes after it are not of it.
private func utf8Scalar(of first: UInt8, at byte: (Int) -> UInt8?) -> (Unicode.Scalar, length: Int)? {
  let (length, smallest): (Int, UInt32)
  switch first {
  case 0..<0x80: return (Unicode.Scalar(first), 1)
  case 0xC2...0xDF: (length, smallest) = (2, 0x80)
  case 0xE0...0xEF: (length, smallest) = (3, 0x800)
  case 0xF0...0xF4: (length, smallest) = (4, 0x10000)
  default: return nil
  }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for place in 1..<length {
    guard let next = byte(place), next & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(next & 0x3F)
  }
  return value < smallest ? nil : Unicode.Scalar(value).map { ($0, length) }
}

/// Latin-1 has only controls where Windows has a few letters and quotation marks.
private func windowsScalar(_ byte: UInt8) -> Unicode.Scalar {
  switch byte {
  case 0x8A: "Š"
  case 0x8C: "Œ"
  case 0x8E: "Ž"
  case 0x91: "\u{2018}"
  case 0x92: "\u{2019}"
  case 0x9A: "š"
  case 0x9C: "œ"
  case 0x9E: "ž"
  case 0x9F: "Ÿ"
  default: Unicode.Scalar(byte)
  }
}

/// A scalar whose UTF-8 is written byte by byte; a lone byte is Windows-1252.
private func encodedScalar(
  _ bytes: Span<UInt8>, at start: Int, _ escapes: Bool
) -> (Unicode.Scalar, end: Int)? {
  guard let (first, end) = encodedByte(bytes, at: start, escapes) else { return nil }
  var run: InlineArray<4, (byte: UInt8, end: Int)> = .init(repeating: (first, end))
  var count = 1
  while first >= 0xC2, count < 4, let next = encodedByte(bytes, at: run[count - 1].end, escapes) {
    run[count] = next
    count += 1
  }
  if let (scalar, length) = utf8Scalar(of: first, at: { $0 < count ? run[$0].byte : nil }) {
    return (scalar, run[length - 1].end)
  }
  return (windowsScalar(first), end)
}

/// `%46`, `%2546`, and with `escapes` `=46`, `\x46`, `\106`.
private func encodedByte(_ bytes: Span<UInt8>, at start: Int, _ escapes: Bool) -> (byte: UInt8, end: Int)? {
  guard start + 2 < bytes.count else { return nil }
  switch bytes[start] {
  case UInt8(ascii: "%"):
    guard var byte = hexByte(bytes, at: start + 1) else { return nil }
    var end = start + 3
    while byte == UInt8(ascii: "%"), let inner = hexByte(bytes, at: end) {
      byte = inner
      end += 2
    }
    return (byte, end)
  case UInt8(ascii: "=") where escapes:
    return hexByte(bytes, at: start + 1).map { ($0, start + 3) }
  case UInt8(ascii: "\\") where escapes:
    if bytes[start + 1] == UInt8(ascii: "x") { return hexByte(bytes, at: start + 2).map { ($0, start + 4) } }
    guard start + 3 < bytes.count else { return nil }
    let digits = (1...3).map { Int(bytes[start + $0]) - 0x30 }
    guard digits.allSatisfy({ (0...7).contains($0) }), digits[0] < 4 else { return nil }
    return (UInt8(digits[0] << 6 | digits[1] << 3 | digits[2]), start + 4)
  default: return nil
  }
}

private func hexByte(_ bytes: Span<UInt8>, at position: Int) -> UInt8? {
  guard position + 1 < bytes.count, let high = hexValue(bytes[position]), let low = hexValue(bytes[position + 1])
  else { return nil }
  return high << 4 | low
}

/// `\u00e9`, also as a surrogate pair, and `\u{e9}`; with `escapes` what else JSON and C write so.
private func backslashScalar(
  _ bytes: Span<UInt8>, at start: Int, _ escapes: Bool
) -> (Unicode.Scalar, end: Int)? {
  guard start + 1 < bytes.count else { return nil }
  switch bytes[start + 1] {
  case UInt8(ascii: "u"):
    if let (value, end) = hexNumber(bytes, at: start + 2) { return Unicode.Scalar(value).map { ($0, end) } }
    guard let unit = codeUnit(bytes, at: start) else { return nil }
    if let scalar = Unicode.Scalar(unit) { return (scalar, start + 6) }
    guard UTF16.isLeadSurrogate(unit), let second = codeUnit(bytes, at: start + 6), UTF16.isTrailSurrogate(second)
    else { return nil }
    let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(second & 0x3FF))
    return Unicode.Scalar(value).map { ($0, start + 12) }
  case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
    return escapes ? ("\n", start + 2) : nil
  default: return escapes ? encodedScalar(bytes, at: start, true) : nil
  }
}

/// The number of `\uXXXX`.
private func codeUnit(_ bytes: Span<UInt8>, at start: Int) -> UInt16? {
  guard start + 5 < bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u"),
    let high = hexByte(bytes, at: start + 2), let low = hexByte(bytes, at: start + 4)
  else { return nil }
  return UInt16(high) << 8 | UInt16(low)
}

/// The number in `{e9}`.
private func hexNumber(_ bytes: Span<UInt8>, at start: Int) -> (UInt32, end: Int)? {
  guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
  var value: UInt32 = 0
  for position in start + 1..<max(start + 1, min(start + 9, bytes.count)) {
    if bytes[position] == UInt8(ascii: "}"), position > start + 1 { return (value, position + 1) }
    guard let digit = hexValue(bytes[position]), value < 0x110000 else { return nil }
    value = value << 4 | UInt32(digit)
  }
  return nil
}

/// Quoted-printable breaks lines inside words, with `=` at their end: it counts for nothing, as a soft hyphen does.
private func softBreak(_ bytes: Span<UInt8>, at start: Int) -> (Unicode.Scalar, end: Int)? {
  var end = start + 1
  if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
  return end < bytes.count && bytes[end] == UInt8(ascii: "\n") ? ("\u{AD}", end + 1) : nil
}

/// A numeric reference, one of those that serializers write, or a Latin letter with a mark; also where its `&` is a
/// reference itself. What is none of them is a plain `&`.
private func reference(_ bytes: Span<UInt8>, at start: Int) -> (Unicode.Scalar, end: Int)? {
  var first = start + 1
  var plain: (Unicode.Scalar, end: Int)?
  while true {
    var end = first
    while end < min(bytes.count, first + 10), bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return plain }
    let name = String(decoding: (first..<end).map { bytes[$0] }, as: UTF8.self)
    if name == "amp" {
      plain = ("&", end + 1)
      first = end + 1
    } else {
      return (numericReference(name) ?? namedReference(name)).map { ($0, end + 1) } ?? plain
    }
  }
}

private func numericReference(_ name: String) -> Unicode.Scalar? {
  guard name.hasPrefix("#") else { return nil }
  let digits = name.dropFirst()
  let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
  return (isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)).flatMap(Unicode.Scalar.init)
}

/// Marks count for nothing, so that a letter with one is told as the letter.
private func namedReference(_ name: String) -> Unicode.Scalar? {
  switch name {
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos", "lsquo", "rsquo": return "'"
  case "nbsp", "ensp", "emsp", "thinsp": return "\u{A0}"
  case "shy", "zwj", "zwnj", "lrm", "rlm": return "\u{AD}"
  case "szlig": return "ß"
  case "aelig", "AElig": return "æ"
  case "oelig", "OElig": return "œ"
  default:
    let marks = ["acute", "grave", "circ", "uml", "tilde", "ring", "cedil", "slash", "caron"]
    guard let letter = name.unicodeScalars.first, letter.isASCII, marks.contains(String(name.dropFirst())) else {
      return nil
    }
    return letter
  }
}
