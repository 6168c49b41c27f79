/// How often a show means to appear. Source: the podcast namespace, `updateFrequency`.
package struct UpdateFrequency: Hashable, Sendable {
  /// As people say it; at most 128 characters.
  package let text: String
  /// A recurrence rule. Source: RFC 5545 §3.3.10.
  package let rule: String?
  package let start: Moment?
  package let isComplete: Bool

  package init(text: String, rule: String? = nil, start: Moment? = nil, isComplete: Bool = false) {
    self.text = text
    self.rule = rule
    self.start = start
    self.isComplete = isComplete
  }
}
