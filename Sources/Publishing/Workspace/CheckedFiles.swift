import Bytes
import Catalogue
import FeedRules
import System
import XMLReading

/// What a check found beside the texts, as the rules look at it.
struct CheckedFiles {
  private var media: [Slug: MediaFacts] = [:]
  private var parts: [EpisodeGUID: EpisodeParts] = [:]
  private var bySlug: [Slug: EpisodeParts] = [:]
  private var pictures: [String: Picture]

  /// - Parameter pictures: those of the feeds, by path in the workspace.
  init(pictures: [String: Picture]) {
    self.pictures = pictures
  }

  mutating func add(
    _ episode: Episode, _ found: MediaInventory.Found, _ parts: EpisodeParts, in workspace: Workspace
  ) throws {
    media[episode.slug] = found.facts
    self.parts[episode.guid] = parts
    bySlug[episode.slug] = parts
    guard let cover = parts.cover else { return }
    let path = "Episodes/\(episode.slug)/\(cover.file)"
    pictures[path] = Picture(cover.artwork.kind, try workspace.file(path).read(limit: PartsInventory.largest))
  }

  /// What the texts break.
  func problems(of library: Library, at moment: Moment) -> [Problem] {
    FeedJudge.problems(
      source: SourceCase(library: library, media: media, parts: bySlug, pictures: pictures, moment: moment))
  }

  /// What the feeds that these texts and the register give now break, as apps would read them.
  func problems(
    ofDocumentsOf library: Library, _ artwork: [FeedID: Artwork], through gate: Gate, at moment: Moment
  ) throws -> [Problem] {
    let edition = Edition(of: library, artwork: artwork, parts: parts, through: gate)
    let judging = DocumentJudging(of: edition.cleared, library, pictures: pictures, at: moment)
    var problems: [Problem] = []
    for output in edition.outputs where output.stage == .feed && output.path.hasSuffix(".xml") {
      guard case .rendered(let render) = output.recipe else { continue }
      var buffer = ByteBuffer()
      try render(&buffer)
      do throws(XMLReadError) {
        problems += try judging.problems(of: output.path, buffer.array())
      } catch {
        throw Obstacle.malformed(path: output.path, error)
      }
    }
    return problems
  }
}
