/// An address that a link of show notes may lead to: of the web, of mail, of a telephone.
struct LinkAddress {
  /// As a Markdown link holds it: without spaces, brackets, backslashes and control characters.
  let text: String

  init?(_ address: String) {
    let trimmed = address.trimmed
    let scheme = trimmed.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.count < trimmed.utf8.count,
      ["http", "https", "mailto", "tel"].contains(String(decoding: scheme, as: UTF8.self).lowercased())
    else { return nil }
    text = String(
      decoding: trimmed.utf8.flatMap { byte -> [UInt8] in
        if byte > 0x20, byte != 0x7F, !Self.special.contains(byte) { return [byte] }
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }, as: UTF8.self)
  }

  private static let special: Set<UInt8> = Set("()<>[]\\\"`".utf8)
}
