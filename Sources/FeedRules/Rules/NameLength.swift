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
      limits.flatMap { name, attribute, limit in
        output[name].compactMap { element in
          guard (attribute.map { element[$0] ?? "" } ?? element.text).unicodeScalars.count > limit else { return nil }
          return element.finding("\(attribute.map { "\($0) of " } ?? "")\(name) has more than \(limit) characters")
        }
      }
    })
}

private let limits: [(name: String, attribute: String?, limit: Int)] = [
  ("podcast:alternateEnclosure", "title", 32), ("podcast:alternateEnclosure", "rel", 32),
  ("podcast:contentLink", nil, 128), ("podcast:episode", "display", 32), ("podcast:funding", nil, 128),
  ("podcast:license", nil, 128), ("podcast:location", nil, 128), ("podcast:person", nil, 128),
  ("podcast:season", "name", 128), ("podcast:soundbite", nil, 128), ("podcast:trailer", nil, 128),
  ("podcast:txt", "purpose", 128), ("podcast:updateFrequency", nil, 128),
]
