import Catalogue

extension Rule {
  static let attributePresent = Rule(
    "attribute-present", .error, "Elements have the attributes without which they mean nothing.",
    source: "RSS 2.0; the podcast namespace 1.0; Apple's guide for podcasters; Podlove simple chapters",
    remedy: "Add the attribute, or leave the element out",
    inOutput: { output in
      required.flatMap { name, attributes in
        output[name].flatMap { element in
          attributes.filter { element[$0]?.isEmpty ?? true }.map { element.finding("\(name) has no \($0)") }
        }
      }
    })
}

private let required: [(name: String, attributes: [String])] = [
  ("atom:link", ["href"]), ("enclosure", ["url", "length", "type"]), ("itunes:category", ["text"]),
  ("itunes:image", ["href"]), ("podcast:alternateEnclosure", ["type"]), ("podcast:chapters", ["url", "type"]),
  ("podcast:contentLink", ["href"]), ("podcast:funding", ["url"]), ("podcast:image", ["href"]),
  ("podcast:integrity", ["type", "value"]), ("podcast:remoteItem", ["feedGuid"]),
  ("podcast:socialInteract", ["protocol"]), ("podcast:soundbite", ["startTime", "duration"]),
  ("podcast:source", ["uri"]), ("podcast:trailer", ["url", "pubdate"]), ("podcast:transcript", ["url", "type"]),
  ("psc:chapter", ["start", "title"]),
]
