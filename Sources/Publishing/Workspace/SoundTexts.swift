import Catalogue
import SourceText

extension Library {
  /// The episodes whose text says who can be heard: what it leaves open is a mistake, and no lost permission.
  var declared: Set<EpisodeGUID> { Set(episodes.filter { $0.people != .undeclared }.map(\.guid)) }
}

extension LibraryReading {
  /// The files that have no error and leave nothing open.
  func soundFiles(of texts: WorkspaceTexts) -> [String: [UInt8]] {
    let broken = Set(problems.filter { $0.severity == .error }.map(\.place.file))
    let open = Set(episodes.filter { $0.value?.people == .undeclared }.map(\.file))
    return texts.files.filter { !broken.contains($0.key) && !open.contains($0.key) }
  }
}
