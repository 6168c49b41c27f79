/// The rule for moments after a zone's last transition: the TZ text of POSIX with the wider hours of RFC 9636 §3.3.2.
struct ZoneRule: Hashable, Sendable {
  /// When daylight saving time starts or ends in any year.
  struct Change: Hashable, Sendable {
    enum Day: Hashable, Sendable {
      /// 1 to 365; 29 February is never counted.
      case withoutLeapDay(Int)
      /// 0 to 365, counting 29 February.
      case withLeapDay(Int)
      /// The week is 1 to 5, 5 for the last; Sunday is 0.
      case weekday(month: Int, week: Int, weekday: Int)
    }

    let day: Day
    /// After midnight on the clock that shows before the change; from -167 to 167 hours.
    let secondsAfterMidnight: Int
  }

  struct DaylightTime: Hashable, Sendable {
    let offset: Int
    let start: Change
    let end: Change
  }

  let standardOffset: Int
  let daylight: DaylightTime?

  func offset(at second: Int) -> Int {
    guard let daylight else { return standardOffset }
    // The calendar repeats every 400 years; within 1970 to 2369 nothing can overflow.
    let period = 400 * 31_556_952
    let remainder = second % period
    let moment = remainder < 0 ? remainder + period : remainder
    let year = 1970 + moment / 31_556_952
    var latest = (moment: Int.min, isDaylight: false)
    for year in (year - 2)...(year + 1) {
      let end = daylight.end.moment(in: year, offsetBefore: daylight.offset)
      if end <= moment && end > latest.moment { latest = (end, false) }
      // Where one year's end is the next one's start, it is daylight saving time all the year.
      let start = daylight.start.moment(in: year, offsetBefore: standardOffset)
      if start <= moment && start >= latest.moment { latest = (start, true) }
    }
    return latest.isDaylight ? daylight.offset : standardOffset
  }
}

extension ZoneRule.Change {
  /// In seconds since 1970, UTC.
  fileprivate func moment(in year: Int, offsetBefore: Int) -> Int {
    (daysBefore(year) + dayOfYear(year)) * 86400 + secondsAfterMidnight - offsetBefore
  }

  /// 0 on 1 January.
  private func dayOfYear(_ year: Int) -> Int {
    switch day {
    case .withoutLeapDay(let day): return day - (day >= 60 && isLeap(year) ? 0 : 1)
    case .withLeapDay(let day): return day
    case .weekday(let month, let week, let weekday):
      let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      let first = lengths.prefix(month - 1).reduce(0, +)
      // 1 January 1970 was a Thursday.
      let firstWeekday = (daysBefore(year) + first + 4) % 7
      let day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      return first + (day < lengths[month - 1] ? day : day - 7)
    }
  }
}

/// From 1 January 1970 to 1 January of a year from 1968 on.
private func daysBefore(_ year: Int) -> Int {
  let years = year - 1
  return 365 * (year - 1970) + (years / 4 - years / 100 + years / 400) - (1969 / 4 - 1969 / 100 + 1969 / 400)
}

private func isLeap(_ year: Int) -> Bool {
  year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}
