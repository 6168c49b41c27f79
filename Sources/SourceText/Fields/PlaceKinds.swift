import Catalogue

// The kinds of fields that tell a place. Source: the podcast namespace, `location`.

extension FieldKind where Value == String {
  /// Without the scheme that the feed adds. Source: RFC 5870 §3.3, on Earth.
  package static var geo: FieldKind<String> {
    Self(
      expected: "a latitude and a longitude in degrees", example: "52.08,4.31",
      suggestion: { text in
        String(text.unicodeScalars.filter { $0 != " " }.trimmingPrefix("geo:".unicodeScalars))
      },
      read: { isGeo($0) ? $0 : nil })
  }

  /// A node, way or relation of OpenStreetMap, with a revision where there is one.
  package static var openStreetMap: FieldKind<String> {
    Self(
      expected: "N, W or R with the number of an object of OpenStreetMap", example: "R192736",
      suggestion: { $0.uppercased() },
      read: { text in
        let numbers = text.utf8.dropFirst().split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
        let isSound =
          text.utf8.first.map("NWR".utf8.contains) ?? false && numbers.count <= 2
          && numbers.allSatisfy { (1...20).contains($0.count) && $0.allSatisfy(isDigit) }
        return isSound ? text : nil
      })
  }

  /// The form of a code of ISO 3166-1; whether it is assigned is not looked at.
  package static var country: FieldKind<String> {
    Self(
      expected: "a country's two capital letters", example: "NL", suggestion: { $0.uppercased() },
      read: { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? $0 : nil })
  }
}

private func isGeo(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
  let degrees = parts[0].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  guard text.utf8.count <= 255, (2...3).contains(degrees.count), isDecimal(degrees[0], upTo: 90),
    isDecimal(degrees[1], upTo: 180), degrees.dropFirst(2).allSatisfy({ isDecimal($0, upTo: 100_000) })
  else { return false }
  return parts.dropFirst().allSatisfy { parameter in
    let pair = parameter.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    return pair.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { isLetterOrDigit($0) || "-.".utf8.contains($0) }
    }
  }
}

/// `-12.5`: a sign or none, and at most `limit` either way.
private func isDecimal(_ text: Substring.UTF8View, upTo limit: Double) -> Bool {
  let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
  let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard parts.count <= 2, parts.allSatisfy({ (1...20).contains($0.count) && $0.allSatisfy(isDigit) }) else {
    return false
  }
  return Double(Substring(digits)).map { $0 <= limit } ?? false
}
