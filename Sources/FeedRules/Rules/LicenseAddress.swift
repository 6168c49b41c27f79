import Catalogue

extension Rule {
  static let licenseAddress = Rule(
    "license-address", .warning, "A license of one's own has the address of its text.",
    source: "the podcast namespace, license",
    remedy: "Add the address of its text, or write a public license such as cc-by-4.0",
    inSource: { source in
      source.feeds.filter { $0.feed.license.map { $0.address == nil && !isPublic($0.identifier) } ?? false }.map {
        $0.feed.finding("the license has no address")
      }
        + source.episodes.filter { $0.text.license.map { $0.address == nil && !isPublic($0.identifier) } ?? false }.map
      {
        $0.finding("the license has no address")
      }
    },
    inOutput: { output in
      output["podcast:license"].filter { $0["url"] == nil && !isPublic($0.text) }.map {
        $0.finding("podcast:license has no url")
      }
    })
}

/// Whether everyone knows the license by its identifier.
private func isPublic(_ identifier: String) -> Bool {
  let identifier = identifier.lowercased()
  return ["cc-by-", "cc0-"].contains(where: identifier.hasPrefix) || identifier == "pod-v4v-1.0"
}
