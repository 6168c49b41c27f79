extension ZoneRule {
  /// Reads `CET-1CEST,M3.5.0,M10.5.0/3`; `nil` for anything else than RFC 9636 §3.3 allows.
  init?(_ text: [UInt8]) {
    var reader = ZoneRuleReader(text)
    guard reader.skipName(), let standard = reader.offset() else { return nil }
    standardOffset = standard
    guard !reader.isAtEnd else {
      daylight = nil
      return
    }
    guard reader.skipName() else { return nil }
    let daylightOffset = reader.next == UInt8(ascii: ",") ? standard + 3600 : reader.offset()
    guard let daylightOffset, reader.skip(","), let start = reader.change(), reader.skip(","),
      let end = reader.change(), reader.isAtEnd
    else { return nil }
    daylight = DaylightTime(offset: daylightOffset, start: start, end: end)
  }
}

private struct ZoneRuleReader {
  private var rest: ArraySlice<UInt8>

  init(_ text: [UInt8]) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  var next: UInt8? { rest.first }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// `CET`, or `<+01>`: at least three characters.
  mutating func skipName() -> Bool {
    let isQuoted = skip("<")
    let name = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): isQuoted
      default: false
      }
    }
    rest = rest.dropFirst(name.count)
    return name.count >= 3 && (!isQuoted || skip(">"))
  }

  /// Seconds to add to UTC, up to 24 hours: POSIX counts west of Greenwich as positive.
  mutating func offset() -> Int? {
    duration(maximumHours: 24).map { -$0 }
  }

  mutating func change() -> ZoneRule.Change? {
    guard let day = day() else { return nil }
    guard skip("/") else { return ZoneRule.Change(day: day, secondsAfterMidnight: 2 * 3600) }
    guard let seconds = duration(maximumHours: 167) else { return nil }
    return ZoneRule.Change(day: day, secondsAfterMidnight: seconds)
  }

  private mutating func day() -> ZoneRule.Change.Day? {
    if skip("J") { return number(in: 1...365).map { .withoutLeapDay($0) } }
    guard skip("M") else { return number(in: 0...365).map { .withLeapDay($0) } }
    guard let month = number(in: 1...12), skip("."), let week = number(in: 1...5), skip("."),
      let weekday = number(in: 0...6)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  /// `-2`, `3:30` or `02:00:00`, in seconds.
  private mutating func duration(maximumHours: Int) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard var seconds = number(in: 0...maximumHours).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where skip(":") {
      guard let part = number(in: 0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// One to three digits.
  private mutating func number(in range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return range.contains(number) ? number : nil
  }
}
