import Catalogue

extension Rule {
  static let nameLength = Rule(
    "name-length", .warning,
    "Names and words to show are at most 128 characters long, and those for a number or a choice 32.",
    source: "the podcast namespace 1.0 (apps may cut off the rest)",
    remedy: "Shorten it",
    inSource: { source in
      source.values.compactMap { value in
        guard case .advised(let limit) = value.kind, value.text.unicodeScalars.count > limit else {
          return nil
        }
        return value.finding("has more than \(limit) characters")
      }
    },
    inOutput: { output in
      longer(than: 32, output.values(short)) + longer(than: 128, output.values(long))
    })
}

private func longer(than limit: Int, _ values: [OutputValue]) -> [Finding] {
  values.filter { $0.text.unicodeScalars.count > limit }.map { $0.finding("has more than \(limit) characters") }
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
