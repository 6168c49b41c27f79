import Catalogue

extension Rule {
  static let outerWhiteSpace = Rule(
    "outer-white-space", .warning, "Values have no white space at their ends.",
    source: "PSP-1, namespace declarations",
    remedy: "Delete it",
    inSource: { source in
      source.values.filter { !$0.isLong && hasOuterSpace($0.text) }.map { $0.finding("has white space at an end") }
    },
    inOutput: { output in
      output.names.filter { $0 != "content:encoded" }.flatMap { name in
        output[name].filter { $0.isLeaf && hasOuterSpace($0.text) }.map {
          $0.finding("\(name) has white space at an end")
        }
      }
    })
}

private func hasOuterSpace(_ text: String) -> Bool {
  [text.unicodeScalars.first, text.unicodeScalars.last].contains { $0.map(isWhiteSpace) ?? false }
    && !isBlank(text)
}
