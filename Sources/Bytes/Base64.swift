extension ByteBuffer {
  /// Appends the bytes in base64, with its padding. Source: RFC 4648 §4.
  package mutating func append(base64 bytes: Span<UInt8>) {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let taken = min(3, bytes.count - start)
      var group: UInt32 = 0
      for position in 0..<3 { group = group << 8 | (position < taken ? UInt32(bytes[start + position]) : 0) }
      for position in 0..<4 {
        append(position <= taken ? alphabet[Int(group >> UInt32(18 - position * 6) & 63)] : UInt8(ascii: "="))
      }
    }
  }
}
