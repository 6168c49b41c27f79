import Catalogue

extension Rule {
  static let alternateEnclosure = Rule(
    "alternate-enclosure", .error, "An alternate enclosure has a source, and an integrity is sri or pgp-signature.",
    source: "the podcast namespace, alternateEnclosure, source and integrity",
    remedy: "Put a podcast:source into it, and leave out what cannot be verified",
    inOutput: { output in
      output["podcast:alternateEnclosure"].filter { $0.all("podcast:source").isEmpty }.map {
        $0.finding("podcast:alternateEnclosure has no podcast:source")
      } + output.wrong("podcast:integrity", "type") { ["sri", "pgp-signature"].contains($0) }
        + output.wrong("podcast:alternateEnclosure", "length") { wholeNumber($0) != nil }
    })
}
