/// A moment to the second, with the offset from UTC in which it was said: `2026-03-04T07:00:00+01:00`.
///
/// Two moments are equal where both agree; they are ordered by the instant first.
package struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Since 1970-01-01T00:00:00Z, without leap seconds.
  package let secondsSince1970: Int
  /// East of Greenwich is positive; whole minutes.
  package let offsetInSeconds: Int

  package init(secondsSince1970: Int, offsetInSeconds: Int = 0) {
    self.secondsSince1970 = secondsSince1970
    self.offsetInSeconds = offsetInSeconds / 60 * 60
  }

  /// `nil` unless the text is a date-time of RFC 3339 between the years 1 and 9999: `2026-03-04T07:00:00+01:00`, or
  /// with `Z`. Fractions of a second are cut off; a leap second is read as the next one.
  package init?(_ text: String) {
    var digits = DigitReader(Array(text.utf8))
    guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
      let day = digits.number(2), digits.skip("T") || digits.skip("t"),
      let hour = digits.number(2), digits.skip(":"), let minute = digits.number(2), digits.skip(":"),
      let second = digits.number(2)
    else { return nil }
    if digits.skip(".") { guard digits.skipDigits() else { return nil } }
    var offset = 0
    if !digits.skip("Z") && !digits.skip("z") {
      let isEast = digits.skip("+")
      guard isEast || digits.skip("-"), let hours = digits.number(2), digits.skip(":"),
        let minutes = digits.number(2), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (isEast ? 60 : -60)
    }
    guard digits.isAtEnd, let date = CalendarDate(year: year, month: month, day: day), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    secondsSince1970 = date.daysSince1970 * 86400 + hour * 3600 + minute * 60 + second - offset
    offsetInSeconds = offset
  }

  /// The calendar's date where the clock shows this offset.
  package var date: CalendarDate { CalendarDate(daysSince1970: floorDivided(localSeconds, by: 86400)) }

  /// Hour, minute and second where the clock shows this offset.
  package var clock: (hour: Int, minute: Int, second: Int) {
    let seconds = localSeconds - floorDivided(localSeconds, by: 86400) * 86400
    return (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  /// As RFC 3339 writes it.
  package var description: String {
    let (hour, minute, second) = clock
    return "\(date)T\(two(hour)):\(two(minute)):\(two(second))\(offset(separator: ":", zero: "Z"))"
  }

  /// As RSS wants it (RFC 2822 §3.3): `Wed, 04 Mar 2026 07:00:00 +0100`.
  package var rfc2822: String {
    let (hour, minute, second) = clock
    let day = date
    return day.weekdayName + ", \(two(day.day)) \(day.monthName) \(four(day.year)) "
      + "\(two(hour)):\(two(minute)):\(two(second)) \(offset(separator: "", zero: "+0000"))"
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.secondsSince1970, left.offsetInSeconds) < (right.secondsSince1970, right.offsetInSeconds)
  }

  private var localSeconds: Int { secondsSince1970 + offsetInSeconds }

  private func offset(separator: String, zero: String) -> String {
    guard offsetInSeconds != 0 else { return zero }
    let minutes = abs(offsetInSeconds) / 60
    return (offsetInSeconds < 0 ? "-" : "+") + two(minutes / 60) + separator + two(minutes % 60)
  }
}

/// Reads fixed runs of digits and single characters from ASCII.
private struct DigitReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(_ count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// At least one.
  mutating func skipDigits() -> Bool {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    return !digits.isEmpty
  }
}
