import Bytes

@testable import Catalogue

extension NaiveRules {
  /// At the site, where no feed is given; by slug.
  func shown(at feed: Feed?) -> [Shown] {
    var shown: [Shown] = []
    for episode in catalogue.episodes {
      guard let publication = register.publications[episode.guid], publication.isPublished,
        hasCome(publication.publishedAt), mayStand(episode, publication.file.cut, at: feed)
      else { continue }
      shown.append(self.shown(episode, publication, at: feed))
    }
    return shown.sorted { $0.slug < $1.slug }
  }

  private func shown(_ episode: Episode, _ publication: Publication, at feed: Feed?) -> Shown {
    let parts = catalogue.parts[episode.guid] ?? EpisodeParts()
    var shown = Shown(slug: publication.slug, hasPage: mayStand(episode, publication.file.cut, at: nil))
    for file in publication.alternates {
      guard episode.alternates.contains(where: { $0.media == file.source }) else { continue }
      if mayStand(episode, file.cut, at: feed) { shown.alternates.append(file.path) }
    }

    var (unread, unquoted): ([PersonID], [PersonID]) = ([], [])
    var speakers: [String: String] = [:]
    shown.locations = episode.locations
    for appearance in episode.people.appearances {
      let person = appearance.person
      if !agrees(person, to: .transcript) { unread.append(person) }
      if !agrees(person, to: .quotesAndChapters) { unquoted.append(person) }
      if !mayBeDescribed(person) { shown.locations = [] }
      guard let label = register.episodeLabels[episode.guid]?[person] ?? register.people[person]?.label else {
        continue
      }
      var one = Shown.Somebody(label: label, role: mayBeDescribed(person) ? appearance.role : .guest)
      if agrees(person, to: .image), activeRecord(of: person)?.terms.anonymity == Anonymity.none,
        let image = appearance.image
      {
        one.portrait = parts.portraits[image]
      }
      if agrees(person, to: .name) { one.link = appearance.link }
      shown.people.append(one)
      speakers[person.text] = label
    }

    if unread.isEmpty {
      shown.transcripts = parts.transcripts
    } else {
      for transcript in parts.redactedTranscripts where unread.allSatisfy({ approvedRedaction(transcript.hash, $0) }) {
        shown.transcripts.append(transcript)
      }
    }
    if !shown.transcripts.isEmpty { shown.speakers = speakers }
    if unquoted.isEmpty {
      shown.chapters = parts.chapters
      shown.soundbites = episode.soundbites
    } else if let redacted = parts.redactedChapters,
      unquoted.allSatisfy({ approvedRedaction(redacted.hash, $0) })
    {
      shown.chapters = redacted.chapters
    }
    return shown
  }

  func credits(of feed: Feed) -> [Shown.Somebody] {
    var credits: [Shown.Somebody] = []
    for credit in feed.people {
      guard let terms = activeRecord(of: credit.person)?.terms, let person = register.people[credit.person],
        terms.scopes.contains(.name), terms.territory.isEmpty
      else { continue }
      var agreesEverywhere = true
      for channel in channels(of: feed) where !terms.channels.contains(channel) { agreesEverywhere = false }
      guard agreesEverywhere else { continue }
      credits.append(
        Shown.Somebody(label: person.label, role: mayBeDescribed(credit.person) ? credit.role : .guest))
    }
    return credits
  }

  /// What remains of removed episodes in a feed, by guid.
  func tombstones(of feed: Feed) -> [Shown.Remains] {
    var remains: [Shown.Remains] = []
    for tombstone in register.tombstones where tombstone.feeds.contains(feed.id) {
      if let publication = register.publications[tombstone.guid], publication.isPublished { continue }
      let isShown = tombstone.shownUntil != nil && !isOver(tombstone.shownUntil)
      let month = 30 * 24 * 60 * 60
      let isDeleted = !isOver(Moment(secondsSince1970: tombstone.removedAt.secondsSince1970 + month))
      remains.append(Shown.Remains(guid: tombstone.guid, isItem: isShown, isDeletedEntry: isShown || isDeleted))
    }
    return remains.sorted { $0.guid < $1.guid }
  }
}

/// One episode as it is shown at one destination.
struct Shown: Equatable {
  struct Somebody: Equatable {
    let label: String
    let role: Role
    var portrait: Artwork?
    var link: String?
  }

  struct Remains: Equatable {
    let guid: EpisodeGUID
    let isItem: Bool
    let isDeletedEntry: Bool
  }

  let slug: Slug
  let hasPage: Bool
  var people: [Somebody] = []
  var alternates: [String] = []
  var transcripts: [TranscriptFile] = []
  var speakers: [String: String] = [:]
  var chapters: [Chapter] = []
  var soundbites: [Soundbite] = []
  var locations: [Location] = []
}
