/// Times as texts write them, `1:02:03.456`, in milliseconds.
enum Timestamp {
  enum Fraction {
    case none
    /// Three digits, or none where the hours are written: `00:05` alone could be minutes or hours.
    case thousandths
    /// Any number of digits; seconds alone are a time too. Source: normal play time, RFC 2326 §3.6.
    case decimal
  }

  /// Beyond any recording.
  static let longest = 9999 * 3_600_000 + 3_599_999

  /// Hours may be left out; minutes and seconds are two digits, less than 60, where a larger unit stands before them.
  ///
  /// The fraction stands after a full stop or a comma. `nil` for what is no such time.
  static func milliseconds(_ text: ArraySlice<UInt8>, _ fraction: Fraction) -> Int? {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let last = parts.last, (fraction == .decimal ? 1...3 : 2...3).contains(parts.count) else { return nil }
    let seconds = last.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
    var total = 0
    for (index, part) in (parts.dropLast() + [seconds]).enumerated() {
      guard let number = number(part, digits: index > 0 ? 2...2 : parts.count > 1 ? 1...4 : 1...7),
        index == 0 || number < 60
      else { return nil }
      total = total * 60 + number
    }
    let milliseconds: Int?
    switch (fraction, last.count > seconds.count) {
    case (_, false): milliseconds = fraction == .thousandths && parts.count < 3 ? nil : 0
    case (.none, true): milliseconds = nil
    case (.thousandths, true): milliseconds = number(last[seconds.endIndex...].dropFirst(), digits: 3...3)
    case (.decimal, true): milliseconds = thousandths(last[seconds.endIndex...].dropFirst())
    }
    return milliseconds.map { min(longest, total * 1000 + $0) }
  }

  /// A number of seconds as JSON writes it; `nil` for what is negative or beyond any recording.
  static func milliseconds(seconds: String) -> Int? {
    guard let seconds = Double(seconds), (0...Double(longest) / 1000).contains(seconds) else { return nil }
    return Int((seconds * 1000).rounded())
  }

  /// `1:02:03`, or `2:03` where it is less than an hour.
  static func words(_ milliseconds: Int) -> String {
    let clock = clock(milliseconds, ".").dropLast(4)
    let short = milliseconds < 3_600_000 ? clock.dropFirst(3) : clock
    return String(short.first == "0" ? short.dropFirst() : short)
  }

  /// `01:02:03.456`, with the separator before the fraction.
  static func clock(_ milliseconds: Int, _ separator: String) -> String {
    func digits(_ number: Int, _ count: Int) -> String {
      let digits = String(max(0, number))
      return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
    let seconds = milliseconds / 1000
    return digits(seconds / 3600, 2) + ":" + digits(seconds / 60 % 60, 2) + ":" + digits(seconds % 60, 2) + separator
      + digits(milliseconds % 1000, 3)
  }

  private static func number(_ text: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// What the digits after the point come to; further ones than three are left out.
  private static func thousandths(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return number((digits.prefix(3) + [0x30, 0x30]).prefix(3), digits: 3...3)
  }
}
