import Catalogue

extension Rule {
  static let chaptersType = Rule(
    "chapters-type", .error, "Chapters are of the type application/json+chapters.",
    source: "the podcast namespace, chapters",
    remedy: "Write type=\"application/json+chapters\", and link to such a file",
    inOutput: { $0.wrong("podcast:chapters", "type") { $0 == "application/json+chapters" } })
}
