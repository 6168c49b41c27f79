import Catalogue

/// A moment as HTTP writes it (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
struct HTTPDate: Hashable, Sendable, CustomStringConvertible {
  let secondsSince1970: Int

  init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// Reads the three forms that a server must accept; `nil` for anything else. A year of two digits is the one that is
  /// not more than 50 years after `now`.
  init?(_ text: String, now: Int) {
    let parts = text.utf8.split { " ,-:".utf8.contains($0) }.map { String(Substring($0)) }
    let isAscTime = parts.count == 7
    guard isAscTime || (parts.count == 8 && parts[7] == "GMT") else { return nil }
    let order = isAscTime ? [6, 1, 2, 3, 4, 5] : [3, 2, 1, 4, 5, 6]
    let numbers = order.map { Self.digits(parts[$0]) }
    guard var year = numbers[0], let month = Self.months.firstIndex(of: parts[order[1]]), let day = numbers[2],
      let hour = numbers[3], let minute = numbers[4], let second = numbers[5], hour < 24, minute < 60, second <= 60
    else { return nil }
    if parts[order[0]].utf8.count == 2 {
      let thisYear = CalendarDate(daysSince1970: now / 86400).year
      year += thisYear / 100 * 100
      if year > thisYear + 50 { year -= 100 }
    }
    guard let date = CalendarDate(year: year, month: month + 1, day: day) else { return nil }
    secondsSince1970 = date.daysSince1970 * 86400 + hour * 3600 + minute * 60 + second
  }

  var description: String {
    let moment = Moment(secondsSince1970: secondsSince1970)
    return moment.rfc2822.dropLast("+0000".count) + "GMT"
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// One to four digits.
  private static func digits(_ text: String) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
