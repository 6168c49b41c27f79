import Catalogue

extension Rule {
  static let location = Rule(
    "location", .error, "A location has its rel, geo, osm and country in their forms.",
    source: "the podcast namespace, location; RFC 5870",
    remedy: "Write rel subject or creator, geo:52.08,4.31, an id such as R192736, and two capitals for the country",
    inSource: { source in
      source.feeds.flatMap { feed, _ in
        feed.locations.filter { !isRight($0) }.map { _ in feed.finding("a location is not in its form") }
      }
        + source.episodes.flatMap { episode in
          episode.text.locations.filter { !isRight($0) }.map { _ in episode.finding("a location is not in its form") }
        }
    },
    inOutput: { output in
      output.wrong("podcast:location", "rel") { Location.Relation(rawValue: $0) != nil }
        + output.wrong("podcast:location", "geo") { $0.hasPrefix("geo:") && isGeo($0.dropFirst(4)) }
        + output.wrong("podcast:location", "osm", unless: isOSM)
        + output.wrong("podcast:location", "country", unless: isCountry)
    })
}

private func isRight(_ location: Location) -> Bool {
  location.geo.map(isGeo) ?? true && location.osm.map(isOSM) ?? true && location.country.map(isCountry) ?? true
}

/// `52.08,4.31`, with a height and parameters if need be.
private func isGeo(_ text: some StringProtocol) -> Bool {
  let point = text.split(separator: ";", omittingEmptySubsequences: false)[0]
  let numbers = point.split(separator: ",", omittingEmptySubsequences: false)
  let values = numbers.compactMap { decimalNumber($0.hasPrefix("-") ? $0.dropFirst() : $0[...]) }
  return (2...3).contains(numbers.count) && values.count == numbers.count && values[0] <= 90 && values[1] <= 180
}

/// A node, way or relation, and its number.
private func isOSM(_ text: String) -> Bool {
  ["N", "W", "R"].contains(text.prefix(1)) && text.utf8.count > 1 && text.utf8.dropFirst().allSatisfy(isDigit)
}

private func isCountry(_ text: String) -> Bool {
  text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
}
