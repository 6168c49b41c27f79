import Catalogue

/// A moment as mail and RSS write it: `Tue, 02 Jun 2026 06:00:00 +0200`. Source: RFC 2822 §3.3, with the zones of §4.3
/// that feeds still use.
struct WrittenDate {
  let secondsSince1970: Int
  /// `false` where the text names another day of the week than the date has; `true` where it names none.
  let isRightWeekday: Bool

  init?(_ text: String) {
    var words = Array(text.utf8).split(separator: 0x20, omittingEmptySubsequences: false)[...]
    var weekday: String?
    if let first = words.first, first.last == 0x2C {
      weekday = String(decoding: first.dropLast(), as: UTF8.self)
      words = words.dropFirst()
    }
    let parts = Array(words)
    guard parts.count == 5, let day = Self.number(parts[0], 1...2), let year = Self.number(parts[2], 4...4),
      let month = Self.months.firstIndex(where: { $0.utf8.elementsEqual(parts[1]) }),
      let date = CalendarDate(year: year, month: month + 1, day: day),
      let seconds = Self.seconds(ofClock: parts[3]), let offset = Self.offset(ofZone: parts[4]),
      weekday.map(Self.weekdays.contains) ?? true
    else { return nil }
    secondsSince1970 = date.daysSince1970 * 86400 + seconds - offset
    isRightWeekday = weekday.map { $0 == date.weekdayName } ?? true
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let zones = [
    "GMT": 0, "UT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
  ]

  /// `06:00` or `06:00:00`.
  private static func seconds(ofClock text: ArraySlice<UInt8>) -> Int? {
    let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = number(parts[0], 2...2), hours < 24,
      let minutes = number(parts[1], 2...2), minutes < 60,
      let seconds = parts.count == 3 ? number(parts[2], 2...2) : 0, seconds <= 60
    else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }

  /// `+0200`, or a name of North America or Greenwich; in seconds east.
  private static func offset(ofZone text: ArraySlice<UInt8>) -> Int? {
    guard text.count == 5, let sign = text.first, sign == 0x2B || sign == 0x2D else {
      return zones[String(decoding: text, as: UTF8.self)].map { $0 * 3600 }
    }
    guard let hours = number(text.dropFirst().prefix(2), 2...2), let minutes = number(text.suffix(2), 2...2),
      minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
  }

  private static func number(_ text: ArraySlice<UInt8>, _ digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.allSatisfy(isDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
