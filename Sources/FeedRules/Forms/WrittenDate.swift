import Catalogue

/// A moment as mail and RSS write it: `Tue, 02 Jun 2026 06:00:00 +0200`. Source: RFC 2822 §3.3, with the zones of §4.3
/// that feeds still use.
struct WrittenDate {
  let secondsSince1970: Int
  /// `false` where the text names another day of the week than the date has; `true` where it names none.
  let isRightWeekday: Bool

  init?(_ text: String) {
    var words = text.split(separator: " ", omittingEmptySubsequences: false)[...]
    var weekday: Substring?
    if let first = words.first, first.hasSuffix(",") {
      weekday = first.dropLast()
      words = words.dropFirst()
    }
    let parts = Array(words)
    guard parts.count == 5, (1...2).contains(parts[0].utf8.count), parts[2].utf8.count == 4,
      let month = Self.months.firstIndex(of: parts[1]), let day = wholeNumber(parts[0]),
      let year = wholeNumber(parts[2]), let date = CalendarDate(year: year, month: month + 1, day: day),
      let seconds = Self.seconds(ofClock: parts[3]), let offset = Self.offset(ofZone: parts[4]),
      weekday.map(Self.weekdays.contains) ?? true
    else { return nil }
    secondsSince1970 = date.daysSince1970 * 86400 + seconds - offset
    isRightWeekday = weekday.map { $0 == date.weekdayName } ?? true
  }

  private static let months: [Substring] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays: Set<Substring> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// `06:00` or `06:00:00`.
  private static func seconds(ofClock text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count == 2 ? wholeNumber($0) : nil }
    guard numbers.count == parts.count, (2...3).contains(numbers.count), numbers[0] < 24, numbers[1] < 60,
      numbers.count == 2 || numbers[2] <= 60
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  /// `+0200`, or a name of North America or Greenwich; in seconds east.
  private static func offset(ofZone text: Substring) -> Int? {
    let names = [
      "GMT": 0, "UT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    ]
    if let hours = names[String(text)] { return hours * 3600 }
    guard text.utf8.count == 5, let sign = text.utf8.first, sign == 0x2B || sign == 0x2D,
      let hours = wholeNumber(text.dropFirst().prefix(2)), let minutes = wholeNumber(text.suffix(2)), minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
  }
}
