import Catalogue

extension FieldKind where Value == String {
  /// An identifier in lower case, known or not.
  package static var license: FieldKind<String> {
    Self(
      expected: "a licence's word of at most 128 lower-case letters, digits, hyphens and full stops",
      example: "cc-by-4.0", isQuotable: true,
      suggestion: { String($0.lowercased().map { $0 == " " ? "-" : $0 }) },
      read: { text in
        let isSound =
          (1...128).contains(text.utf8.count)
          && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || isDigit($0) || "-.+".utf8.contains($0) }
        return isSound ? text : nil
      })
  }
}

extension License {
  /// Whether everyone knows the identifier, so that it needs no address: of the podcast namespace's own list, or of a
  /// Creative Commons licence as SPDX writes it.
  static func isKnown(_ identifier: String) -> Bool {
    let terms = ["by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd"]
    let versions = ["1.0", "2.0", "2.5", "3.0", "4.0"]
    return ["arr", "cc0-1.0", "pod-v4v-1.0"].contains(identifier)
      || terms.contains { term in versions.contains { identifier == "cc-\(term)-\($0)" } }
  }
}
