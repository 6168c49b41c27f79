import Catalogue

// The fields that feeds and episodes have alike. Source of their limits: the podcast namespace.

extension FieldReader {
  /// `license` and `license-address`, which a licence that not everyone knows must have.
  mutating func license() -> License? {
    let identifier = optional("license", .license)
    let address = optional("license-address", .link("https://example.org/licence"))
    guard let identifier else {
      if has("license-address") && !has("license") { report(.licenseMissing, on: "license-address") }
      return nil
    }
    if !has("license-address") && !License.isKnown(identifier) { report(.unknownLicense(identifier), on: "license") }
    return License(identifier: identifier, address: address)
  }

  mutating func locations() -> [Location] {
    items("locations", "- name: The Hague", by: \.self) { fields in
      let name = fields.required("name", .line("The Hague", limit: 128))
      let relation = fields.optional("relation", FieldKind<Location.Relation>.word())
      let geo = fields.optional("geo", .geo)
      let osm = fields.optional("osm", .openStreetMap)
      let country = fields.optional("country", .country)
      return name.map { Location(name: $0, relation: relation, geo: geo, osm: osm, country: country) }
    }
  }

  mutating func texts() -> [TextRecord] {
    items("texts", "- purpose: verify and below it text: and what the directory asks for", by: \.self) { fields in
      let purpose = fields.optional("purpose", .line("verify", limit: 128))
      let text = fields.required("text", .record("S6lpp-7ZCn8-dZfGc-OoyaG"))
      return text.map { TextRecord(purpose: purpose, text: $0) }
    }
  }

  /// Addresses with their words, no address twice.
  mutating func links(_ key: String, _ address: String, _ text: String) -> [NamedLink] {
    items(key, "- address: \(address) and below it text: \(text)", by: \.address) { fields in
      let address = fields.required("address", .link(address))
      let text = fields.required("text", .line(text, limit: 128))
      guard let address, let text else { return nil as NamedLink? }
      return NamedLink(address: address, text: text)
    }
  }
}

extension FrontMatterWriter {
  mutating func license(_ license: License?) {
    field("license", license?.identifier)
    field("license-address", license?.address)
  }

  mutating func locations(_ locations: [Location]) {
    items("locations", locations) { writer, location in
      writer.field("name", location.name)
      writer.field("relation", location.relation?.rawValue)
      writer.field("geo", location.geo)
      writer.field("osm", location.osm)
      writer.field("country", location.country)
    }
  }

  mutating func texts(_ texts: [TextRecord]) {
    items("texts", texts) { writer, record in
      writer.field("purpose", record.purpose)
      writer.field("text", record.text)
    }
  }

  mutating func links(_ key: String, _ links: [NamedLink]) {
    items(key, links) { writer, link in
      writer.field("address", link.address)
      writer.field("text", link.text)
    }
  }
}
