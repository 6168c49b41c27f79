import Bytes
import System

/// Takes a backup's bytes as they come, checks each member against the list that comes first, and writes it into a folder.
struct BackupReader: ~Copyable {
  private enum State {
    /// The manifest, or a long name, comes in.
    case text(length: Int, isName: Bool)
    case header
    case content(BackupManifest.Member, rest: Int)
    case padding(Int)
    case ended
  }

  private var manifest: BackupManifest?
  /// Those that are still to come, by their paths' bytes: `String` calls two spellings of `é` equal.
  private var expected: [[UInt8]: BackupManifest.Member] = [:]
  private let folder: FilePath?
  private var state = State.header
  private var text: [UInt8] = []
  private var longName: String?
  private var file: NewFile?
  private var hash = SHA256()
  private var offset = 0

  private static let longestManifest = 1 << 26

  /// - Parameter folder: where to write; `nil` to look only.
  init(writingInto folder: FilePath?) { self.folder = folder }

  mutating func take(_ piece: Span<UInt8>) throws {
    var position = 0
    while position < piece.count {
      let rest = piece.extracting(position...)
      let taken = try takeSome(of: rest)
      position += taken
      offset += taken
    }
  }

  /// What the backup held; throws where it ended too early.
  consuming func finish() throws -> BackupManifest {
    guard let manifest else { throw BackupFault.damaged(.noManifest) }
    if let missing = manifest.members.first(where: { expected[Array($0.path.utf8)] != nil }) {
      throw BackupFault.damaged(.missing(missing.path))
    }
    guard case .ended = state else { throw BackupFault.damaged(.strangeMember(offset: offset)) }
    return manifest
  }

  private mutating func takeSome(of bytes: Span<UInt8>) throws -> Int {
    switch state {
    case .header: return try takeHeader(bytes)
    case .text(let length, let isName):
      let count = min(length - text.count, bytes.count)
      text.append(bytes.extracting(first: count))
      if text.count == length { try endText(isName: isName) }
      return count
    case .content(let member, let rest):
      let part = bytes.extracting(first: min(rest, bytes.count))
      hash.update(part)
      try file?.write(part)
      try proceed(with: member, rest: rest - part.count)
      return part.count
    case .padding(let rest):
      let count = min(rest, bytes.count)
      state = count == rest ? .header : .padding(rest - count)
      return count
    case .ended: return bytes.count
    }
  }

  private mutating func takeHeader(_ bytes: Span<UInt8>) throws -> Int {
    let count = min(TarHeader.blockSize - text.count, bytes.count)
    text.append(bytes.extracting(first: count))
    guard text.count == TarHeader.blockSize else { return count }
    let header = TarHeader(text)
    text = []
    switch header {
    case .file(let name, let length): try begin(longName ?? name, length: length)
    case .longName(let length) where longName == nil && manifest != nil && (2...8192).contains(length):
      state = .text(length: length, isName: true)
    case .end where longName == nil: state = .ended
    default: throw BackupFault.damaged(.strangeMember(offset: offset + count - TarHeader.blockSize))
    }
    return count
  }

  private mutating func begin(_ name: String, length: Int) throws {
    longName = nil
    guard manifest != nil else {
      guard name == BackupManifest.name, (1...Self.longestManifest).contains(length) else {
        throw BackupFault.damaged(.noManifest)
      }
      state = .text(length: length, isName: false)
      return
    }
    guard let member = expected.removeValue(forKey: Array(name.utf8)) else {
      throw BackupFault.damaged(.unlisted(name))
    }
    guard member.length == length else { throw BackupFault.damaged(.changed(name)) }
    hash = SHA256()
    if let path = folder?.appending(member.path) {
      try path.parent.createDirectories()
      file = try NewFile(at: path, mode: name.hasPrefix(".klankbord/") ? 0o600 : 0o644)
    }
    try proceed(with: member, rest: length)
  }

  private mutating func proceed(with member: BackupManifest.Member, rest: Int) throws {
    guard rest == 0 else {
      state = .content(member, rest: rest)
      return
    }
    var ended = SHA256()
    swap(&ended, &hash)
    guard ended.finish() == member.hash else { throw BackupFault.damaged(.changed(member.path)) }
    try file?.finish(durably: true)
    file = nil
    pad(after: member.length)
  }

  private mutating func endText(isName: Bool) throws {
    let bytes = text
    text = []
    if isName {
      guard bytes.last == 0, let name = String(validating: bytes.dropLast(), as: UTF8.self) else {
        throw BackupFault.damaged(.strangeMember(offset: offset))
      }
      longName = name
    } else {
      let manifest = try BackupManifest(bytes)
      expected = Dictionary(manifest.members.map { (Array($0.path.utf8), $0) }) { first, _ in first }
      self.manifest = manifest
    }
    pad(after: bytes.count)
  }

  private mutating func pad(after length: Int) {
    let padding = TarHeader.padding(after: length).count
    state = padding == 0 ? .header : .padding(padding)
  }
}
