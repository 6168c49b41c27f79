import Catalogue
import Markup

// The tags of the podcast namespace that a channel and an item both have.

extension XMLWriter {
  /// - Parameter portrait: the address of a picture.
  mutating func podcastPerson(_ person: ClearedPerson, portrait: String?) {
    element(
      "podcast:person",
      ["role": person.role.rawValue, "group": person.role.group, "img": portrait, "href": person.link],
      text: person.label)
  }

  mutating func podcastLicense(_ license: License?) {
    if let license { element("podcast:license", ["url": license.address], text: license.identifier) }
  }

  mutating func podcastLocations(_ locations: [Location]) {
    for location in locations {
      element(
        "podcast:location",
        [
          "rel": location.relation?.rawValue, "geo": location.geo.map { "geo:\($0)" }, "osm": location.osm,
          "country": location.country,
        ],
        text: location.name)
    }
  }

  mutating func podcastTexts(_ texts: [TextRecord]) {
    for record in texts { element("podcast:txt", ["purpose": record.purpose], text: record.text) }
  }
}
