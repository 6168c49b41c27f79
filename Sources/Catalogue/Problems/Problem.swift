/// Something wrong with a file: where, how badly, what was found, and what to do about it.
///
/// Each target words its own findings in one file and hands them on as these; the words never hold personal data.
package struct Problem: Hashable, Sendable {
  package enum Severity: String, Sendable {
    /// Blocks a publication.
    case error
    /// Shown; blocks nothing.
    case warning
  }

  package let place: Place
  package let severity: Severity
  /// The code of the rule that it breaks, such as `enclosure-unique`; `nil` where a text's own form is at fault.
  package let rule: String?
  /// What was found, as the middle of a sentence: `number "3a" is not a whole number`.
  package let found: String
  /// What to write or do, as a sentence without its full stop: `Write 3`.
  package let remedy: String

  package init(
    _ place: Place, _ severity: Severity = .error, rule: String? = nil, found: String, remedy: String
  ) {
    self.place = place
    self.severity = severity
    self.rule = rule
    self.found = found
    self.remedy = remedy
  }

  /// One line: `Episodes/zwijgen/episode.md:7:11: number "3a" is not a whole number. Write 3.`; the rule's code stands
  /// between brackets at the end.
  package var line: String {
    (severity == .warning ? "\(place): warning: " : "\(place): ") + "\(found). \(remedy)."
      + (rule.map { " [\($0)]" } ?? "")
  }
}
