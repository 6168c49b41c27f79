import Catalogue
import Register
import SourceText
import System

extension Publisher {
  /// What is to be rebuilt when these episodes are taken away; `nil` where anything may have to be.
  func touched(
    by unlinking: Unlinking, _ situation: Situation, _ library: Library
  ) throws -> TouchedPart? {
    let order = unlinking.order
    guard order.lost.isEmpty, !order.suspensions.contains(.everything), !mayBeElsewhere(order, situation, library),
      try isSettled(situation, library)
    else { return nil }
    var touched = order.episodes
    for guid in order.episodes { touched.formUnion(try register.companionsInFeeds(of: guid)) }
    // A tombstone stands in the feed's own documents, wherever the episode stood.
    for feed in Set(order.tombstones.flatMap(\.feeds)) {
      for format in ClearedFeed.Format.allCases {
        touched.formUnion(try register.artefact(at: "feeds/\(feed).\(format.rawValue)")?.mentions ?? [])
      }
    }
    return TouchedPart(episodes: touched, paths: unlinking.listed)
  }

  /// Whether people whom the order concerns may also be named where none of their episodes is: among a show's makers, or
  /// by a name that they once allowed to be said.
  private func mayBeElsewhere(_ order: RemovalOrder, _ situation: Situation, _ library: Library) -> Bool {
    let people = order.people
    let credited = library.feeds.contains { feed in feed.people.contains { people.contains($0.person) } }
    return credited
      || people.contains { person in
        situation.contents.records[person, default: []].contains { $0.terms.scopes.contains(.name) }
      }
  }

  /// Builds what remains, from the texts as they are where they are sound, and otherwise as they last were.
  ///
  /// - Parameters:
  ///   - good: the last good texts.
  ///   - touched: the part that is looked at, where nothing else can have changed.
  ///   - sweeps: files that belong to nothing go, also where only a part is looked at.
  func rebuild(
    _ situation: Situation, _ good: (Library, WorkspaceTexts), only touched: TouchedPart?, sweeps: Bool
  ) throws -> (plan: PublicationPlan, leaks: [OutputLeak], nextChange: Moment?) {
    let (library, texts) = good
    let gate = gate(situation.contents, library)
    let (edition, known) =
      try touched.flatMap { try part(of: library, texts, situation.contents, through: gate, touching: $0) }
      ?? whole(of: library, texts, situation.contents, through: gate)
    let register = register
    let listed = edition.isPart ? try register.artefactPaths() : []
    let stager = Stager(
      edition, of: workspace, into: workspace.result, remembered: known, isRehearsal: false,
      leavesLeaksOut: true, standing: sweeps ? Set(listed.filter { known[$0] == nil }) : nil,
      splices: { try register.splices(of: $0) },
      judging: DocumentJudging(of: edition.cleared, library, pictures: [:], at: act.at))
    let staged = try stager.stage()
    do {
      try announce(staged, over: known, texts, over: situation.formerTexts)
    } catch {
      // What cannot be cleared away now is cleared by the next act, and is hidden until then.
      _ = Result { try staged.discard() }
      throw error
    }
    try settle(staged, over: known)
    return (staged.plan.keeping(listed.filter { known[$0] == nil }), staged.leaks, gate.nextChange)
  }

  private func whole(
    of library: Library, _ texts: WorkspaceTexts, _ contents: RegisterContents, through gate: Gate
  ) throws -> (Edition, known: [String: Artefact]) {
    let remembered = try rememberedFiles()
    let sources = sources(of: library, contents, remembered)
    let artwork = try servedArtwork(of: library.feeds, beside: sources.artwork)
    let excuses = try excuses(texts, library, sources.parts, through: gate)
    return (
      Edition(of: library, artwork: artwork, parts: sources.parts, through: gate, excusing: excuses),
      remembered.artefacts
    )
  }

  /// `nil` where a topic goes with its last episode: then every page may change.
  private func part(
    of library: Library, _ texts: WorkspaceTexts, _ contents: RegisterContents, through gate: Gate,
    touching touched: TouchedPart
  ) throws -> (Edition, known: [String: Artefact])? {
    let folders = library.episodes.filter { touched.episodes.contains($0.guid) }.map { "Episodes/\($0.slug)/" }
    let remembered = RememberedFiles(
      artefacts: [:], media: try register.rememberedMedia(below: folders),
      parts: try register.rememberedParts(below: folders))
    let sources = sources(of: library, contents, remembered, only: touched.episodes)
    let artwork = try servedArtwork(of: library.feeds, beside: sources.artwork)
    let edition = Edition(
      of: library, artwork: artwork, parts: sources.parts, only: touched, through: gate,
      excusing: try excuses(texts, library, sources.parts, through: gate))
    let topics = Set(edition.cleared.site.episodes.flatMap(\.text.topics))
    let gone = library.episodes.filter { touched.episodes.contains($0.guid) }.flatMap(\.topics)
    guard topics.isSuperset(of: gone) else { return nil }
    var known: [String: Artefact] = [:]
    for path in touched.paths.union(edition.outputs.map(\.path)) { known[path] = try register.artefact(at: path) }
    return (edition, known)
  }
}
