/// A validator of one version of a file (RFC 9110 §8.8.3): `"5f-1a2b-3c"`, or weak, `W/"..."`.
struct EntityTag: Hashable, Sendable, CustomStringConvertible {
  /// Between the quotes.
  let opaque: String
  let isWeak: Bool

  init(opaque: String, isWeak: Bool = false) {
    self.opaque = opaque
    self.isWeak = isWeak
  }

  var description: String { (isWeak ? "W/\"" : "\"") + opaque + "\"" }

  /// Same version, for a copy that is shown again.
  func matchesWeakly(_ other: EntityTag) -> Bool { opaque == other.opaque }

  /// Same bytes, for parts that are put together.
  func matchesStrongly(_ other: EntityTag) -> Bool { self == other && !isWeak }
}

/// The value of `If-Match` or `If-None-Match`.
enum EntityTagCondition: Hashable, Sendable {
  case any
  case oneOf([EntityTag])

  /// Reads tags as far as they are well formed.
  init(_ field: String) {
    guard trimmed(field[...]) != "*" else {
      self = .any
      return
    }
    var tags: [EntityTag] = []
    var rest = field.utf8[...]
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }
      let isWeak = rest.starts(with: "W/\"".utf8)
      if isWeak { rest = rest.dropFirst(2) }
      guard rest.popFirst() == quote, let end = rest.firstIndex(of: quote) else { break }
      tags.append(EntityTag(opaque: String(Substring(rest[..<end])), isWeak: isWeak))
      rest = rest[end...].dropFirst()
    }
    self = .oneOf(tags)
  }

  func holds(_ matches: (EntityTag) -> Bool) -> Bool {
    switch self {
    case .any: true
    case .oneOf(let tags): tags.contains(where: matches)
    }
  }
}

private let quote = UInt8(ascii: "\"")
