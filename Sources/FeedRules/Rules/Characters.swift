import Catalogue

extension Rule {
  static let characters = Rule(
    "characters", .error, "Texts hold only characters that XML 1.0 allows.",
    source: "XML 1.0 §2.2",
    remedy: "Delete the invisible character",
    inSource: { source in
      source.values.compactMap { value in
        value.text.unicodeScalars.first { !isAllowed($0) }.map {
          let digits = String($0.value, radix: 16, uppercase: true)
          return value.finding(
            "holds U+\(String(repeating: "0", count: 4 - digits.count))\(digits), which XML does not allow")
        }
      }
    })
}

private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: true
  case 0x00...0x1F, 0xFFFE, 0xFFFF: false
  default: true
  }
}
