// How the tags of RSS write a place in a recording; it is never negative.

/// `73`, or `73.5`: no more decimals than there are. Source: the podcast namespace, `soundbite`.
func decimalSeconds(_ milliseconds: Int) -> String {
  var decimals = digits(milliseconds % 1000, 3)
  while decimals.last == "0" { decimals.removeLast() }
  return "\(milliseconds / 1000)" + (decimals.isEmpty ? "" : ".\(decimals)")
}

/// `01:02:03.500`. Source: RFC 2326 §3.6, normal play time.
func normalPlayTime(_ milliseconds: Int) -> String {
  let seconds = milliseconds / 1000
  let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { digits($0, 2) }.joined(separator: ":")
  return "\(clock).\(digits(milliseconds % 1000, 3))"
}

private func digits(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
