import Catalogue

extension Rule {
  static let nameLength = Rule(
    "name-length", .warning,
    "Names and words to show are at most 128 characters long, and those for a number or a choice 32.",
    source: "the podcast namespace 1.0 (apps may cut off the rest)",
    remedy: "Shorten it",
    inSource: { source in
      source.values.compactMap { value in
        guard case .advised(let limit) = value.kind else { return nil }
        return excess(value.text, over: limit).map { value.finding($0) }
      }
    },
    inOutput: { output in
      output.findings(short) { excess($0, over: 32) } + output.findings(long) { excess($0, over: 128) }
    })
}

private func excess(_ text: String, over limit: Int) -> String? {
  text.utf8.count > limit && text.unicodeScalars.count > limit ? "has more than \(limit) characters" : nil
}

private let short = [
  ValueName("podcast:alternateEnclosure", "title"), ValueName("podcast:alternateEnclosure", "rel"),
  ValueName("podcast:episode", "display"),
]

private let long = [
  ValueName("podcast:contentLink"), ValueName("podcast:funding"), ValueName("podcast:license"),
  ValueName("podcast:location"), ValueName("podcast:person"), ValueName("podcast:season", "name"),
  ValueName("podcast:soundbite"), ValueName("podcast:trailer"), ValueName("podcast:txt", "purpose"),
  ValueName("podcast:updateFrequency"),
]
