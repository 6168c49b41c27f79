/// The number that the text is, in ASCII digits alone; `nil` where it is another text, or too large.
func wholeNumber(_ text: some StringProtocol) -> Int? {
  text.utf8.allSatisfy(isDigit) ? Int(text) : nil
}

/// The number that the text is, in digits with at most one point among them; never negative.
func decimalNumber(_ text: some StringProtocol) -> Double? {
  let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
  return Double(text)
}

/// Seconds of a time in a recording: `90`, `01:30`, `0:01:30.250`. Source: RFC 2326 §3.6, normal play time.
func playTime(_ text: String) -> Double? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard (1...3).contains(parts.count), let last = parts.last, let seconds = decimalNumber(last) else { return nil }
  let others = parts.dropLast().map { wholeNumber($0) }
  guard others.isEmpty || seconds < 60 else { return nil }
  var total = seconds
  for (place, number) in others.reversed().enumerated() {
    guard let number, place == others.count - 1 || number < 60 else { return nil }
    total += Double(number) * (place == 0 ? 60 : 3600)
  }
  return total
}

/// Whether the text is a UUID in lower case with hyphens. Source: RFC 9562 §4.
func isUUID(_ text: String) -> Bool {
  let groups = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
  return groups.map(\.count) == [8, 4, 4, 4, 12]
    && groups.allSatisfy { $0.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) } }
}
