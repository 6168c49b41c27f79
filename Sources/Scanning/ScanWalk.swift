import Catalogue
import System

/// Goes through folders, and has each file looked through.
struct ScanWalk {
  private let names: NameScan
  private let root: FilePath
  private let limit: Int
  private(set) var result = ScanResult()

  init(_ names: NameScan, root: FilePath, limit: Int) {
    self.limit = limit
    self.names = names
    self.root = root
  }

  mutating func visit(_ path: FilePath, skipping skipped: Set<FilePath>) {
    let place = ScanPlace(path: shown(path), inside: [])
    do {
      guard !skipped.contains(path), let status = try path.status() else { return }
      lookAtName(of: path, place)
      switch status.kind {
      case .directory: try visitFolder(path, place, skipping: skipped)
      case .file: try lookThrough(path, place)
      // Its name was looked at, and where it leads is no file of this folder's.
      case .link: result.filesLookedAt += 1
      case .other: tell(.notAFile, place)
      }
    } catch let error as FileError {
      tell(.refused(error), place)
    } catch {
      tell(.damaged, place)
    }
  }

  private mutating func visitFolder(_ path: FilePath, _ place: ScanPlace, skipping skipped: Set<FilePath>) throws {
    let entries = try path.entries()
    var skipped = skipped
    if GitObjects.isRepository(entries) { skipped.formUnion(try lookAtObjects(of: path, place)) }
    for entry in entries { visit(path.appending(entry), skipping: skipped) }
  }

  private mutating func lookThrough(_ path: FilePath, _ place: ScanPlace) throws {
    let file = try FileReader(path)
    var look = BlobScan(names, limit: limit)
    let blob = Blob.file(file)
    try look.lookThrough(blob, place)
    if let pages = try SQLitePages(path) { look.add(try pages.hits(names), at: place) }
    result.filesLookedAt += 1
    result.bytesLookedAt += file.length
    take(look)
  }

  /// Gives the files that need not be looked at again, since git has given all that is in them.
  private mutating func lookAtObjects(of repository: FilePath, _ place: ScanPlace) throws -> Set<FilePath> {
    var objects = GitObjects(repository, place, BlobScan(names, limit: limit))
    let reason = objects.read()
    take(objects.look)
    if let reason {
      tell(reason, place)
      return []
    }
    return try GitObjects.files(of: repository)
  }

  private mutating func take(_ look: BlobScan) {
    result.findings += look.findings
    result.unread += look.unread
  }

  private mutating func tell(_ reason: UnreadReason, _ place: ScanPlace) {
    result.unread.append(ScanResult.Unread(place: place, reason: reason))
  }

  private mutating func lookAtName(of path: FilePath, _ place: ScanPlace) {
    let owners = names.places(in: path.lastComponent.utf8.span).map(\.owner)
    for owner in Set(owners).sorted() {
      result.findings.append(ScanFinding(place: place, form: .fileName, offset: 0, owner: owner))
    }
  }

  /// From the root where it is below it, and without names.
  private func shown(_ path: FilePath) -> String {
    let below = root.text == "/" ? "/" : root.text + "/"
    let text = path.text.hasPrefix(below) ? String(path.text.dropFirst(below.count)) : path.text
    return names.hidden(inPath: text)
  }
}

extension NameScan {
  /// With `[name]` for each part of a path that holds one, and for all of it where it is spread over several.
  package func hidden(inPath path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      places(in: part.utf8.span).isEmpty ? String(part) : "[name]"
    }
    let shown = parts.joined(separator: "/")
    return places(in: shown.utf8.span).isEmpty ? shown : "[name]"
  }
}
