import Catalogue
import System

/// Every object of a git repository, those that nothing leads to any longer included, as git itself unpacks them.
struct GitObjects {
  private(set) var look: BlobScan
  private let repository: FilePath
  private let place: ScanPlace
  private var rest: [UInt8] = []
  /// The object whose bytes come next, and how many are still to come.
  private var object: (name: String, length: Int)?

  /// Of a larger object, this many bytes at a time are looked through.
  private static let stretchLength = 32 << 20
  private static let overlap = 16384

  init(_ repository: FilePath, _ place: ScanPlace, _ look: BlobScan) {
    self.repository = repository
    self.place = place
    self.look = look
  }

  static func isRepository(_ entries: [String]) -> Bool {
    ["HEAD", "objects", "refs"].allSatisfy(entries.contains)
  }

  /// The files that hold the objects.
  static func files(of repository: FilePath) throws(FileError) -> Set<FilePath> {
    let objects = repository.appending("objects")
    var files: Set<FilePath> = []
    for folder in try objects.kindsOfEntries() where folder.isDirectory {
      let path = objects.appending(folder.name)
      for name in try path.entries() {
        let isLoose = folder.name.utf8.count == 2 && name.utf8.count >= 38 && name.utf8.allSatisfy(isHexDigit)
        let isPack = folder.name == "pack" && name.hasPrefix("pack-") && name.hasSuffix(".pack")
        if isLoose || isPack { files.insert(path.appending(name)) }
      }
    }
    return files
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }

  /// Why not everything could be looked at.
  mutating func read() -> UnreadReason? {
    let run = ProgramRun(
      "git",
      [
        "--no-replace-objects", "--git-dir", repository.text, "cat-file", "--batch-all-objects", "--batch",
        "--unordered", "--buffer",
      ])
    var failure: (any Error)?
    do {
      let end = try run.run { piece throws(FileError) in
        do {
          try take(piece)
        } catch {
          failure = error
        }
        return failure == nil
      }
      return failure == nil && end.isSuccess && rest.isEmpty && object == nil ? nil : .gitFailed
    } catch {
      return error.number == 2 ? .noGit : .refused(error)
    }
  }

  private mutating func take(_ piece: Span<UInt8>) throws {
    unsafe piece.withUnsafeBufferPointer { unsafe rest.append(contentsOf: $0) }
    var used = 0
    defer { rest.removeFirst(used) }
    while true {
      if let (name, length) = object {
        // And the line's end after it.
        let come = rest.count - used
        let isWhole = come > length
        guard isWhole || come >= Self.stretchLength + Self.overlap else { return }
        let count = isWhole ? length : Self.stretchLength
        let ahead = isWhole ? length : min(length, Self.stretchLength + Self.overlap)
        try look.lookThrough(.memory(Array(rest[used..<used + ahead])), place.entering(name), .git)
        used += isWhole ? count + 1 : count
        object = isWhole ? nil : (name, length - count)
      } else {
        guard let end = rest[used...].firstIndex(of: 0x0A) else { return }
        let words = String(decoding: rest[used..<end], as: UTF8.self).split(separator: " ")
        used = end + 1
        guard words.count == 3, let length = Int(words[2]), length >= 0 else { throw UnexpectedLine() }
        object = (String(words[0]), length)
        look.renewBudget()
      }
    }
  }

  private struct UnexpectedLine: Error {}
}
