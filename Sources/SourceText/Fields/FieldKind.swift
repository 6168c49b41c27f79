/// What a scalar of a field may be, how to say so, and how its text becomes a value.
package struct FieldKind<Value> {
  /// Behind "is not": `a whole number`; worded only where something is wrong.
  var expected: String { wordExpected() }
  /// A right value.
  let example: String
  private let wordExpected: () -> String
  /// What to do where the value is missing or wrong, where that is not to write like the example.
  var advice: String?
  /// Whether a wrong text may stand in an error: never where it could be somebody's name.
  var isQuotable = false
  /// The text that was probably meant: shown where it is right, even where a wrong text is not, so never free text.
  var suggestion: (String) -> String? = { _ in nil }
  let read: (String) -> Value?

  package init(
    expected: @escaping @autoclosure () -> String, example: String, advice: String? = nil, isQuotable: Bool = false,
    suggestion: @escaping (String) -> String? = { _ in nil }, read: @escaping (String) -> Value?
  ) {
    wordExpected = expected
    self.example = example
    self.advice = advice
    self.isQuotable = isQuotable
    self.suggestion = suggestion
    self.read = read
  }

  /// The value that a text means, or `nil`.
  package func value(of text: String) -> Value? { read(text) }
}

extension FieldKind where Value == String {
  package static func line(_ example: String, limit: Int = 255) -> FieldKind<String> {
    Self(
      expected: "one line of 1 to \(limit) characters without white space at its ends", example: example,
      read: { isLine($0, limit: limit) ? $0 : nil })
  }

  /// Text of any number of lines, without white space at its ends.
  package static func text(_ example: String) -> FieldKind<String> {
    Self(
      expected: "text of 1 to 4000 bytes", example: example,
      read: { text in
        let trimmed = trimmingWhiteSpace(text)
        return (1...4000).contains(trimmed.utf8.count) ? trimmed : nil
      })
  }

  /// As `text`, but the limit is of characters. Source: the podcast namespace, `txt`.
  package static func record(_ example: String) -> FieldKind<String> {
    Self(
      expected: "text of 1 to 4000 characters", example: example,
      read: { text in
        let trimmed = trimmingWhiteSpace(text)
        return (1...4000).contains(trimmed.unicodeScalars.count) ? trimmed : nil
      })
  }

  package static var email: FieldKind<String> {
    Self(
      expected: "an email address", example: "podcast@example.org",
      read: { text in
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let isSound =
          text.utf8.count <= 254
          && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>()[],;:\\\"".utf8.contains($0) }
        return isSound && parts.count == 2 && parts.allSatisfy { !$0.isEmpty } ? text : nil
      })
  }

  /// The form of a name in the zone database; whether it is one is for whoever has the database.
  package static var timeZone: FieldKind<String> {
    Self(
      expected: "the name of a time zone", example: "Europe/Amsterdam",
      read: { text in
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isSound = parts.allSatisfy { part in
          !part.isEmpty && part.allSatisfy { isLetterOrDigit($0) || "_+-".utf8.contains($0) }
        }
        return isSound && text.utf8.count <= 64 ? text : nil
      })
  }

  package static func uuid(
    advice: String = "Write guid: and a new UUID in lower case, as uuidgen prints"
  ) -> FieldKind<String> {
    Self(
      expected: "a UUID in lower case", example: "917393e3-1b1e-5cef-ace4-edaa54e1f810", advice: advice,
      isQuotable: true, suggestion: { $0.lowercased() },
      read: { text in
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isSound =
          groups.map(\.count) == [8, 4, 4, 4, 12]
          && groups.joined().allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
        return isSound ? text : nil
      })
  }
}

extension FieldKind where Value == Int {
  /// From 1 to 999,999,999.
  package static var wholeNumber: FieldKind<Int> { number(upTo: 999_999_999, "a whole number", example: "3") }

  /// From 1 to 1000, as a page of a feed may hold.
  package static var pageSize: FieldKind<Int> { number(upTo: 1000, "a whole number from 1 to 1000", example: "100") }

  private static func number(upTo limit: Int, _ expected: String, example: String) -> FieldKind<Int> {
    Self(
      expected: expected, example: example, isQuotable: true,
      suggestion: { text in String(text.prefix { ("0"..."9").contains($0) }) },
      read: { text in
        let isSound = (1...9).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
        return isSound ? Int(text).flatMap { (1...limit).contains($0) ? $0 : nil } : nil
      })
  }
}

extension FieldKind where Value == Bool {
  /// A choice of two words, such as `on` and `off`.
  package static func flag(_ yes: String, _ no: String) -> FieldKind<Bool> {
    Self(
      expected: "\(yes) or \(no)", example: no, isQuotable: true,
      suggestion: { text in
        if ["true", "yes", "on", "ja", "1"].contains(text.lowercased()) { return yes }
        return ["false", "no", "off", "nee", "0"].contains(text.lowercased()) ? no : nil
      },
      read: { $0 == yes ? true : $0 == no ? false : nil })
  }
}

extension FieldKind where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of a few words. They are quoted where no name is expected in their place.
  package static func word(isQuotable: Bool = true) -> Self {
    var words: [String] { Value.allCases.map(\.rawValue) }
    return Self(
      expected: "one of: \(words.joined(separator: ", "))", example: Value.allCases.first?.rawValue ?? "",
      isQuotable: isQuotable, suggestion: { nearest(to: $0, among: words) }, read: Value.init(rawValue:))
  }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

/// One line of 1 to `limit` Unicode scalars, with no control character and no white space at its ends.
private func isLine(_ text: String, limit: Int) -> Bool {
  (1...limit).contains(text.unicodeScalars.count) && trimmingWhiteSpace(text).utf8.count == text.utf8.count
    && text.unicodeScalars.allSatisfy(TextCheck.allows(unescaped:))
}

/// Without white space at its ends, by scalars.
func trimmingWhiteSpace(_ text: String) -> String {
  let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
  guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
  return String(String.UnicodeScalarView(scalars[...last]))
}
