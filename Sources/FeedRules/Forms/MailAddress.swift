/// An e-mail address as people have them: `redactie@example.org`. Source: RFC 5322 §3.4.1, without quoted parts.
struct MailAddress {
  let localPart: String

  /// `nil` unless the text is one such address and nothing else, with a dot in its domain.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last else { return nil }
    let atoms = local.split(separator: 0x2E, omittingEmptySubsequences: false)
    let labels = domain.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count > 1, atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isAtomic) }),
      labels.allSatisfy({ label in
        !label.isEmpty && label.first != 0x2D && label.last != 0x2D
          && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D }
      })
    else { return nil }
    localPart = String(decoding: local, as: UTF8.self)
  }

  private static func isAtomic(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
