import Catalogue
import System

/// Deletes the sources of episodes that nobody may hear any longer: recordings, transcripts, chapters and pictures. The
/// texts stay, which hold no voice and no name.
struct FolderClearing: Sendable {
  private let workspace: Workspace
  private let publications: [EpisodeGUID: Publication]

  /// - Parameter publications: where each episode's folder is.
  init(of workspace: Workspace, _ publications: [EpisodeGUID: Publication]) {
    self.workspace = workspace
    self.publications = publications
  }

  /// The files that were deleted, by path in the workspace.
  @discardableResult
  func remove(_ guids: Set<EpisodeGUID>) throws(FileError) -> [String] {
    var removed: [String] = []
    for slug in guids.compactMap({ publications[$0]?.slug.text }).sorted() {
      let folder = workspace.episodes.appending(slug)
      guard try folder.status()?.kind == .directory else { continue }
      for name in try folder.entries() where name != "episode.md" {
        if try folder.appending(name).removeTree() { removed.append("Episodes/\(slug)/\(name)") }
      }
    }
    return removed
  }
}
