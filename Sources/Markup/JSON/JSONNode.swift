/// A value of a JSON text that was read, and where it stands. Source: RFC 8259.
package struct JSONNode: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case null
    case flag(Bool)
    /// As it is written, such as `1.50` or `-3e2`: no digit is lost.
    case number(String)
    case text(String)
    case array([JSONNode])
    /// In the order of the text; no name stands twice.
    case object([Member])
  }

  package struct Member: Hashable, Sendable {
    package let name: String
    package let node: JSONNode
  }

  package let value: Value
  /// Where it begins. Both count from 1; the column counts Unicode scalars.
  package let line: Int
  package let column: Int

  /// The value of the member with exactly this name; `nil` where there is none, or this is no object.
  package func member(_ name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.node
  }

  /// `nil` unless it is a text.
  package var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// As it is written; `nil` unless it is a number.
  package var number: String? {
    if case .number(let number) = value { number } else { nil }
  }

  /// `nil` unless it is `true` or `false`.
  package var flag: Bool? {
    if case .flag(let flag) = value { flag } else { nil }
  }

  /// `nil` unless it is an array.
  package var array: [JSONNode]? {
    if case .array(let nodes) = value { nodes } else { nil }
  }
}
