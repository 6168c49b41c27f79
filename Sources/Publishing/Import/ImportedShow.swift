import Bytes
package import Catalogue
package import FeedReading

/// What the texts of a workspace say of another program's feed: pure, and nothing written yet.
package struct ImportedShow: Sendable {
  package struct NewEpisode: Sendable {
    package let episode: Episode
    package let imported: ImportedEpisode
  }

  /// `nil` where a feed of the workspace has its guid already.
  package let feed: Feed?
  /// Oldest first; those whose guid the workspace knows are left out.
  package let episodes: [NewEpisode]
  package let knownCount: Int
  /// What had to be chosen where the feed does not say, by what is chosen.
  package let choices: [String]

  /// - Parameters:
  ///   - address: where the feed was read; `nil` for a file.
  ///   - people: the id of everybody the feed names.
  ///   - known: every guid that the workspace has or ever published.
  package init(
    of imported: ImportedFeed, from address: String?, into library: Library, people: [String: PersonID],
    known: Set<EpisodeGUID>
  ) {
    var choices: [String] = []
    let language = imported.language ?? library.site.language
    if imported.language == nil { choices.append("language: \(language)") }
    let guid = Self.guid(of: imported, from: address)
    let feed =
      library.feeds.contains { $0.guid == guid }
      ? nil
      : Self.feed(
        imported, guid: guid, from: address, language, library, people, &choices)
    var slugs = Set(library.episodes.map(\.slug.text))
    let new = imported.episodes.filter { !known.contains($0.guid) }
    episodes = new.sorted {
      ($0.publishedAt?.secondsSince1970 ?? 0, $0.guid) < ($1.publishedAt?.secondsSince1970 ?? 0, $1.guid)
    }.compactMap { item in
      Self.episode(item, language, people, &slugs).map { NewEpisode(episode: $0, imported: item) }
    }
    self.feed = feed
    self.choices = choices
    knownCount = imported.episodes.count - new.count
  }

  /// Everybody whom the feed or one of its episodes names, each once, in their order.
  package static func names(in imported: ImportedFeed) -> [(name: String, role: Role)] {
    var seen: Set<String> = []
    return (imported.people + imported.episodes.flatMap(\.people)).filter { seen.insert($0.name).inserted }.map {
      ($0.name, Role(named: $0.role))
    }
  }

  /// Its own, or one that the same feed gives again: what was imported is known by it.
  private static func guid(of imported: ImportedFeed, from address: String?) -> String {
    if let guid = imported.guid?.lowercased(), UUIDv5.isUUID(guid) { return guid }
    let name = address ?? imported.link ?? imported.title ?? ""
    let bare = name.split(separator: "://", maxSplits: 1).last.map(String.init) ?? name
    return UUIDv5(namespace: .podcast, name: String(bare.reversed().drop { $0 == "/" }.reversed())).description
  }

  private static func feed(
    _ imported: ImportedFeed, guid: String, from address: String?, _ language: LanguageTag, _ library: Library,
    _ people: [String: PersonID], _ choices: inout [String]
  ) -> Feed? {
    let title = imported.title ?? library.site.title
    let taken = Set(library.feeds.map(\.id.text))
    guard let slug = unused(Slug.proposed(for: title)?.text ?? "imported", beside: taken), let id = FeedID(slug),
      let image = FileName("\(slug).\(imported.imageAddress?.lowercased().hasSuffix(".png") ?? false ? "png" : "jpg")"),
      let fallback = Category("Society & Culture")
    else { return nil }
    var categories = imported.categories.compactMap { Category($0.name, $0.subcategory) ?? Category($0.name) }
    categories = categories.enumerated().filter { categories.firstIndex(of: $1) == $0 }.map(\.element)
    if categories.isEmpty {
      choices.append("categories: \(fallback.name)")
      categories = [fallback]
    }
    if imported.ownerEmail == nil { choices.append("owner: podcast@example.org, to be replaced by a role's address") }
    var feed = Feed(
      id: id, title: title, language: language, author: imported.author ?? title,
      owner: Owner(
        name: imported.ownerName ?? imported.author ?? title, email: imported.ownerEmail ?? "podcast@example.org"),
      image: image, categories: categories, kind: imported.kind ?? .episodic, isExplicit: imported.isExplicit ?? false,
      guid: guid, summary: (imported.summary ?? title).prefix(bytes: 4000))
    feed.link = imported.link
    feed.copyright = imported.copyright
    feed.isComplete = imported.isComplete
    feed.movedFrom = address.map { [$0] } ?? []
    feed.funding = imported.funding.map { NamedLink(address: $0.address, text: $0.text.isEmpty ? title : $0.text) }
    feed.people = imported.people.compactMap { person in
      people[person.name].map { Credit(person: $0, role: Role(named: person.role)) }
    }
    return feed
  }

  private static func episode(
    _ item: ImportedEpisode, _ language: LanguageTag, _ people: [String: PersonID], _ slugs: inout Set<String>
  ) -> Episode? {
    let title = item.title ?? item.publishedAt.map { "\($0)" } ?? item.guid.text
    guard let name = unused(Slug.proposed(for: title)?.text ?? "episode", beside: slugs), let slug = Slug(name),
      let media = FileName("\(slug).\(item.enclosure.fileExtension)")
    else { return nil }
    slugs.insert(name)
    var listed: [Appearance] = []
    for person in item.people {
      guard let id = people[person.name], !listed.contains(where: { $0.person == id }) else { continue }
      let role = Role(named: person.role)
      listed.append(Appearance(person: id, role: role, voice: role.isHeard ? .original : .unheard))
    }
    var episode = Episode(
      slug: slug, guid: item.guid, title: title, date: item.publishedAt, language: language, media: media,
      season: item.season, number: item.number, kind: item.kind ?? .full,
      people: listed.isEmpty ? .undeclared : .listed(listed), notes: item.notes?.markdown ?? "")
    episode.isExplicit = item.isExplicit
    return episode
  }

  private static func unused(_ name: String, beside taken: Set<String>) -> String? {
    guard taken.contains(name) else { return name }
    return (2...taken.count + 2).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) }
  }
}

extension Role {
  /// As the taxonomy has it; without one, somebody is a host as the podcast namespace says, and a guest where the word
  /// is another.
  fileprivate init(named word: String?) {
    self = word.map { Role(rawValue: $0.lowercased()) ?? .guest } ?? .host
  }

  fileprivate var isHeard: Bool { group == "cast" }
}

extension ImportedEnclosure {
  /// What the address ends in, or else what the type says.
  fileprivate var fileExtension: String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let ending = path.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
    if let kind = MediaKind(rawValue: ending) { return kind.fileExtension }
    return MediaKind.allCases.first { $0.mimeType == type }?.fileExtension ?? "mp3"
  }
}

extension String {
  /// The longest beginning of at most this many bytes that cuts no character.
  fileprivate func prefix(bytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var (text, count) = ("", 0)
    for character in self {
      count += character.utf8.count
      guard count <= limit else { break }
      text.append(character)
    }
    return text
  }
}
