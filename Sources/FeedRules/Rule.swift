package import Catalogue

/// What must hold of a feed, who says so, and how what breaks it is found.
///
/// Each stands in a file of its own in `Rules/`, and looks at the texts, at what was made of them, or at both.
package struct Rule: Sendable {
  /// Lower-case words with hyphens, such as `enclosure-unique`.
  package let code: String
  package let severity: Problem.Severity
  /// What must hold, in one sentence.
  package let summary: String
  /// Who says so.
  package let source: String
  /// What to do where it does not hold, as a sentence without its full stop.
  package let remedy: String

  let inSource: (@Sendable (SourceCase) -> [Finding])?
  let inOutput: (@Sendable (OutputCase) -> [Finding])?

  init(
    _ code: String, _ severity: Problem.Severity, _ summary: String, source: String, remedy: String,
    inSource: (@Sendable (SourceCase) -> [Finding])? = nil, inOutput: (@Sendable (OutputCase) -> [Finding])? = nil
  ) {
    self.code = code
    self.severity = severity
    self.summary = summary
    self.source = source
    self.remedy = remedy
    self.inSource = inSource
    self.inOutput = inOutput
  }

  func problems(in source: SourceCase) -> [Problem] {
    inSource?(source).map { problem($0, found: $0.found) } ?? []
  }

  func problems(in output: OutputCase) -> [Problem] {
    inOutput?(output).map { problem($0, found: "\($0.found) (\(output.path):\($0.line))") } ?? []
  }

  private func problem(_ finding: Finding, found: String) -> Problem {
    Problem(Place(finding.file), severity, rule: code, found: found, remedy: finding.remedy ?? remedy)
  }
}

extension Rule {
  /// A rule about pictures, wherever they are shown; `found` says what is wrong with one.
  init(
    _ code: String, _ severity: Problem.Severity, _ summary: String, source: String, remedy: String,
    inPictures found: @escaping @Sendable (ShownPicture) -> String?
  ) {
    @Sendable func findings(_ pictures: [ShownPicture]) -> [Finding] {
      pictures.compactMap { shown in found(shown).map { shown.finding($0) } }
    }
    self.init(
      code, severity, summary, source: source, remedy: remedy,
      inSource: { findings($0.pictures) }, inOutput: { findings($0.pictures) })
  }
}
