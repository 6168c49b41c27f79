// Times in a recording, in milliseconds: `1:02:03.5`, `2:03`, or seconds.

extension FieldKind where Value == Int {
  /// From the start of the recording.
  package static var timePoint: FieldKind<Int> {
    Self(
      expected: "a time in the recording", example: "1:02:03.5", suggestion: timeWithPoint,
      read: milliseconds(ofTime:))
  }

  /// Longer than nothing.
  package static var duration: FieldKind<Int> {
    Self(
      expected: "a length of time", example: "0:45", suggestion: timeWithPoint,
      read: { milliseconds(ofTime: $0).flatMap { $0 > 0 ? $0 : nil } })
  }
}

/// `1:02:03.5`, without hours where there are none: what `timePoint` reads as the same number.
func timeText(milliseconds: Int) -> String {
  let (hours, minutes, seconds) = (milliseconds / 3_600_000, milliseconds / 60_000 % 60, milliseconds / 1000 % 60)
  var fraction = String(1000 + milliseconds % 1000).dropFirst()
  while fraction.hasSuffix("0") { fraction.removeLast() }
  return (hours > 0 ? "\(hours):\(twoDigits(minutes))" : "\(minutes)") + ":" + twoDigits(seconds)
    + (fraction.isEmpty ? "" : ".\(fraction)")
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private func timeWithPoint(_ text: String) -> String {
  String(decoding: text.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
}

/// At most three digits of hours, or else four of minutes, or else six of seconds; behind a colon two digits below 60.
private func milliseconds(ofTime text: String) -> Int? {
  let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
  let groups = parts[0].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  guard groups.count <= 3, var seconds = number(of: groups[0], digits: 1...[6, 4, 3][groups.count - 1]) else {
    return nil
  }
  for group in groups.dropFirst() {
    guard let next = number(of: group, digits: 2...2), next < 60 else { return nil }
    seconds = seconds * 60 + next
  }
  guard parts.count == 2 else { return seconds * 1000 }
  guard let fraction = number(of: parts[1], digits: 1...3) else { return nil }
  return seconds * 1000 + fraction * [100, 10, 1][parts[1].count - 1]
}

private func number(of digits: Substring.UTF8View, digits count: ClosedRange<Int>) -> Int? {
  guard count.contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
