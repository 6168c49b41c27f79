import Catalogue

extension Rule {
  static let valueLength = Rule(
    "value-length", .error, "A value is at most 255 characters long, and a text record 4000.",
    source: "PSP-1, namespace declarations; Apple's guide for podcasters; the podcast namespace, txt",
    remedy: "Shorten it",
    inSource: { source in
      source.values.compactMap { value in
        guard case .specified(let limit) = value.kind, isLonger(value.text, limit) else { return nil }
        return value.finding("has more than \(limit) characters")
      }
    },
    inOutput: { output in
      output.names.filter { !withOtherLimits.contains($0) }.flatMap { name in
        let limit = name == "podcast:txt" ? 4000 : 255
        return output[name].filter { $0.isLeaf && isLonger($0.text, limit) }.map {
          $0.finding("\(name) has more than \(limit) characters")
        }
      }
    })
}

private func isLonger(_ text: String, _ limit: Int) -> Bool {
  text.utf8.count > limit && text.unicodeScalars.count > limit
}

private let withOtherLimits: Set<String> = [
  "content:encoded", "description", "itunes:summary", "podcast:contentLink", "podcast:funding", "podcast:license",
  "podcast:location", "podcast:person", "podcast:soundbite", "podcast:trailer", "podcast:updateFrequency",
]
