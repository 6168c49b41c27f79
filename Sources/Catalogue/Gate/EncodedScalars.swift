import Bytes

/// The scalar at a position, and the position moved past it: UTF-8, an HTML reference (`&#233;`, `&#xE9;`, `&amp;`) or
/// a percent-encoded run. What is none of them is read byte by byte as Latin-1, never an error.
func nextScalar(_ bytes: Span<UInt8>, _ position: inout Int) -> Unicode.Scalar {
  let byte = bytes[position]
  if byte < 0x80, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "%") {
    position += 1
    return Unicode.Scalar(byte)
  }
  if byte == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, at: position) {
    position = end
    return scalar
  }
  if byte == UInt8(ascii: "%"), let (first, end) = percentByte(bytes, at: position) {
    var run = [first]
    var next = end
    while run.count < utf8Length(first), let (byte, end) = percentByte(bytes, at: next) {
      run.append(byte)
      next = end
    }
    let decoded = scalar(of: run)
    position = decoded == nil ? end : next
    return decoded ?? Unicode.Scalar(first)
  }
  let length = utf8Length(byte)
  if length > 1, length <= bytes.count - position, let decoded = scalar(of: (0..<length).map { bytes[position + $0] }) {
    position += length
    return decoded
  }
  position += 1
  return Unicode.Scalar(byte)
}

/// `nil` unless the run is one scalar's UTF-8.
private func scalar(of run: [UInt8]) -> Unicode.Scalar? {
  String(validating: run, as: UTF8.self)?.unicodeScalars.first
}

private func utf8Length(_ first: UInt8) -> Int {
  switch first {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 1
  }
}

private func percentByte(_ bytes: Span<UInt8>, at position: Int) -> (UInt8, end: Int)? {
  guard position + 2 < bytes.count, bytes[position] == UInt8(ascii: "%"), let high = hexValue(bytes[position + 1]),
    let low = hexValue(bytes[position + 2])
  else { return nil }
  return (high << 4 | low, position + 3)
}

/// A numeric reference, or one of the five that serializers write and a no-break space.
private func reference(_ bytes: Span<UInt8>, at start: Int) -> (Unicode.Scalar, end: Int)? {
  var end = start + 1
  while end < min(bytes.count, start + 12), bytes[end] != UInt8(ascii: ";") { end += 1 }
  guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
  let name = String(decoding: (start + 1..<end).map { bytes[$0] }, as: UTF8.self)
  let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
  ]
  if let scalar = named[name] { return (scalar, end + 1) }
  guard name.hasPrefix("#") else { return nil }
  let digits = name.dropFirst()
  let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
  guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
    let scalar = Unicode.Scalar(value)
  else { return nil }
  return (scalar, end + 1)
}
