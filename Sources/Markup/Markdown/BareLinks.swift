/// Addresses that stand in a text as they are: `www.example.org`, `https://example.org/a` and `post@example.org`.
/// Source: GitHub Flavored Markdown 0.29 §6.9.
struct BareLinks {
  /// Before it, all was looked at in vain: nothing is searched twice.
  private var webFloor = 0
  private var mailFloor = 0

  /// The end of the address that begins here, and what to put before it to make it a link's; `nil` where none does.
  ///
  /// - Parameter isInBrackets: whether a closing bracket may end a link's text, and so is no part of an address.
  mutating func read(
    _ bytes: [UInt8], at start: Int, isInBrackets: Bool, work: inout Int
  ) -> (end: Int, scheme: String)? {
    let before = start > 0 ? bytes[start - 1] : space
    if start >= webFloor, bytes[start] | 0x20 == UInt8(ascii: "h") || bytes[start] | 0x20 == UInt8(ascii: "w"),
      before == space || before == tab || before == lineFeed || "*_~(".utf8.contains(before),
      let link = web(bytes[start...], isInBrackets: isInBrackets, work: &work)
    {
      return link
    }
    guard start >= mailFloor, isMailSign(bytes[start]), bytes[start] != UInt8(ascii: "_"), before < 0x80,
      !isMailSign(before) || before == UInt8(ascii: "_")
    else { return nil }
    return mail(bytes[start...], work: &work)
  }

  private mutating func web(
    _ bytes: ArraySlice<UInt8>, isInBrackets: Bool, work: inout Int
  ) -> (end: Int, scheme: String)? {
    let beginning = bytes.prefix(8).map { isASCIILetter($0) ? $0 | 0x20 : $0 }
    guard let sign = ["www.", "http://", "https://"].first(where: { beginning.starts(with: $0.utf8) }) else {
      return nil
    }
    let isBare = sign == "www."
    let domain = bytes.dropFirst(isBare ? 0 : sign.utf8.count).prefix { isDomainSign($0) || $0 == UInt8(ascii: ".") }
    work += domain.count
    guard isDomain(domain) else {
      webFloor = domain.endIndex
      return nil
    }
    let path = bytes[domain.endIndex...].prefix {
      $0 > space && $0 != UInt8(ascii: "<") && !(isInBrackets && $0 == UInt8(ascii: "]"))
    }
    work += path.count
    return (end(of: bytes[..<path.endIndex]), isBare ? "http://" : "")
  }

  /// Without the punctuation that ends a sentence, a parenthesis or, as a reference, something else.
  private func end(of address: ArraySlice<UInt8>) -> Int {
    var end = address.endIndex
    var unopened = address.count { $0 == UInt8(ascii: ")") } - address.count { $0 == UInt8(ascii: "(") }
    while end > address.startIndex {
      let byte = address[end - 1]
      if byte == UInt8(ascii: ")") {
        guard unopened > 0 else { break }
        unopened -= 1
        end -= 1
      } else if byte == UInt8(ascii: ";") {
        let name = address[..<(end - 1)].droppingLast { isASCIILetter($0) || isASCIIDigit($0) }
        end = name.last == UInt8(ascii: "&") && name.endIndex < end - 1 ? name.endIndex - 1 : end - 1
      } else if "?!.,:*_~'\"".utf8.contains(byte) {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  private mutating func mail(_ bytes: ArraySlice<UInt8>, work: inout Int) -> (end: Int, scheme: String)? {
    let name = bytes.prefix(while: isMailSign)
    work += name.count
    guard bytes[name.endIndex...].first == UInt8(ascii: "@") else {
      mailFloor = name.endIndex
      return nil
    }
    let run = bytes[(name.endIndex + 1)...].prefix { $0 < 0x80 && isDomainSign($0) || $0 == UInt8(ascii: ".") }
    work += run.count
    let domain = run.droppingLast { $0 == UInt8(ascii: ".") }
    guard isDomain(domain), domain.last != UInt8(ascii: "-") else { return nil }
    return (domain.endIndex, "mailto:")
  }

  /// Two labels or more, and no underscore in the last two.
  private func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.last == UInt8(ascii: ".") ? bytes.dropLast() : bytes
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
      && labels.suffix(2).allSatisfy { !$0.contains(UInt8(ascii: "_")) }
  }
}

private func isDomainSign(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
}

private func isMailSign(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || isASCIIDigit(byte) || "._+-".utf8.contains(byte)
}
