import Bytes
package import Catalogue
import Register
import SourceText
package import System

extension Publisher {
  /// The edition that publishing this episode gives, staged and judged; nothing that is served has changed yet.
  ///
  /// - Parameters:
  ///   - date: what the register is to hold as the moment of publication; only counts the first time.
  ///   - isRehearsal: nothing is written, not even beside the result.
  /// - Throws: `Obstacle` for whatever stands in the way.
  package func preparePublication(
    of word: String, date: Moment? = nil, isRehearsal: Bool = false
  ) throws -> PreparedEdition {
    try afterRemovals(isRehearsal: isRehearsal) { unlinked in
      try preparePublication(of: word, date: date, unlinked: unlinked, isRehearsal: isRehearsal)
    }
  }

  private func preparePublication(
    of word: String, date: Moment?, unlinked: [String], isRehearsal: Bool
  ) throws -> PreparedEdition {
    let sound = try readSound()
    let episode = try sound.library.episode(named: word)
    var contents = sound.contents
    let facts = try freshFacts(of: episode)
    let rulings = gate(contents, sound.library).rulings(on: episode, cut: facts.hash, feeds: sound.library.feeds)
    guard rulings.contains(where: \.isCleared) else { throw Obstacle.withheld(episode.slug, rulings) }

    let former = contents.publications[episode.guid]
    if let former, former.slug != episode.slug { throw Obstacle.moved(episode.slug, from: former.slug) }
    let isHeld = contents.publications.values.contains {
      $0.isPublished && $0.slug == episode.slug && $0.guid != episode.guid
    }
    if isHeld { throw Obstacle.slugHeld(episode.slug) }
    let moment = try former?.publishedAt ?? date ?? episode.date ?? localNow(sound.library.site)
    guard moment.secondsSince1970 <= act.at.secondsSince1970 else { throw Obstacle.futureDate(episode.slug, moment) }
    let publication = Publication(
      guid: episode.guid, slug: episode.slug,
      file: PublishedFile(source: episode.media, cut: facts.hash, media: facts, slug: episode.slug),
      publishedAt: moment)
    contents.publications[episode.guid] = publication
    return try prepare(
      sound, contents, publication: publication == former ? nil : publication, rulings: rulings,
      unlinked: unlinked, into: workspace.result, isRehearsal: isRehearsal)
  }

  /// The edition that the texts and the register give as they are.
  ///
  /// - Parameter folder: another place than `Public/`, for a copy to look at or compare.
  package func prepareBuild(into folder: FilePath? = nil, isRehearsal: Bool = false) throws -> PreparedEdition {
    let folder = try folder.flatMap { try $0.isSame(as: workspace.result) ? nil : $0 }
    if let folder {
      if try folder.isInside(workspace.root) { throw Obstacle.insideWorkspace(folder) }
      guard try folder.isFitForCopy() else { throw Obstacle.strangeFolder(folder) }
    }
    return try afterRemovals(isRehearsal: isRehearsal) { unlinked in
      let sound = try readSound()
      return try prepare(
        sound, sound.contents, unlinked: unlinked, into: folder ?? workspace.result, isRehearsal: isRehearsal)
    }
  }

  private func prepare(
    _ sound: SoundWorkspace, _ contents: RegisterContents, publication: Publication? = nil, rulings: [Ruling] = [],
    unlinked: [String], into folder: FilePath, isRehearsal: Bool
  ) throws -> PreparedEdition {
    let artwork = ArtworkInventory(of: sound.library.feeds, in: workspace)
    let learned = try checkCuts(sound.library, contents)
    let unfit = artwork.problems.filter { $0.severity == .error }
    guard unfit.isEmpty else { throw Obstacle.problems(unfit) }
    let gate = gate(contents, sound.library)
    let edition = Edition(of: sound.library, artwork: artwork.artwork, through: gate)
    let isResult = folder == workspace.result
    let stager = Stager(
      edition, of: workspace, into: folder, remembered: isResult ? try register.artefacts() : [:],
      isRehearsal: isRehearsal)
    let staged: StagedEdition
    do {
      staged = try stager.stage()
    } catch let obstacle as Obstacle {
      guard case .leaks(let leaks, _) = obstacle else { throw obstacle }
      throw Obstacle.leaks(leaks, sources: NamesInTexts(sound.texts, leakCheck: gate.nameCheck(for: [.site])).problems)
    }
    return PreparedEdition(
      unlinked: unlinked, plan: staged.plan, rulings: rulings,
      withheld: edition.cleared.rulings.filter(\.isWithheldSomewhere),
      warnings: sound.warnings + artwork.problems, nextChange: gate.nextChange, publication: publication,
      isResult: isResult,
      fourEyes: sound.library.site.fourEyes, staged: staged, texts: sound.texts, learned: learned)
  }

  /// The cut as it is now, looked at byte by byte.
  private func freshFacts(of episode: Episode) throws -> MediaFacts {
    var inventory = MediaInventory(of: workspace)
    let (facts, problems) = try inventory.facts(of: episode)
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty, let facts else { throw Obstacle.problems(errors) }
    return facts
  }

  /// Every published episode must still be there, as the cut that was published.
  private func checkCuts(_ library: Library, _ contents: RegisterContents) throws -> [RememberedMedia] {
    var inventory = MediaInventory(of: workspace, remembered: try register.rememberedMedia())
    var problems: [Problem] = []
    let episodes = Dictionary(library.episodes.map { ($0.guid, $0) }, uniquingKeysWith: { first, _ in first })
    for publication in contents.publications.values.filter(\.isPublished).sorted(by: { $0.slug < $1.slug }) {
      guard let episode = episodes[publication.guid] else {
        problems.append(PublishingWords.deletedWhilePublished(publication.slug))
        continue
      }
      let (facts, found) = try inventory.facts(of: episode)
      problems += found.filter { $0.severity == .error }
      if let facts, facts.hash != publication.file.cut {
        problems.append(PublishingWords.changedCut("Episodes/\(episode.slug)/\(episode.media)"))
      }
    }
    guard problems.isEmpty else { throw Obstacle.problems(problems) }
    return inventory.learned
  }

  func gate(_ contents: RegisterContents, _ library: Library) -> Gate {
    Gate(register: contents, fourEyes: library.site.fourEyes, at: moment, now: act.at)
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
