/// A value bound to a statement.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])

  /// `null` where there is no text.
  package static func text(orNull text: String?) -> Value { text.map(Value.text) ?? .null }

  /// 0 or 1.
  package static func flag(_ flag: Bool) -> Value { .integer(flag ? 1 : 0) }

  /// `null` where it is not known.
  package static func flag(orNull flag: Bool?) -> Value { flag.map(Value.flag) ?? .null }
}
