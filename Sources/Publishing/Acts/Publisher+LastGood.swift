import Bytes
import Catalogue
import Register
import SourceText
import System

// What a removal goes by when today's texts and pictures cannot be trusted.

extension Publisher {
  /// The feeds' pictures, and where one is missing or damaged the one that is served.
  func artwork(of feeds: [Feed]) throws -> [FeedID: Artwork] {
    var artwork = ArtworkInventory(of: feeds, in: workspace).artwork
    let covers = try register.artefacts().keys.filter { $0.hasPrefix("covers/") }
    for feed in feeds where artwork[feed.id] == nil {
      artwork[feed.id] = try covers.lazy.compactMap { path -> Artwork? in
        let file = workspace.result.appending(path)
        guard try file.status()?.kind == .file else { return nil }
        return Artwork(bytes: try file.read(limit: PartsInventory.largest)).flatMap {
          $0.path(of: feed.id) == path ? $0 : nil
        }
      }.first
    }
    return artwork
  }

  /// The texts on disk where they are sound and hold every published episode; else those of the last build; else each
  /// text as it is where it is sound, and as it last was where it is not.
  func lastGood(for contents: RegisterContents) throws -> (Library, WorkspaceTexts)? {
    let published = Set(contents.publications.values.filter(\.isPublished).map(\.guid))
    let current = WorkspaceTexts(of: workspace)
    let former = WorkspaceTexts(files: try register.sources())
    for texts in [current, former] {
      guard let library = LibraryReading(texts).library, texts.problems.isEmpty,
        published.isSubset(of: library.declared)
      else { continue }
      return (library, texts)
    }
    let mixed = WorkspaceTexts(files: former.files.merging(LibraryReading(current).soundFiles(of: current)) { $1 })
    return LibraryReading(mixed).sound.map { ($0, mixed) }
  }

  /// What stands beside the published episodes' texts, as far as it can be read.
  func readableParts(_ library: Library, _ contents: RegisterContents) throws -> [EpisodeGUID: EpisodeParts] {
    var media = MediaInventory(of: workspace, remembered: try register.rememberedMedia())
    var inventory = PartsInventory(of: workspace, remembered: try register.rememberedParts())
    var parts: [EpisodeGUID: EpisodeParts] = [:]
    for episode in library.episodes where contents.publications[episode.guid]?.isPublished ?? false {
      do {
        let found = try media.media(of: episode)
        parts[episode.guid] = try inventory.parts(of: episode, tagged: found.chapters, duration: nil).parts
      } catch {
        continue
      }
    }
    return parts
  }

  /// What stands in the result although it may no longer be shown there: files of an episode that somebody no longer
  /// agrees to, what tells more of somebody than they agree to, and files with a name that may no longer be said.
  func lostArtefacts() throws -> [String] {
    let contents = try register.contents()
    let known = try register.artefacts()
    guard !known.isEmpty, let (library, _) = try lastGood(for: contents) else { return [] }
    let gate = gate(contents, library)
    let edition = Edition(
      of: library, artwork: try artwork(of: library.feeds), parts: try readableParts(library, contents), through: gate)
    let refused = Set(edition.cleared.rulings.filter(\.isWithheldSomewhere).map(\.guid))
    let outputs = Dictionary(edition.outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let tooMuch = TooMuch(library, gate)
    let tellsTooMuch = known.values.filter { tooMuch.tells($0, isOutput: outputs[$0.path] != nil) }
    let narrowed = tellsTooMuch.reduce(into: Set<EpisodeGUID>()) { $0.formUnion($1.mentions) }
    let lost = try known.values.filter { artefact in
      let output = outputs[artefact.path]
      if !artefact.mentions.subtracting(output?.mentions ?? []).isDisjoint(with: refused) { return true }
      guard let output else { return false }
      // What is told of it elsewhere, such as chapters in a feed.
      let isChanged = artefact.key != output.key.joined(with: edition.leakCheck(for: output).key)
      if isChanged, output.stage != .media, !artefact.mentions.isDisjoint(with: narrowed) { return true }
      return try nowLeaks(output, as: artefact, in: edition)
    }
    return Set((lost + tellsTooMuch).map(\.path)).sorted()
  }

  /// Whether a served file, which was searched for other names than today's, holds one that may not be said.
  private func nowLeaks(_ output: OutputFile, as artefact: Artefact, in edition: Edition) throws -> Bool {
    let leakCheck = edition.leakCheck(for: output)
    let path = workspace.result.appending(output.path)
    guard output.isText, artefact.key != output.key.joined(with: leakCheck.key),
      let status = try path.status(), status.kind == .file
    else { return false }
    let bytes = try path.read(limit: status.size)
    return !leakCheck.leaks(in: bytes.span).isEmpty
  }
}

/// What an artefact shows of an episode that somebody in it did not agree to, or agrees to no longer.
private struct TooMuch {
  private let untranscribed: Set<EpisodeGUID>
  private let unquoted: Set<EpisodeGUID>

  init(_ library: Library, _ gate: Gate) {
    untranscribed = Set(library.episodes.filter { !gate.mayTranscribe($0) }.map(\.guid))
    unquoted = Set(library.episodes.filter { !gate.mayQuote($0) }.map(\.guid))
  }

  func tells(_ artefact: Artefact, isOutput: Bool) -> Bool {
    let path = artefact.path
    if path.hasPrefix("transcripts/") { return !artefact.mentions.isDisjoint(with: untranscribed) }
    if path.hasPrefix("chapters/") { return !artefact.mentions.isDisjoint(with: unquoted) }
    return path.hasPrefix("covers/portrait-") && !isOutput
  }
}

extension OutputFile {
  fileprivate var isText: Bool {
    switch recipe {
    case .rendered, .derived: true
    case .picture, .copied: false
    }
  }
}
