package import Catalogue

/// What all texts of a workspace say together: each file's own outcome, and what shows only beside the others.
///
/// A file with an error does not hide the others: `sound` is what a removal goes on with.
package struct LibraryReading: Sendable {
  /// `Site/site.md`.
  package private(set) var site: Reading<SiteSettings>
  /// `Episodes/topics.md`; without that file there are no topics.
  package private(set) var topics: Reading<[Topic]>
  /// By path.
  package private(set) var feeds: [Reading<Feed>] = []
  /// By path.
  package private(set) var episodes: [Reading<Episode>] = []
  private var unknown: [Problem] = []

  /// Reads `Site/site.md`, `Episodes/topics.md`, `Feeds/<feed>.md` and `Episodes/<slug>/episode.md`, in any order.
  ///
  /// - Parameter readEpisodes: reads the episodes' texts, in their order: each stands alone, so that some can be read at
  ///   the same time.
  package init(
    _ files: [(path: String, bytes: [UInt8])],
    readEpisodes: ([(path: String, bytes: [UInt8])]) -> [Reading<Episode>] = { files in
      files.map { Episode.read($0.bytes, file: $0.path) }
    }
  ) {
    let sitePath = "Site/site.md"
    let topicsPath = "Episodes/topics.md"
    site = Reading(file: sitePath, value: nil, problems: [Finding.noSite.problem(at: Place(sitePath))])
    topics = Reading(file: topicsPath, value: [], problems: [])
    var episodeTexts: [(path: String, bytes: [UInt8])] = []
    for (path, bytes) in files.sorted(by: { $0.path < $1.path }) {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      switch (parts.first, parts.count, parts.last) {
      case _ where path == sitePath: site = SiteSettings.read(bytes, file: path)
      case _ where path == topicsPath: topics = Topic.readVocabulary(bytes, file: path)
      case ("Feeds", 2, .some(let name)) where name.hasSuffix(".md"): feeds.append(Feed.read(bytes, file: path))
      case ("Episodes", 3, "episode.md"): episodeTexts.append((path, bytes))
      default: unknown.append(Finding.unknownFile.problem(at: Place(path)))
      }
    }
    episodes = readEpisodes(episodeTexts)
    checkTopics()
    checkEpisodeNames()
    checkIdentities()
    checkSelections()
  }

  /// Of every file, by place.
  package var problems: [Problem] {
    (unknown + site.problems + topics.problems + feeds.flatMap(\.problems) + episodes.flatMap(\.problems))
      .sorted { ($0.place, $0.found) < ($1.place, $1.found) }
  }

  /// Everything; `nil` where any file has an error.
  package var library: Library? {
    problems.contains { $0.severity == .error } ? nil : sound
  }

  /// The files that have no error, beside whatever is wrong with others; `nil` where the site's settings have one.
  package var sound: Library? {
    site.value.map {
      Library(
        site: $0, feeds: feeds.compactMap(\.value).sorted { $0.id < $1.id }, topics: topics.value ?? [],
        episodes: episodes.compactMap(\.value).sorted { $0.slug < $1.slug })
    }
  }

  /// Every topic that is named must be in the vocabulary; not looked at where the vocabulary itself is wrong.
  private mutating func checkTopics() {
    guard let known = topics.value?.map(\.id.text) else { return }
    for index in feeds.indices { feeds[index].checkTopics(feeds[index].value?.selection.topics ?? [], among: known) }
    for index in episodes.indices { episodes[index].checkTopics(episodes[index].value?.topics ?? [], among: known) }
  }

  /// Every episode that is named must have a folder, whatever is wrong with its text; and no name of the past may be one
  /// of now, or of two.
  private mutating func checkEpisodeNames() {
    let folders = Set(episodes.map { String($0.file.split(separator: "/")[1]) })
    for index in feeds.indices {
      feeds[index].checkEpisodes(feeds[index].value?.selection.episodes ?? [], in: "episodes", among: folders)
    }
    for index in episodes.indices {
      let value = episodes[index].value
      episodes[index].checkEpisodes((value?.repeats).map { [$0] } ?? [], in: "repeats", among: folders)
      for (item, slug) in (value?.formerSlugs ?? []).enumerated() where folders.contains(slug.text) {
        episodes[index].add(.takenSlug(slug), at: episodes[index].place(of: "former-slugs", item: item))
      }
    }
    checkFormerSlugs()
  }

  private mutating func checkFormerSlugs() {
    var first: [Slug: (index: Int, place: Place)] = [:]
    for index in episodes.indices {
      for (item, slug) in (episodes[index].value?.formerSlugs ?? []).enumerated() {
        let place = episodes[index].place(of: "former-slugs", item: item)
        if let other = first[slug] {
          episodes[index].add(.repeatedFormerSlug(other.place), at: place)
          episodes[other.index].add(.repeatedFormerSlug(place), at: other.place)
        } else {
          first[slug] = (index, place)
        }
      }
    }
  }

  /// Says what a feed asks for and no episode is; not looked at where there are none, or one cannot be read.
  private mutating func checkSelections() {
    let all = episodes.compactMap(\.value)
    guard !all.isEmpty, all.count == episodes.count else { return }
    let seasons = Set(all.compactMap(\.season))
    for index in feeds.indices {
      guard let selection = feeds[index].value?.selection else { continue }
      for (item, season) in selection.seasons.enumerated() where !seasons.contains(season) {
        feeds[index].add(.emptySeason(season), at: feeds[index].place(of: "seasons", item: item))
      }
      if selection.seasons.allSatisfy(seasons.contains), !all.contains(where: selection.holds) {
        feeds[index].add(.emptySelection, at: Place(feeds[index].file))
      }
    }
  }

  /// No guid twice, which takes away both; season and number twice in one language is only said.
  private mutating func checkIdentities() {
    feeds.check(key: "guid", Finding.repeatedGUID) { $0.guid }
    episodes.check(key: "guid", Finding.repeatedGUID) { $0.guid }
    episodes.check(key: "number", Finding.repeatedNumber) { episode in
      episode.number.map {
        Numbering(language: episode.language, kind: episode.kind, season: episode.season ?? 0, number: $0)
      }
    }
  }
}

