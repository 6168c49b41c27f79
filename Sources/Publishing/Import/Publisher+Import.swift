import Bytes
package import Catalogue
package import FeedReading
import Media
import Register
import SourceText
import System

/// What moving a show in did.
package struct ImportOutcome: Sendable {
  /// By slug; the name of the recording where it came along.
  package internal(set) var episodes: [(slug: Slug, media: FileName?)] = []
  package internal(set) var feed: FeedID?
  package internal(set) var newPeople: [PersonID] = []
  package internal(set) var knownCount = 0
  package internal(set) var choices: [String] = []
  /// What was not brought along, and why.
  package internal(set) var problems: [Problem] = []
}

extension Publisher {
  /// Writes an imported show's episodes, people and feed into the workspace; what it has already stays as it is, so that
  /// the same import again adds nothing, and after a crash the rest.
  ///
  /// Nothing is published: everybody whom the feed names is in the register without consent, under a label that names
  /// nobody.
  ///
  /// - Parameters:
  ///   - name: what the report calls the feed.
  ///   - address: where it was read; `nil` for a file.
  ///   - plainCover: a PNG for a feed whose own picture does not come along.
  ///   - tell: hears of each episode before its files are brought.
  /// - Throws: `Obstacle.problems` where the workspace's own texts are unsound.
  package func bring(
    _ imported: ImportedFeed, named name: String, from address: String?, _ source: ImportSource, plainCover: [UInt8],
    isRehearsal: Bool, tell: (_ slug: Slug, _ number: Int, _ count: Int) throws -> Void
  ) throws -> ImportOutcome {
    let texts = WorkspaceTexts(of: workspace)
    let reading = LibraryReading(texts)
    let errors = (texts.problems + reading.problems).filter { $0.severity == .error }
    guard errors.isEmpty, let library = reading.library else { throw Obstacle.problems(errors) }

    var outcome = ImportOutcome()
    let people = try people(in: imported, library.site.language, isRehearsal: isRehearsal, &outcome)
    let known = Set(library.episodes.map(\.guid)).union(try register.contents().publications.keys)
    let show = ImportedShow(of: imported, from: address, into: library, people: people, known: known)
    outcome.knownCount = show.knownCount
    outcome.choices = show.feed == nil ? [] : show.choices
    outcome.feed = show.feed?.id
    for (index, new) in show.episodes.enumerated() {
      try tell(new.episode.slug, index + 1, show.episodes.count)
      if isRehearsal {
        outcome.episodes.append((new.episode.slug, nil))
      } else {
        try bring(new, source, people, named: name, &outcome)
      }
    }
    if let feed = show.feed, !isRehearsal { try write(feed, imported, source, plainCover, named: name, &outcome) }
    return outcome
  }

  private func people(
    in imported: ImportedFeed, _ language: LanguageTag, isRehearsal: Bool, _ outcome: inout ImportOutcome
  ) throws -> [String: PersonID] {
    var ids: [String: PersonID] = [:]
    var generator = SystemRandomNumberGenerator()
    var taken = Set(try register.contents().people.keys)
    for (name, role) in ImportedShow.names(in: imported) {
      if let id = try register.person(named: name) {
        ids[name] = id
        continue
      }
      var id = PersonID.random(using: &generator)
      while !taken.insert(id).inserted { id = PersonID.random(using: &generator) }
      guard let person = NewPerson(label: role.label(in: language), legalName: name) else { continue }
      if !isRehearsal { try register.add(person, id: id, by: act) }
      ids[name] = id
      outcome.newPeople.append(id)
    }
    return ids
  }

  private func bring(
    _ new: ImportedShow.NewEpisode, _ source: ImportSource, _ people: [String: PersonID], named feed: String,
    _ outcome: inout ImportOutcome
  ) throws {
    let slug = new.episode.slug
    let waiting = workspace.episodes.appending(".adding-\(slug)")
    try waiting.removeTree()
    try waiting.createDirectories()
    do {
      var files = EpisodeFiles(
        for: new.episode, from: source, into: waiting, downloads: workspace.hidden.appending("downloads"),
        people: people, feed: feed)
      try files.bring(new.imported, slug: slug)
      outcome.problems += files.problems
      var episode = new.episode
      episode.media = files.media
      let text = Array(episode.sourceText.utf8)
      let path = "Episodes/\(slug)/episode.md"
      let reading = Episode.read(text, file: path)
      let errors = reading.problems.filter { $0.severity == .error }
      guard errors.isEmpty else {
        outcome.problems += errors.map { ImportWords.unfit(slug, $0) }
        try waiting.removeTree()
        return
      }
      try waiting.appending("episode.md").writeNew(text.span)
      let hasMedia = try waiting.appending(files.media.text).status() != nil
      try waiting.rename(to: workspace.episodes.appending(slug.text))
      outcome.episodes.append((slug, hasMedia ? files.media : nil))
    } catch {
      try waiting.removeTree()
      throw error
    }
  }

  private func write(
    _ feed: Feed, _ imported: ImportedFeed, _ source: ImportSource, _ plainCover: [UInt8], named name: String,
    _ outcome: inout ImportOutcome
  ) throws {
    var feed = feed
    let incoming = workspace.feeds.appending(".incoming")
    try incoming.remove()
    try workspace.feeds.createDirectories()
    if let address = imported.imageAddress {
      do {
        let key = SHA256.digest(of: Array(address.utf8)).hex.prefix(32)
        let partial = workspace.hidden.appending("downloads").appending(String(key))
        if try source.bring(address, to: incoming, through: partial) {
          let artwork = Artwork(bytes: try incoming.read(limit: PartsInventory.largest))
          if let artwork, let image = FileName("\(feed.id).\(artwork.kind.rawValue)"),
            try workspace.feeds.appending(image.text).status() == nil
          {
            feed.image = image
            try incoming.rename(to: workspace.feeds.appending(image.text))
          } else {
            try incoming.remove()
          }
        }
      } catch let failure as Download.Failure {
        outcome.problems.append(ImportWords.notFetched(address, failure.reason, at: 1, of: name))
      }
    }
    if try workspace.feeds.appending(feed.image.text).status() == nil, let image = FileName("\(feed.id).png") {
      feed.image = image
      outcome.choices.append("image: a plain cover, \(image), to be replaced")
      if try workspace.feeds.appending(image.text).status() == nil {
        try workspace.feeds.appending(image.text).writeNew(plainCover.span)
      }
    }
    let text = Array(feed.sourceText.utf8)
    outcome.problems += Feed.read(text, file: "Feeds/\(feed.id).md").problems
    try workspace.feeds.appending("\(feed.id).md").writeWhole(
      text.span, through: workspace.feeds.appending(".importing.md"))
  }
}

extension Role {
  /// What the public may call somebody of whom nothing more is known.
  fileprivate func label(in language: LanguageTag) -> String {
    switch (language.language, self) {
    case ("nl", .host), ("nl", .coHost), ("nl", .guestHost): "presentator"
    case ("nl", _): "gast"
    default: rawValue
    }
  }
}
