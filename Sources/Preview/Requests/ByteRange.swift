/// Which part of a file a request asks for (RFC 9110 §14).
enum ByteRange: Hashable, Sendable {
  /// No range, or one that is to be ignored: another unit, malformed, or several at once.
  case whole
  case part(Range<Int>)
  /// Well formed, but the file has no such byte.
  case unsatisfiable

  /// - Parameter field: the value of `Range`.
  /// - Parameter length: of the file, in bytes.
  init(_ field: String, length: Int) {
    let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "bytes" else {
      self = .whole
      return
    }
    let ranges = parts[1].split(separator: ",").map(trimmed).filter { !$0.isEmpty }
    let ends = ranges.first?.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) ?? []
    guard ranges.count == 1, ends.count == 2, let first = Self.position(ends[0]), let last = Self.position(ends[1])
    else {
      self = .whole
      return
    }
    self = Self.resolve(first, last, length)
  }

  private enum Position {
    case absent
    case at(Int)
  }

  private static func resolve(_ first: Position, _ last: Position, _ length: Int) -> ByteRange {
    switch (first, last) {
    case (.absent, .absent): .whole
    case (.absent, .at(0)): .unsatisfiable
    case (.absent, .at(let suffix)): length == 0 ? .whole : .part(max(0, length - suffix)..<length)
    case (.at(let first), .absent): first < length ? .part(first..<length) : .unsatisfiable
    case (.at(let first), .at(let last)):
      if last < first {
        .whole
      } else if first >= length {
        .unsatisfiable
      } else {
        .part(first..<min(last, length - 1) + 1)
      }
    }
  }

  /// A number that is too large counts as the largest; `nil` where it is no number.
  private static func position(_ text: Substring.UTF8View) -> Position? {
    guard !text.isEmpty else { return .absent }
    guard text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return .at(Int(Substring(text)) ?? .max)
  }
}
