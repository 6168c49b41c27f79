/// A place that a show or an episode is about, or was made in. Source: the podcast namespace, `location`.
package struct Location: Hashable, Sendable {
  package enum Relation: String, CaseIterable, Sendable {
    case subject, creator
  }

  /// As people call it; at most 128 characters.
  package let name: String
  package let relation: Relation?
  /// A `geo:` address without its scheme, such as `52.08,4.31`. Source: RFC 5870.
  package let geo: String?
  /// An object of OpenStreetMap, such as `R192736`.
  package let osm: String?
  /// Two letters of ISO 3166-1, upper case.
  package let country: String?

  package init(
    name: String, relation: Relation? = nil, geo: String? = nil, osm: String? = nil, country: String? = nil
  ) {
    self.name = name
    self.relation = relation
    self.geo = geo
    self.osm = osm
    self.country = country
  }
}
