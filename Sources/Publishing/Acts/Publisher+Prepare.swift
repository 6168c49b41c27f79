import Bytes
import Catalogue
import FeedRules
import Register
import SourceText
package import System

extension Publisher {
  /// The edition that the texts and the register give as they are.
  ///
  /// - Parameters:
  ///   - acceptsLostFeeds: a feed that is served and has no text any longer goes.
  ///   - folder: another place than `Public/`, for a copy to look at or compare.
  package func prepareBuild(
    into folder: FilePath? = nil, acceptsLostFeeds: Bool = false, isRehearsal: Bool = false
  ) throws -> PreparedEdition {
    let folder = try folder.flatMap { try $0.isSame(as: workspace.result) ? nil : $0 }
    if let folder {
      if try workspace.holds(folder) { throw Obstacle.insideWorkspace(folder) }
      guard try folder.isFitForCopy() else { throw Obstacle.strangeFolder(folder) }
    }
    return try afterRemovals(isRehearsal: isRehearsal) { beginning, unlinked in
      let sound = try beginning.situation.sound()
      return try prepare(
        sound, sound.contents, beginning, acceptsLostFeeds: acceptsLostFeeds, unlinked: unlinked,
        into: folder ?? workspace.result, isRehearsal: isRehearsal)
    }
  }

  func prepare(
    _ sound: SoundWorkspace, _ contents: RegisterContents, _ beginning: Beginning, _ change: PublicationChange? = nil,
    acceptsLostFeeds: Bool = false, unlinked: [String], into folder: FilePath, isRehearsal: Bool
  ) throws -> PreparedEdition {
    let isResult = folder == workspace.result
    let library = sound.library
    let known = isResult ? beginning.remembered.artefacts : [:]
    let guards = IdentityGuards(
      library, contents, served: isResult ? try register.servedAddresses() : nil,
      servedFiles: isResult && !acceptsLostFeeds ? Array(known.keys) : [])
    // Where the act itself changes nothing, the edition is the one that was searched for what is lost.
    let begun = change == nil ? beginning.edition : nil
    let sources = begun?.1 ?? sources(of: library, contents, beginning.remembered)
    if let failure = sources.failures.first { throw failure }
    let problems = sources.problems + rules(library, contents, sources)
    let errors = guards.problems + problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Obstacle.problems(errors) }

    let gate = gate(contents, library)
    let edition =
      try begun?.0
      ?? Edition(
        of: library, artwork: sources.artwork, parts: sources.parts, through: gate,
        excusing: excuses(sound.texts, library, sources.parts, through: gate))
    let register = register
    let stager = Stager(
      edition, of: workspace, into: folder, remembered: known, isRehearsal: isRehearsal,
      splices: { path in
        if let splices = change?.splices[path] { return splices }
        return try register.splices(of: path)
      }, judging: DocumentJudging(of: edition.cleared, library, pictures: sources.pictures, at: act.at))
    let staged: StagedEdition
    do {
      staged = try stager.stage()
    } catch let obstacle as Obstacle {
      guard case .leaks(let leaks, _) = obstacle else { throw obstacle }
      let mentioned = edition.outputs.filter { output in leaks.contains { $0.path == output.path } }
      throw Obstacle.leaks(
        leaks,
        sources: try names(in: sound, edition, sources.parts, Set(mentioned.flatMap(\.mentions)), through: gate))
    }
    // What stays as it is was searched before.
    if change != nil || !staged.plan.writes.isEmpty {
      let named = try names(
        in: sound, edition, sources.parts, Set([change?.publication.guid].compactMap(\.self)), through: gate)
      guard named.isEmpty else {
        // What cannot be cleared away now is cleared by the next act, and is hidden until then.
        _ = Result { try staged.discard() }
        throw Obstacle.leaks([], sources: named)
      }
    }
    return PreparedEdition(
      unlinked: unlinked, plan: staged.plan, change: change,
      withheld: edition.cleared.rulings.filter(\.isWithheldSomewhere),
      incomplete: edition.cleared.rulings.filter { !$0.withheldParts.isEmpty },
      warnings: FeedJudge.merged([
        sound.warnings + problems + (change?.warnings ?? []), staged.problems,
      ]), nextChange: gate.nextChange,
      isResult: isResult, site: library.site, staged: staged, known: known, texts: sound.texts,
      formerTexts: beginning.situation.formerTexts,
      appearances: library.appearances(in: contents.publications), learnedMedia: sources.learnedMedia,
      learnedParts: sources.learnedParts)
  }

  /// The names in what the edition is made of: in every text, and in what stands beside those of some episodes.
  private func names(
    in sound: SoundWorkspace, _ edition: Edition, _ parts: [EpisodeGUID: EpisodeParts], _ episodes: Set<EpisodeGUID>,
    through gate: Gate
  ) throws -> [Problem] {
    let channels = edition.channels(in: sound.library, through: gate)
    let texts = ShownText.texts(sound.texts, sound.library.episodes, sound.library.feeds, through: gate) {
      channels[$0.guid] ?? []
    }
    let beside = try sound.library.episodes.filter { episodes.contains($0.guid) }.flatMap { episode in
      try ShownText.parts(
        of: episode, parts[episode.guid] ?? EpisodeParts(), on: channels[episode.guid] ?? [], through: gate,
        in: workspace, names: true)
    }
    return NamesInTexts(texts + beside, through: gate, among: gate.knownNames).problems
  }

  func gate(_ contents: RegisterContents, _ library: Library) -> Gate {
    Gate(register: contents, fourEyes: library.site.fourEyes, at: moment, now: act.at)
  }
}
