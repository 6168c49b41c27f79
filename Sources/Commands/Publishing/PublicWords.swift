import Markup
import Publishing

/// What was found at public addresses, in words and as JSON.
enum PublicWords {
  static func lines(of findings: [PublicFinding]) -> [String] {
    findings.map { "\(word(for: $0.answer)): \($0.copy.address)" }
  }

  /// For the journal: counts alone.
  static func summary(of findings: [PublicFinding]) -> String {
    let kinds: [(String, (PublicFinding.Answer) -> Bool)] = [
      ("gone", { if case .gone = $0 { true } else { false } }), ("current", { $0 == .current }),
      ("still public", { if case .stillPublic = $0 { true } else { false } }),
      ("other version", { if case .otherVersion = $0 { true } else { false } }),
      ("unknown", { if case .unknown = $0 { true } else { false } }),
    ]
    let counts = kinds.map { kind in (kind.0, findings.count { kind.1($0.answer) }) }.filter { $0.1 > 0 }
    return counts.isEmpty ? "nothing to look at" : counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  static func json(_ findings: [PublicFinding]) -> JSONValue {
    .array(
      findings.map { finding in
        [
          "path": .text(finding.copy.path), "address": .text(finding.copy.address),
          "answer": .text(word(for: finding.answer)), "asExpected": .flag(finding.isAsExpected),
        ]
      })
  }

  private static func word(for answer: PublicFinding.Answer) -> String {
    switch answer {
    case .gone(let status): "gone (\(status))"
    case .current: "current"
    case .stillPublic(let status): "STILL PUBLIC (\(status))"
    case .otherVersion(200): "OLDER VERSION still served"
    case .otherVersion(let status): "not served (\(status))"
    case .unknown(let reason): "unknown (\(reason))"
    }
  }
}
