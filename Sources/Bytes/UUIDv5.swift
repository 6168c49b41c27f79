/// The UUID that a name always has within a namespace. Source: RFC 9562 §5.5.
package struct UUIDv5: Hashable, Sendable, CustomStringConvertible {
  /// What kind of name it is: each has its own UUID.
  package enum Namespace: Sendable {
    /// Domain names. Source: RFC 9562 §6.6.
    case dns
    /// Addresses of feeds without their scheme and last slashes. Source: the podcast namespace, `podcast:guid`.
    case podcast

    fileprivate var bytes: [UInt8] {
      switch self {
      case .dns:
        [0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8]
      case .podcast:
        [0xea, 0xd4, 0xc2, 0x36, 0xbf, 0x58, 0x58, 0xc6, 0xa2, 0xc6, 0xa6, 0xb2, 0x8d, 0x12, 0x8c, 0xb6]
      }
    }
  }

  private let bytes: [UInt8]

  package init(namespace: Namespace, name: String) {
    var bytes = Array(SHA1.digest(of: namespace.bytes + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0f | 0x50
    bytes[8] = bytes[8] & 0x3f | 0x80
    self.bytes = bytes
  }

  /// Lower-case hexadecimal digits with hyphens: `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
  package var description: String {
    let hex = lowerHex(bytes)
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(decoding: hex[$0], as: UTF8.self) }
      .joined(separator: "-")
  }
}

extension UUIDv5 {
  /// Whether the text has the form of a UUID of any kind, in lower case.
  package static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.joined().utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
