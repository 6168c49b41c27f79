import Bytes
import Catalogue
import Register
import SourceText
import System

// What a removal goes by when today's texts and pictures cannot be trusted.

extension Publisher {
  /// The feeds' pictures as found, and where one is missing or damaged the one that is served.
  func servedArtwork(of feeds: [Feed], beside found: [FeedID: Artwork]) throws -> [FeedID: Artwork] {
    var artwork = found
    let missing = feeds.filter { found[$0.id] == nil }
    let covers = missing.isEmpty ? [] : try register.artefactPaths().filter { $0.hasPrefix("covers/") }
    for feed in missing {
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

  /// What stands in the result although it may no longer be shown there: files of an episode that somebody no longer
  /// agrees to, what tells more of somebody than they agree to, and files with a name that may no longer be said.
  func lostArtefacts(_ beginning: inout Beginning) throws -> [String] {
    let known = beginning.remembered.artefacts
    guard !known.isEmpty, let (library, texts) = beginning.situation.lastGood() else { return [] }
    let contents = beginning.situation.contents
    let gate = gate(contents, library)
    let sources = sources(of: library, contents, beginning.remembered)
    let edition = Edition(
      of: library, artwork: try servedArtwork(of: library.feeds, beside: sources.artwork), parts: sources.parts,
      through: gate, excusing: try excuses(texts, library, sources.parts, through: gate))
    beginning.edition = (edition, sources)
    let refused = Set(edition.cleared.rulings.filter(\.isWithheldSomewhere).map(\.guid))
    let outputs = Dictionary(edition.outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let tooMuch = TooMuch(library, gate)
    let tellsTooMuch = known.values.filter { artefact in
      let output = outputs[artefact.path]
      // What is to stand there as it does, such as a redacted copy, was approved.
      let stays = output.map { artefact.key == $0.key.joined(with: edition.leakCheck(for: $0).key) } ?? false
      return !stays && tooMuch.tells(artefact, isOutput: output != nil)
    }
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
