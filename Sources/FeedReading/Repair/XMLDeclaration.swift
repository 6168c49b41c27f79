/// The line `<?xml version="1.0" encoding="…"?>` of a document whose bytes contain ASCII's.
struct XMLDeclaration: Hashable, Sendable {
  /// From its `<` until behind its `>`.
  let range: Range<Int>
  /// As written; `nil` where none is declared, or none that could be a name (XML 1.0 §4.3.3).
  let encoding: String?

  /// `nil` where the bytes do not begin with one, after white space and byte order marks.
  init?(in bytes: [UInt8]) {
    let start = Self.start(of: bytes)
    let head = bytes[start...].prefix(Self.longest)
    guard head.starts(with: Array("<?xml".utf8)), let next = head.dropFirst(5).first, isSpace(next),
      let end = head.indices.dropLast().first(where: { head[$0] == UInt8(ascii: "?") && head[$0 + 1] == closing })
    else { return nil }
    range = start..<end + 2
    encoding = Self.encoding(in: head[start..<end])
  }

  /// Where a document begins, after white space and byte order marks.
  static func start(of bytes: [UInt8]) -> Int {
    var start = 0
    while start < bytes.count {
      if isSpace(bytes[start]) {
        start += 1
      } else if bytes[start...].starts(with: byteOrderMark) {
        start += byteOrderMark.count
      } else {
        break
      }
    }
    return start
  }

  /// The byte order mark of UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let longest = 1024

  private static func encoding(in head: ArraySlice<UInt8>) -> String? {
    let words = head.split { isSpace($0) || $0 == UInt8(ascii: "=") || isQuote($0) }
    guard let name = words.firstIndex(where: { $0.elementsEqual("encoding".utf8) }), name + 1 < words.count
    else { return nil }
    let isName = words[name + 1].allSatisfy { isLetter($0) || isDigit($0) || "-._".utf8.contains($0) }
    return isName ? String(decoding: words[name + 1], as: UTF8.self) : nil
  }
}
