/// Lengths of time and points in a recording, as feeds write them.
enum FeedDuration {
  /// Of `3723`, `62:03`, `1:02:03` or with a fraction behind: milliseconds. `nil` for anything else, and from a thousand
  /// hours on. Sources: Apple's `itunes:duration`; RFC 2326 §3.6 (normal play time, for Podlove's chapters).
  static func milliseconds(_ text: String) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    let numbers = parts[0].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { number($0) }
    guard (1...3).contains(numbers.count) else { return nil }
    var seconds = 0
    for part in numbers {
      guard let part else { return nil }
      seconds = seconds * 60 + part
    }
    guard seconds < 3_600_000 else { return nil }
    guard parts.count == 2 else { return seconds * 1000 }
    let fraction = parts[1].prefix(3)
    guard let number = number(fraction), parts[1].allSatisfy(isDigit) else { return nil }
    return seconds * 1000 + number * [100, 10, 1][fraction.count - 1]
  }

  /// One to seven digits.
  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard (1...7).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
