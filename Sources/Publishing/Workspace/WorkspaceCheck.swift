package import Catalogue
import SourceText
import System

/// Everything that is wrong with a workspace's own files; nothing is written.
package struct WorkspaceCheck: Sendable {
  /// By place.
  package let problems: [Problem]

  package init(_ workspace: Workspace) throws {
    let texts = WorkspaceTexts(of: workspace)
    let reading = LibraryReading(texts)
    var problems = texts.problems + reading.problems
    if let library = reading.sound {
      problems += ArtworkInventory(of: library.feeds, in: workspace).problems
      problems += library.episodes.filter { $0.people == .undeclared }.map { PublishingWords.noPeople($0.slug) }
      var inventory = MediaInventory(of: workspace)
      for episode in library.episodes { problems += try inventory.facts(of: episode).problems }
      if !ZoneInfo.isKnown(library.site.timeZone) {
        problems.append(PublishingWords.unknownZone(library.site.timeZone))
      }
    }
    self.problems = problems.sorted { ($0.place, $0.found) < ($1.place, $1.found) }
  }
}

extension ZoneInfo {
  fileprivate static func isKnown(_ name: String) -> Bool {
    do {
      _ = try ZoneInfo(named: name)
      return true
    } catch {
      return false
    }
  }
}
