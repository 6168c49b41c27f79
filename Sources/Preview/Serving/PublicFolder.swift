import Catalogue
import Glibc
import System

/// The directory that is served: nothing outside it, nothing hidden, and nothing behind a link.
struct PublicFolder: Sendable {
  let root: FilePath
  let types: ContentTypes

  /// A response, and the file where it sends one.
  struct Answer: Sendable {
    let response: Response
    let file: FileReader?
  }

  /// Throws where the system fails; what is missing is an answer.
  func answer(_ request: RequestHead, now: Int) throws(FileError) -> Answer {
    let asked: (path: RequestedPath?, query: Substring)
    do {
      asked = try request.requestedPath()
    } catch {
      return Answer(response: Response(error), file: nil)
    }
    guard let path = asked.path else { return try notFound(now) }
    switch try find(path.names) {
    case .directory where !path.isDirectory:
      return Answer(response: Response(movedTo: path.directoryLocation + asked.query), file: nil)
    case .directory:
      guard case .file(let file) = try find(path.names + ["index.html"]) else { break }
      return Answer(response: Response(to: request, file: facts(file, now), now: now), file: file)
    case .file(let file) where !path.isDirectory:
      return Answer(response: Response(to: request, file: facts(file, now), now: now), file: file)
    case .file, .nothing: break
    }
    return try notFound(now)
  }

  private func notFound(_ now: Int) throws(FileError) -> Answer {
    guard case .file(let page) = try find(["404.html"]) else {
      return Answer(response: Response(.notFound), file: nil)
    }
    return Answer(response: Response(notFoundPage: facts(page, now)), file: page)
  }

  private func facts(_ file: FileReader, _ now: Int) -> FileFacts {
    FileFacts(
      file.status, contentType: types.type(ofPath: file.path.text),
      isOpen: ServedFolder.containing(file.path.text)?.isOpen ?? false, now: now)
  }

  private enum Found {
    case file(FileReader)
    case directory
    case nothing
  }

  /// Opens name after name, each relative to the directory before it, so that none can be exchanged for a link.
  private func find(_ names: [String]) throws(FileError) -> Found {
    var current = try FileDescriptor(openingDirectory: root)
    for name in names {
      do {
        current = try current.open(name)
      } catch  where [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, EACCES, ENXIO].contains(error.number) {
        return .nothing
      }
    }
    let path = names.joined(separator: "/")
    switch try current.status(path: path).kind {
    case .directory: return .directory
    case .file: return .file(try FileReader(current, path: FilePath(path)))
    case .link, .other: return .nothing
    }
  }
}