/// What no two episodes should have alike.
private struct Numbering: Hashable {
  let language: LanguageTag
  let kind: Episode.Kind
  let season: Int
  let number: Int
}

extension Reading {
  fileprivate mutating func checkTopics(_ topics: [TopicID], among known: [String]) {
    for (index, topic) in topics.enumerated() where !known.contains(topic.text) {
      add(
        .unknownTopic(topic.text, nearest: nearest(to: topic.text, among: known)), at: place(of: "topics", item: index))
    }
  }
}

extension Reading {
  fileprivate mutating func checkEpisodes(_ slugs: [Slug], in key: String, among folders: Set<String>) {
    for (index, slug) in slugs.enumerated() where !folders.contains(slug.text) {
      let meant = nearest(to: slug.text, among: folders.sorted())
      add(.unknownEpisode(slug, nearest: meant), at: place(of: key, item: index))
    }
  }
}

extension Array {
  /// Adds a finding to each of the readings whose values agree, which names the first other one.
  fileprivate mutating func check<Value, Identity: Hashable>(
    key: String, _ finding: (Place) -> Finding, _ identity: (Value) -> Identity?
  ) where Element == Reading<Value> {
    var first: [Identity: Int] = [:]
    var more: [Int: [Int]] = [:]
    for index in indices {
      guard let identity = self[index].value.flatMap(identity) else { continue }
      if let other = first[identity] { more[other, default: []].append(index) } else { first[identity] = index }
    }
    for (index, others) in more {
      let place = self[index].place(of: key)
      self[index].add(finding(self[others[0]].place(of: key)), at: place)
      for other in others { self[other].add(finding(place), at: self[other].place(of: key)) }
    }
  }
}
