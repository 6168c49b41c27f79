/// A JSON value whose members stay in the order in which they were given. Source: RFC 8259.
///
///     let value: JSONValue = ["version": 1, "title": .text(title), "season": .number(season)]
package enum JSONValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  /// What is no finite number is written as `null`.
  case fraction(Double)
  case text(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The text, or `null`.
  package static func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// The number, or `null`.
  package static func integer(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  package init(arrayLiteral values: JSONValue...) {
    self = .array(values)
  }

  package init(stringLiteral text: String) {
    self = .text(text)
  }
}

extension JSONValue: ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
  package init(integerLiteral number: Int) {
    self = .integer(number)
  }

  package init(booleanLiteral flag: Bool) {
    self = .flag(flag)
  }

  package init(nilLiteral: ()) {
    self = .null
  }
}
