import Catalogue

extension Rule {
  /// Every rule as Markdown, in the order of their codes: the file `Rules.md` beside this one.
  package static var documentation: String {
    """
    # Rules for feeds

    Made from the rules themselves by a test, which tells how to make it again.

    """ + all.map { "\n" + $0.section }.joined()
  }

  private var section: String {
    let seen = [(inSource != nil, "the texts"), (inOutput != nil, "the feed")].filter(\.0).map(\.1)
    return """
      ## \(code)

      \(summary)

      - Severity: \(severity.rawValue)
      - Seen in: \(seen.joined(separator: ", "))
      - Source: \(source)
      - Remedy: \(remedy).

      """
  }
}
