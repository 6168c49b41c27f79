/// `<https://example.org>` and `<mail@example.org>`. Source: CommonMark 0.31 §6.5.
enum Autolink {
  /// What stands between the angle brackets at the beginning, and the scheme to put before it; `nil` where it is no
  /// address.
  static func read(_ bytes: ArraySlice<UInt8>, work: inout Int) -> (address: ArraySlice<UInt8>, scheme: String)? {
    let body = bytes.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    work += body.count
    guard bytes[body.endIndex...].first == UInt8(ascii: ">") else { return nil }
    let scheme = body.prefix(33).prefix { isASCIILetter($0) || isASCIIDigit($0) || "+.-".utf8.contains($0) }
    if (2...32).contains(scheme.count), scheme.first.map(isASCIILetter) == true,
      body[scheme.endIndex...].first == UInt8(ascii: ":")
    {
      return (body, "")
    }
    return isMailAddress(body) ? (body, "mailto:") : nil
  }

  /// As HTML's own pattern for the `email` input has it.
  private static func isMailAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      parts[0].allSatisfy({ isASCIILetter($0) || isASCIIDigit($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) })
    else { return false }
    return parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }
}
