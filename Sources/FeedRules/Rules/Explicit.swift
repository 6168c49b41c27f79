import Catalogue

extension Rule {
  static let explicit = Rule(
    "explicit", .error, "itunes:explicit is true or false.",
    source: "Apple's guide for podcasters; W3C feed validator, InvalidTrueFalse",
    remedy: "Write true or false",
    inOutput: { $0.wrong("itunes:explicit") { $0 == "true" || $0 == "false" } })
}
