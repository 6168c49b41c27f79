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
      if try folder.isInside(workspace.root) { throw Obstacle.insideWorkspace(folder) }
      guard try folder.isFitForCopy() else { throw Obstacle.strangeFolder(folder) }
    }
    return try afterRemovals(isRehearsal: isRehearsal) { unlinked in
      let sound = try readSound()
      return try prepare(
        sound, sound.contents, acceptsLostFeeds: acceptsLostFeeds, unlinked: unlinked, into: folder ?? workspace.result,
        isRehearsal: isRehearsal)
    }
  }

  func prepare(
    _ sound: SoundWorkspace, _ contents: RegisterContents, _ change: PublicationChange? = nil,
    acceptsLostFeeds: Bool = false,
    unlinked: [String],
    into folder: FilePath, isRehearsal: Bool
  ) throws -> PreparedEdition {
    let isResult = folder == workspace.result
    let library = sound.library
    let guards = IdentityGuards(
      library, contents, served: isResult ? try register.servedAddresses() : nil,
      servedFiles: isResult && !acceptsLostFeeds ? Array(try register.artefacts().keys) : [])
    let published = library.episodes.filter { contents.publications[$0.guid]?.isPublished ?? false }
    let sources = try sources(of: published, library, contents)
    let errors = guards.problems + sources.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Obstacle.problems(errors) }

    let gate = gate(contents, library)
    let edition = Edition(of: library, artwork: sources.artwork, parts: sources.parts, through: gate)
    let register = register
    let stager = Stager(
      edition, of: workspace, into: folder, remembered: isResult ? try register.artefacts() : [:],
      isRehearsal: isRehearsal,
      splices: { path in
        if let splices = change?.splices[path] { return splices }
        return try register.splices(of: path)
      }, judging: DocumentJudging(of: edition.cleared, library, pictures: sources.pictures, at: act.at))
    let staged: StagedEdition
    do {
      staged = try stager.stage()
    } catch let obstacle as Obstacle {
      guard case .leaks(let leaks, _) = obstacle else { throw obstacle }
      throw Obstacle.leaks(leaks, sources: NamesInTexts(sound.texts, leakCheck: gate.nameCheck(for: [.site])).problems)
    }
    return PreparedEdition(
      unlinked: unlinked, plan: staged.plan, change: change,
      withheld: edition.cleared.rulings.filter(\.isWithheldSomewhere),
      incomplete: edition.cleared.rulings.filter { !$0.withheldParts.isEmpty },
      warnings: FeedJudge.merged([
        sound.warnings + sources.problems + (change?.warnings ?? []), staged.problems,
      ]), nextChange: gate.nextChange,
      isResult: isResult, site: library.site, staged: staged, texts: sound.texts, learnedMedia: sources.learnedMedia,
      learnedParts: sources.learnedParts)
  }

  func gate(_ contents: RegisterContents, _ library: Library) -> Gate {
    Gate(register: contents, fourEyes: library.site.fourEyes, at: moment, now: act.at)
  }
}
