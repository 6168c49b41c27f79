import Bytes
package import Catalogue
import Media
import Register
import System

extension Publisher {
  /// The edition that publishing this episode gives, staged and judged; nothing that is served has changed yet.
  ///
  /// - Parameters:
  ///   - date: what the register is to hold as the moment of publication; only counts the first time.
  ///   - acceptsNewGUID: a text whose guid was changed takes the place of the episode that was published there.
  ///   - isRehearsal: nothing is written, not even beside the result.
  /// - Throws: `Obstacle` for whatever stands in the way.
  package func preparePublication(
    of word: String, date: Moment? = nil, acceptsNewGUID: Bool = false, isRehearsal: Bool = false
  ) throws -> PreparedEdition {
    try afterRemovals(isRehearsal: isRehearsal) { beginning, unlinked in
      let sound = try beginning.situation.sound()
      let episode = try sound.library.episode(named: word)
      var contents = sound.contents
      let guards = IdentityGuards(sound.library, contents, served: nil)
      if let former = contents.publications[episode.guid], former.isPublished, let problem = guards.problem(of: former)
      {
        throw Obstacle.problems([problem])
      }
      let replaced = guards.replaced(by: episode)
      guard acceptsNewGUID || replaced.isEmpty else { throw Obstacle.problems(replaced.compactMap(guards.problem)) }
      for publication in replaced { contents.publications[publication.guid]?.state = .retracted(.editorial) }

      var change = try publication(of: episode, date: date, sound.library, contents)
      change.replaced = replaced.map(\.guid)
      contents.publications[episode.guid] = change.publication
      change.isNew = change.publication != sound.contents.publications[episode.guid]
      return try prepare(
        sound, contents, beginning, change, unlinked: unlinked, into: workspace.result, isRehearsal: isRehearsal)
    }
  }

  private func publication(
    of episode: Episode, date: Moment?, _ library: Library, _ contents: RegisterContents
  ) throws -> PublicationChange {
    var inventory = MediaInventory(of: workspace)
    let main = try inventory.media(of: episode)
    guard let facts = main.facts, main.problems.allSatisfy({ $0.severity == .warning }) else {
      throw Obstacle.problems(main.problems.filter { $0.severity == .error })
    }
    let former = contents.publications[episode.guid]
    let gate = gate(contents, library)
    let rulings = gate.rulings(on: episode, cut: facts.hash, feeds: library.feeds, isNewCopy: true)
    guard rulings.contains(where: \.isCleared) else { throw Obstacle.withheld(episode.slug, rulings) }
    if let problem = IdentityGuards(library, contents, served: nil).repeatedCut(facts.hash, of: episode) {
      throw Obstacle.problems([problem])
    }
    let at = try former?.publishedAt ?? date ?? episode.date ?? localNow(library.site)
    try requireSchedule(for: episode, as: at, gate)

    var warnings: [Problem] = []
    var others: [(file: FileName, facts: MediaFacts)] = []
    for alternate in episode.alternates {
      let found = try inventory.media(of: episode, file: alternate.media)
      guard let facts = found.facts, found.problems.allSatisfy({ $0.severity == .warning }) else {
        throw Obstacle.problems(found.problems.filter { $0.severity == .error })
      }
      let rulings = gate.rulings(on: episode, cut: facts.hash, feeds: library.feeds, isNewCopy: true)
      if rulings.contains(where: \.isCleared) {
        others.append((alternate.media, facts))
      } else {
        warnings.append(PublishingWords.unapprovedAlternate(alternate.media, in: episode.slug))
      }
    }
    let copies = try PublishedCopies(
      of: facts, and: others,
      from: PublishedCopies.Ingredients(
        episode: episode, tags: try tags(of: episode, main, library, mayQuote: gate.mayQuote(episode)),
        former: former?.files ?? [], takenPaths: try takenPaths(beside: episode.guid, contents),
        mayQuote: gate.mayQuote(episode)),
      in: workspace)
    let publication = Publication(
      guid: episode.guid, slug: episode.slug, file: copies.file, alternates: copies.alternates, publishedAt: at)
    return PublicationChange(publication: publication, splices: copies.splices, rulings: rulings, warnings: warnings)
  }

  /// Where no new copy may stand: another file stands or stood there.
  private func takenPaths(beside guid: EpisodeGUID, _ contents: RegisterContents) throws -> Set<String> {
    Set(try register.formerPaths().keys).union(contents.publications.values.flatMap { $0.files.map(\.path) })
  }

  private func tags(
    of episode: Episode, _ media: MediaInventory.Found, _ library: Library, mayQuote: Bool
  ) throws -> MediaTags {
    var inventory = PartsInventory(of: workspace)
    let (parts, problems) = try inventory.parts(
      of: episode, tagged: media.chapters, duration: media.facts?.durationInMilliseconds)
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Obstacle.problems(errors) }
    let feed = library.feeds.first { $0.selection.holds(episode) }
    let cover = parts.cover.map { "Episodes/\(episode.slug)/\($0.file)" } ?? feed.map { "Feeds/\($0.image)" }
    var picture: MediaTags.Picture?
    if let cover { picture = try self.picture(cover) }
    return MediaTags(
      title: episode.title, show: feed?.title ?? library.site.title, language: episode.language, guid: episode.guid,
      chapters: mayQuote ? parts.chapters : [], picture: picture)
  }

  /// A larger one would make every download longer; apps take it from the feed.
  private func picture(_ path: String) throws -> MediaTags.Picture? {
    guard let status = try workspace.file(path).status(), status.kind == .file, status.size <= 512 << 10 else {
      return nil
    }
    let bytes = try workspace.file(path).read(limit: status.size)
    let cleaning = CleanPicture(of: bytes)
    guard cleaning.splices != nil else { throw Obstacle.problems(cleaning.problems(file: path)) }
    return Artwork(bytes: bytes).map { MediaTags.Picture(kind: $0.kind, bytes: bytes) }
  }

  private func localNow(_ site: SiteSettings) throws -> Moment {
    do {
      let zone = try ZoneInfo(named: site.timeZone)
      return Moment(
        secondsSince1970: moment.secondsSince1970, offsetInSeconds: zone.offsetInSeconds(at: moment.secondsSince1970))
    } catch {
      throw Obstacle.problems([PublishingWords.unknownZone(site.timeZone)])
    }
  }
}
