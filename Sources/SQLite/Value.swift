/// A value bound to a statement.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])

  /// `null` where there is no text.
  package static func text(orNull text: String?) -> Value { text.map(Value.text) ?? .null }
}
