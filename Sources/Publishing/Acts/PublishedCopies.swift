import Bytes
import Catalogue
import Media
import System

/// The copies under which an episode's recordings are published: those of before where the cut is the same, so that a
/// new title or cover never moves a file, and otherwise new ones with tags of our own.
struct PublishedCopies {
  private(set) var file: PublishedFile
  private(set) var alternates: [PublishedFile] = []
  /// How each new copy differs from its cut, by its path.
  private(set) var splices: [String: [Splice]] = [:]

  /// What the copies are made from.
  struct Ingredients {
    let episode: Episode
    let tags: MediaTags
    /// The files of before.
    let former: [PublishedFile]
    /// Every path below `Public/` that is or was a recording's.
    let takenPaths: Set<String>
    /// Whether everybody agreed to chapters.
    let mayQuote: Bool
  }

  /// - Parameters:
  ///   - main: the facts of the enclosure's source.
  ///   - others: the alternates that may be published, with the facts of their sources.
  /// - Throws: `Obstacle.problems` where a recording cannot be cleaned for certain.
  init(
    of main: MediaFacts, and others: [(file: FileName, facts: MediaFacts)], from ingredients: Ingredients,
    in workspace: Workspace
  ) throws {
    var maker = CopyMaker(ingredients: ingredients, workspace: workspace)
    file = try maker.copy(of: ingredients.episode.media, main)
    for other in others { alternates.append(try maker.copy(of: other.file, other.facts)) }
    splices = maker.splices
  }
}

private struct CopyMaker {
  let ingredients: PublishedCopies.Ingredients
  let workspace: Workspace
  var splices: [String: [Splice]] = [:]

  mutating func copy(of name: FileName, _ facts: MediaFacts) throws -> PublishedFile {
    let episode = ingredients.episode
    if let former = ingredients.former.first(where: { $0.cut == facts.hash }),
      !former.holdsChapters || ingredients.mayQuote
    {
      return PublishedFile(
        source: name, cut: former.cut, media: former.media, path: former.path, holdsChapters: former.holdsChapters)
    }
    let path = "Episodes/\(episode.slug)/\(name)"
    let reader = try FileReader(workspace.file(path))
    let cleaning = try MediaCleaning.clean(facts, tags: ingredients.tags) { offset, count throws(FileError) in
      try reader.read(at: offset, count: count)
    }
    guard let changes = cleaning.splices else { throw Obstacle.problems(cleaning.problems(file: path)) }
    let inspection = try MediaInspection.inspect(length: changes.length(ofCopyFrom: facts.lengthInBytes)) {
      offset, count throws(FileError) in
      try changes.bytes(at: offset, count: count, sourceLength: facts.lengthInBytes) {
        offset, count throws(FileError) in
        try reader.read(at: offset, count: count)
      }
    }
    guard let copy = inspection.facts else { throw Obstacle.problems(inspection.problems(file: path)) }
    let holdsChapters = facts.kind == .mp3 && !ingredients.tags.chapters.isEmpty
    let taken = ingredients.takenPaths.union(splices.keys)
    var edition = 1
    var file: PublishedFile
    repeat {
      file = PublishedFile(
        source: name, cut: facts.hash, media: copy, slug: episode.slug, edition: edition, holdsChapters: holdsChapters)
      edition += 1
    } while taken.contains(file.path)
    splices[file.path] = changes
    return file
  }
}
