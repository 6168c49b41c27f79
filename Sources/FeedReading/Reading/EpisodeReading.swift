import Catalogue
import XMLReading

/// Reads one item of RSS, or entry of Atom.
struct EpisodeReading {
  private let item: FeedElement
  private let isAtom: Bool
  private var findings: [ImportFinding] = []

  /// `nil` where the item cannot move in; why is among the findings.
  static func episode(
    _ item: FeedElement, isAtom: Bool, findings: inout [ImportFinding]
  ) -> ImportedEpisode? {
    var reading = EpisodeReading(item: item, isAtom: isAtom)
    let episode = reading.episode()
    findings += reading.findings
    return episode
  }

  private init(item: FeedElement, isAtom: Bool) {
    self.item = item
    self.isAtom = isAtom
  }

  private mutating func episode() -> ImportedEpisode? {
    guard let enclosure = enclosure(), let guid = guid(enclosure) else { return nil }
    var episode = ImportedEpisode(line: item.node.line, guid: guid, enclosure: enclosure)
    episode.title = title()
    if episode.title == nil { find(.noTitle) }
    episode.publishedAt = publishedAt()
    episode.notes = notes().map(ImportedNotes.init)
    episode.link = isAtom ? nil : item.text(.rss, "link")
    episode.link = episode.link ?? AtomLink.all(in: item, relation: "alternate").first?.filled("href")
    let categories =
      isAtom
      ? item.all(.atom, "category").compactMap { $0.filled("term") }
      : item.all(.rss, "category").compactMap(\.squashedText)
    episode.keywords = (item.text(.itunes, "keywords")?.commaSeparated ?? []) + categories
    readApple(&episode)
    readPodcast(&episode)
    return episode
  }

  private mutating func find(_ kind: ImportFinding.Kind, line: Int? = nil) {
    findings.append(ImportFinding(line: line ?? item.node.line, kind: kind))
  }

  // MARK: What it must have

  /// The first with sound or video, or else the first.
  private mutating func enclosure() -> ImportedEnclosure? {
    let attribute = isAtom ? "href" : "url"
    let nodes = isAtom ? AtomLink.all(in: item, relation: "enclosure") : item.all(.rss, "enclosure")
    let filled = nodes.filter { $0.filled(attribute) != nil }
    guard let node = filled.first(where: \.isRecording) ?? filled.first, let address = node.filled(attribute) else {
      find(.noEnclosure)
      return nil
    }
    for other in filled where other.isRecording && other != node { find(.furtherEnclosure, line: other.line) }
    guard FeedWord.address(address) != nil else {
      find(.enclosureAddress, line: node.line)
      return nil
    }
    let length = node.filled("length").flatMap(FeedWord.length)
    return ImportedEnclosure(
      address: address, lengthInBytes: length == 0 ? nil : length, type: node.filled("type"))
  }

  private mutating func guid(_ enclosure: ImportedEnclosure) -> EpisodeGUID? {
    let node = isAtom ? item.first(.atom, "id") : item.first(.rss, "guid")
    let text = node.map { $0.text.trimmed } ?? ""
    if text.isEmpty { find(node == nil ? .noGUID : .emptyGUID, line: node?.line) }
    let guid = EpisodeGUID(text.isEmpty ? enclosure.address : text)
    if guid == nil { find(.unusableGUID, line: node?.line) }
    return guid
  }

  // MARK: What it says

  private func title() -> String? {
    if isAtom { return item.first(.atom, "title").flatMap(AtomText.plain) }
    return (item.text(.rss, "title") ?? item.text(.itunes, "title")).map { CharacterReference.resolved($0).squashed }
  }

  private mutating func publishedAt() -> Moment? {
    let node =
      isAtom
      ? item.first(.atom, "published") ?? item.first(.atom, "updated")
      : item.first(.rss, "pubDate") ?? item.first(.dublinCore, "date")
    guard let node, let date = read(node, node.name, &findings, FeedDate.init) else { return nil }
    if !date.isZoneKnown { find(.dateWithoutZone, line: node.line) }
    return date.moment
  }

  private func notes() -> String? {
    if isAtom {
      return [item.first(.atom, "content"), item.first(.atom, "summary")].lazy.compactMap { $0.flatMap(AtomText.html) }
        .first
    }
    let nodes = [item.first(.content, "encoded"), item.first(.rss, "description"), item.first(.itunes, "summary")]
    return nodes.lazy.compactMap { $0?.html }.first { !$0.trimmed.isEmpty }
  }

  private mutating func readApple(_ episode: inout ImportedEpisode) {
    episode.durationInSeconds = read(item.first(.itunes, "duration"), "itunes:duration", &findings) {
      FeedDuration.milliseconds($0).map { ($0 + 500) / 1000 }
    }
    episode.season = read(item.first(.itunes, "season"), "itunes:season", &findings, FeedWord.number)
    episode.number = read(item.first(.itunes, "episode"), "itunes:episode", &findings, FeedWord.number)
    episode.kind = read(item.first(.itunes, "episodeType"), "itunes:episodeType", &findings) {
      Episode.Kind(rawValue: $0.lowercased())
    }
    episode.isExplicit = read(item.first(.itunes, "explicit"), "itunes:explicit", &findings, FeedWord.explicit)
    episode.imageAddress = item.first(.itunes, "image")?.filled("href")
  }

  private mutating func readPodcast(_ episode: inout ImportedEpisode) {
    if episode.season == nil {
      episode.season = read(item.first(.podcast, "season"), "podcast:season", &findings, FeedWord.number)
    }
    if episode.number == nil {
      episode.number = read(item.first(.podcast, "episode"), "podcast:episode", &findings, FeedWord.number)
    }
    episode.people = item.all(.podcast, "person").compactMap(ImportedPerson.init)
    episode.chaptersAddress = item.first(.podcast, "chapters")?.filled("url")
    episode.transcripts = item.all(.podcast, "transcript").compactMap { node in
      node.filled("url").map {
        ImportedTranscript(
          address: $0, type: node.filled("type"), language: node.filled("language").flatMap(FeedWord.language))
      }
    }
    episode.chapters = item.all(.simpleChapters, "chapters").flatMap { chapters($0) }
      .sorted { $0.startInMilliseconds < $1.startInMilliseconds }
  }

  /// Source: Podlove Simple Chapters 1.2.
  private mutating func chapters(_ list: XMLNode) -> [Chapter] {
    FeedElement(list).all(.simpleChapters, "chapter").compactMap { node in
      guard let start = node.filled("start").flatMap(FeedDuration.milliseconds) else {
        find(.unreadable("psc:chapter"), line: node.line)
        return nil
      }
      return Chapter(
        startInMilliseconds: start, title: node.attribute("title")?.squashed ?? "",
        link: node.filled("href").flatMap(FeedWord.address))
    }
  }
}

extension XMLNode {
  /// Whether an enclosure says that it is sound or video.
  fileprivate var isRecording: Bool {
    let type = filled("type")?.lowercased() ?? ""
    return type.hasPrefix("audio/") || type.hasPrefix("video/")
  }
}

extension String {
  fileprivate var commaSeparated: [String] {
    unicodeScalars.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
