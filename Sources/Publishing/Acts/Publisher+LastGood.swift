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
        return Artwork(bytes: try file.read(limit: ArtworkInventory.largest)).flatMap {
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

  /// What stands in the result although it may no longer be shown there: files of an episode that somebody no longer
  /// agrees to, and files with a name that may no longer be said.
  func lostArtefacts() throws -> [String] {
    let contents = try register.contents()
    let known = try register.artefacts()
    guard !known.isEmpty, let (library, _) = try lastGood(for: contents) else { return [] }
    let artwork = try artwork(of: library.feeds)
    let edition = Edition(of: library, artwork: artwork, through: gate(contents, library))
    let refused = Set(edition.cleared.rulings.filter(\.isWithheldSomewhere).map(\.guid))
    let outputs = Dictionary(edition.outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return try known.values.filter { artefact in
      let output = outputs[artefact.path]
      if !artefact.mentions.subtracting(output?.mentions ?? []).isDisjoint(with: refused) { return true }
      return try output.map { try nowLeaks($0, as: artefact, in: edition) } ?? false
    }.map(\.path)
  }

  /// Whether a served file, which was searched for other names than today's, holds one that may not be said.
  private func nowLeaks(_ output: OutputFile, as artefact: Artefact, in edition: Edition) throws -> Bool {
    let leakCheck = edition.leakCheck(for: output)
    let path = workspace.result.appending(output.path)
    guard case .rendered = output.recipe, artefact.key != output.key.joined(with: leakCheck.key),
      let status = try path.status(), status.kind == .file
    else { return false }
    let bytes = try path.read(limit: status.size)
    return !leakCheck.leaks(in: bytes.span).isEmpty
  }
}
