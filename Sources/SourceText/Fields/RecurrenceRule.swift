/// The parts of a recurrence rule such as `FREQ=WEEKLY;BYDAY=MO`. Source: RFC 5545 §3.3.10.
///
/// Looked at for their form alone: the podcast namespace writes dates in them that calendars do not.
struct RecurrenceRule {
  private let parts: [(name: String, value: String)]

  /// `nil` unless each part is one of the standard's, once, with a value, and the frequency is among them.
  init?(_ text: String) {
    var parts: [(name: String, value: String)] = []
    for part in text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, Self.isValue(pair[1]) else { return nil }
      let name = String(Substring(pair[0]))
      guard Self.names.contains(name), !parts.contains(where: { $0.name == name }) else { return nil }
      parts.append((name, String(Substring(pair[1]))))
    }
    self.parts = parts
    guard text.utf8.count <= 255, let frequency = self["FREQ"], Self.frequencies.contains(frequency),
      self["COUNT"] == nil || self["UNTIL"] == nil
    else { return nil }
  }

  subscript(name: String) -> String? { parts.first { $0.name == name }?.value }

  private static let frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]

  private static let names = [
    "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY",
    "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST",
  ]

  private static func isValue(_ bytes: Substring.UTF8View) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { (0x41...0x5A).contains($0) || isDigit($0) || "+-,:.".utf8.contains($0) }
  }
}

extension FieldKind where Value == String {
  package static var recurrenceRule: FieldKind<String> {
    Self(
      expected: "a recurrence rule of RFC 5545", example: "FREQ=WEEKLY;BYDAY=MO", suggestion: { $0.uppercased() },
      read: { RecurrenceRule($0) == nil ? nil : $0 })
  }
}
