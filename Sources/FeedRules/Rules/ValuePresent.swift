import Catalogue

extension Rule {
  static let valuePresent = Rule(
    "value-present", .error, "What is shown or read as a text is not empty.",
    source: "Apple's guide for podcasters; the podcast namespace 1.0",
    remedy: "Write a text, or leave it out",
    inSource: { source in
      source.values.filter { !$0.isLong && $0.name != "the title" && isBlank($0.text) }.map { $0.finding("is empty") }
    },
    inOutput: { output in
      [
        "category", "copyright", "itunes:author", "itunes:name", "podcast:contentLink", "podcast:funding",
        "podcast:license",
        "podcast:location", "podcast:person", "podcast:trailer", "podcast:txt", "podcast:updateFrequency",
      ].flatMap { name in
        output[name].filter { isBlank($0.text) }.map { $0.finding("\(name) is empty") }
      }
    })
}
