/// The parts of a date, as its words come.
struct DateParts {
  private(set) var day: Int?
  private(set) var month: Int?
  private(set) var year: Int?
  /// Seconds since midnight.
  private(set) var clock: Int?
  /// Of the zone, in seconds east of Greenwich.
  private(set) var offset: Int?

  /// False where the word is no part of a date, or the part is there already.
  mutating func take(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    if first == UInt8(ascii: "+") || (first == UInt8(ascii: "-") && clock != nil) { return takeOffset(word) }
    if word.contains(UInt8(ascii: ":")) { return takeClock(word) }
    if isLetter(first) { return takeName(word) }
    let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.count == 3 { return parts.allSatisfy { takeNumberOrName(Array($0)) } }
    return parts.count == 1 && takeNumberOrName(word)
  }

  private mutating func takeNumberOrName(_ word: [UInt8]) -> Bool {
    if let first = word.first, isLetter(first) { return takeName(word) }
    var digits = word[...]
    // `2nd`, `2.`
    while let last = digits.last, !isDigit(last) { digits.removeLast() }
    guard let number = Self.number(digits), word.count - digits.count <= 2 else { return false }
    if digits.count == 4 { return Self.set(&year, number) }
    guard digits.count <= 2 else { return false }
    // In `2026-06-02` the month comes before the day.
    if year != nil, month == nil, day == nil { return Self.set(&month, number) }
    if day == nil { return Self.set(&day, number) }
    // RFC 2822 §4.3
    return Self.set(&year, number < 50 ? 2000 + number : 1900 + number)
  }

  /// A weekday says nothing that the date does not.
  private mutating func takeName(_ word: [UInt8]) -> Bool {
    var name = String(decoding: word, as: UTF8.self).lowercased()
    while name.utf8.last == UInt8(ascii: ".") { name.removeLast() }
    if name == "am" || name == "pm" { return takeHalf(isAfternoon: name == "pm") }
    if let zone = Self.zones[name] { return offset == zone * 60 || Self.set(&offset, zone * 60) }
    guard name.utf8.count >= 3 else { return clock != nil }
    if let index = Self.months.firstIndex(where: { $0.hasPrefix(name) || name == "sept" && $0 == "september" }) {
      return Self.set(&month, index + 1)
    }
    let isWeekday = Self.weekdays.contains { $0.hasPrefix(name) }
    // Behind the time stands a zone, of whatever name.
    return isWeekday || clock != nil
  }

  private mutating func takeHalf(isAfternoon: Bool) -> Bool {
    guard let seconds = clock, (3600..<13 * 3600).contains(seconds) else { return false }
    clock = seconds % (12 * 3600) + (isAfternoon ? 12 * 3600 : 0)
    return true
  }

  /// `6:00`, `06:00:00` or `06:00:00.000`; a leap second is the next one.
  private mutating func takeClock(_ word: [UInt8]) -> Bool {
    let whole = word.prefix { $0 != UInt8(ascii: ".") }
    let numbers = whole.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { Self.number($0) }
    guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
      let second = numbers.count == 3 ? numbers[2] : 0, hour < 24, minute < 60, second <= 60
    else { return false }
    return Self.set(&clock, hour * 3600 + minute * 60 + second)
  }

  /// `+0200`, `+02:00`, `+2`; it tells more than a name before it, as in `GMT+2`.
  private mutating func takeOffset(_ word: [UInt8]) -> Bool {
    let digits = word.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard (1...4).contains(digits.count), let number = Self.number(digits[...]) else { return false }
    let (hours, minutes) = digits.count > 2 ? (number / 100, number % 100) : (number, 0)
    guard hours < 24, minutes < 60 else { return false }
    offset = (hours * 60 + minutes) * (word.first == UInt8(ascii: "-") ? -60 : 60)
    return true
  }

  private static func set(_ part: inout Int?, _ value: Int) -> Bool {
    guard part == nil else { return false }
    part = value
    return true
  }

  /// One to four digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// In minutes east of Greenwich: those of RFC 2822 §4.3, and those of Europe and Japan that have one meaning.
  private static let zones = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "ast": -240, "adt": -180, "wet": 0,
    "west": 60, "cet": 60, "cest": 120, "met": 60, "mez": 60, "mest": 120, "mesz": 120, "eet": 120, "eest": 180,
    "msk": 180, "jst": 540, "aest": 600, "aedt": 660,
  ]
}
