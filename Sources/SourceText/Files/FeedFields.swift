import Catalogue

// The fields of a feed that have fields of their own, and what it selects.

extension FeedSelection {
  init(_ fields: inout FieldReader) {
    self.init(
      languages: fields.list("languages", of: .language), topics: fields.list("topics", of: .topic),
      seasons: fields.list("seasons", of: .wholeNumber), media: fields.optional("media", .word()),
      episodes: fields.list("episodes", of: .slug))
  }
}

extension FieldReader {
  /// Nobody twice in one role.
  mutating func credits() -> [Credit] {
    items("people", "- person: p-4h7kq2 and below it role: host", by: \.self) { fields in
      let person = fields.required("person", .person)
      let role = fields.required("role", .role)
      guard let person, let role else { return nil as Credit? }
      return Credit(person: person, role: role)
    }
  }

  mutating func updates() -> UpdateFrequency? {
    fields("updates", "Write updates: and below it, indented, text: Every Monday", isRequired: false) { fields in
      let text = fields.required("text", .line("Every Monday", limit: 128))
      let rule = fields.optional("rule", .recurrenceRule)
      let start = fields.optional("start", .moment)
      let isComplete = fields.optional("complete", .flag("yes", "no")) ?? false
      if let rule, RecurrenceRule(rule)?["COUNT"] != nil, !fields.has("start") { fields.report(.ruleStart, on: "rule") }
      return text.map { UpdateFrequency(text: $0, rule: rule, start: start, isComplete: isComplete) }
    }
  }

  /// Other shows than the one with the guid.
  mutating func podroll(of own: String?) -> [RecommendedFeed] {
    let uuid = FieldKind.uuid(advice: "Write guid: and the podcast:guid of that show's feed")
    return items("podroll", "- guid: and the podcast:guid of that show's feed", by: \.guid) { fields in
      let guid = fields.required("guid", uuid)
      let address = fields.optional("address", .link("https://other.example.org/show.xml"))
      let title = fields.optional("title", .line("Another show"))
      if let guid, guid == own { fields.report(.ownGUID, on: "guid") }
      return guid.map { RecommendedFeed(guid: $0, address: address, title: title) }
    }
  }

  mutating func seasonNames() -> [Int: String] {
    let names = items("season-names", "- season: 1 and below it name: Beginnings", by: \.season) { fields in
      let season = fields.required("season", .wholeNumber)
      let name = fields.required("name", .line("Beginnings", limit: 128))
      guard let season, let name else { return nil as (season: Int, name: String)? }
      return (season, name)
    }
    return Dictionary(names.map { ($0.season, $0.name) }) { first, _ in first }
  }
}

extension FrontMatterWriter {
  mutating func selection(_ selection: FeedSelection) {
    words("languages", selection.languages.map(\.text))
    words("topics", selection.topics.map(\.text))
    words("seasons", selection.seasons.map(String.init))
    field("media", selection.media?.rawValue)
    words("episodes", selection.episodes.map(\.text))
  }

  mutating func credits(_ credits: [Credit]) {
    items("people", credits) { writer, credit in
      writer.field("person", credit.person.text)
      writer.field("role", credit.role.rawValue)
    }
  }

  mutating func updates(_ updates: UpdateFrequency?) {
    guard let updates else { return }
    fields("updates") {
      $0.field("text", updates.text)
      $0.field("rule", updates.rule)
      $0.field("start", updates.start?.description)
      if updates.isComplete { $0.field("complete", "yes") }
    }
  }

  mutating func podroll(_ podroll: [RecommendedFeed]) {
    items("podroll", podroll) { writer, feed in
      writer.field("guid", feed.guid)
      writer.field("address", feed.address)
      writer.field("title", feed.title)
    }
  }

  mutating func seasonNames(_ names: [Int: String]) {
    items("season-names", names.sorted { $0.key < $1.key }) { writer, season in
      writer.field("season", String(season.key))
      writer.field("name", season.value)
    }
  }
}
