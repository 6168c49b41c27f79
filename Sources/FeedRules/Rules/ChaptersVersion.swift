import Catalogue

extension Rule {
  static let chaptersVersion = Rule(
    "chapters-version", .error, "A file of chapters is of version 1.2.0.",
    source: "Podcasting 2.0 JSON chapters 1.2",
    remedy: "Write \"version\": \"1.2.0\"",
    inOutput: { output in
      output["podcast:chapters"].compactMap { element in
        guard let file = element["url"].flatMap({ output.files.chapters[$0] }), file.version != "1.2.0" else {
          return nil
        }
        return element.finding("the file of podcast:chapters has version \(quoted(file.version))")
      }
    })
}
