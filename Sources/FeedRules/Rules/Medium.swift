import Catalogue

extension Rule {
  static let medium = Rule(
    "medium", .error, "podcast:medium is one of the namespace's words.",
    source: "the podcast namespace, medium",
    remedy: "Write podcast",
    inOutput: { output in
      output.wrong("podcast:medium") { text in
        text == "publisher" || text == "mixed"
          || Medium.allCases.contains { $0.rawValue == text || $0.rawValue + "L" == text }
      }
    })
}
