import Bytes
import Catalogue
import Register
import System
import XMLReading

/// Holds an edition against what is served, renders and judges what differs, and lets it wait beside the result.
///
/// Everything that can go wrong goes wrong here, before the first file is put in its place: a full disk, a leak, a
/// damaged recording.
struct Stager: ~Copyable {
  private let edition: Edition
  private let workspace: Workspace
  private let folder: FilePath
  private let remembered: [String: Artefact]
  private let isRehearsal: Bool
  private var buffer = ByteBuffer(capacity: 1 << 16)
  private var leaks: [OutputLeak] = []

  /// - Parameters:
  ///   - folder: where the result stands or will stand.
  ///   - remembered: what is known of the files there, by path.
  ///   - isRehearsal: everything is rendered and judged, and nothing is written.
  init(
    _ edition: Edition, of workspace: Workspace, into folder: FilePath, remembered: [String: Artefact],
    isRehearsal: Bool
  ) {
    self.edition = edition
    self.workspace = workspace
    self.folder = folder
    self.remembered = remembered
    self.isRehearsal = isRehearsal
  }

  /// - Throws: `Obstacle` or `FileError`; then nothing new is left behind.
  consuming func stage() throws -> StagedEdition {
    let waitingRoom = StagedEdition.waitingRoom(of: folder)
    if !isRehearsal { try waitingRoom.removeTree() }
    do {
      var files: [StagedEdition.File] = []
      for output in edition.outputs {
        files.append(try stage(output, as: waitingRoom.appending(String(files.count))))
      }
      guard leaks.isEmpty else { throw Obstacle.leaks(leaks) }
      let paths = Set(files.map(\.output.path))
      return StagedEdition(
        folder: folder, files: files,
        deletes: try folder.files().filter { !paths.contains($0) && !StagedEdition.waits($0) })
    } catch {
      if !isRehearsal { try waitingRoom.removeTree() }
      throw error
    }
  }

  private mutating func stage(_ output: OutputFile, as waiting: FilePath) throws -> StagedEdition.File {
    let leakCheck = edition.leakCheck(for: output)
    leaks += leakCheck.leaks(inPath: output.path).map {
      OutputLeak(path: output.path, person: $0.person, offset: nil)
    }
    let target = folder.appending(output.path)
    let present = try target.status()
    let key = output.key.joined(with: leakCheck.key)
    if let present, let artefact = remembered[output.path], artefact.key == key, artefact.describes(present) {
      return StagedEdition.File(output: output, key: key, change: .none, waiting: nil)
    }
    switch output.recipe {
    case .rendered(let render):
      buffer.removeAll()
      try render(&buffer)
      try judge(output, leakCheck)
      if let present, try isRendered(target, present) {
        return StagedEdition.File(output: output, key: key, change: .none, waiting: nil)
      }
      if !isRehearsal {
        try makeWaitingRoom()
        try buffer.withBytes { try waiting.writeNew($0, durably: output.stage == .feed) }
      }
    case .copied(let source, let hash):
      if present != nil, try digest(of: target) == hash {
        return StagedEdition.File(output: output, key: key, change: .none, waiting: nil)
      }
      if !isRehearsal { try copy(source, hash, to: waiting) }
    }
    return StagedEdition.File(
      output: output, key: key, change: present == nil ? .new : .changed, waiting: isRehearsal ? nil : waiting)
  }

  /// What is in the buffer, before anyone may see it.
  private mutating func judge(_ output: OutputFile, _ leakCheck: LeakCheck) throws {
    leaks += buffer.withBytes { leakCheck.leaks(in: $0) }.map {
      OutputLeak(path: output.path, person: $0.person, offset: $0.offset)
    }
    guard output.stage == .feed else { return }
    do throws(XMLReadError) {
      try XMLDocument.check(buffer.array())
    } catch {
      throw Obstacle.malformed(path: output.path, error)
    }
  }

  private func isRendered(_ target: FilePath, _ present: FileStatus) throws -> Bool {
    guard present.kind == .file, present.size == buffer.count else { return false }
    return try target.read(limit: present.size) == buffer.array()
  }

  private func copy(_ source: String, _ hash: SHA256Digest, to waiting: FilePath) throws {
    try makeWaitingRoom()
    var digest = SHA256()
    try workspace.file(source).copy(to: waiting) { digest.update($0) }
    guard digest.finish() == hash else { throw Obstacle.changedWhileCopied(source) }
  }

  /// What waits is private; the result itself is for the account of whatever serves it.
  private func makeWaitingRoom() throws {
    try folder.createDirectories()
    try StagedEdition.waitingRoom(of: folder).createDirectories(mode: 0o700)
  }

  private func digest(of path: FilePath) throws -> SHA256Digest {
    var digest = SHA256()
    try path.readPieces { bytes in
      digest.update(bytes)
      return true
    }
    return digest.finish()
  }
}
