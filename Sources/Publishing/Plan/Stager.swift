import Bytes
import Catalogue
import Media
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
  private let leavesLeaksOut: Bool
  private let standing: Set<String>?
  private let splices: (String) throws -> [Splice]
  private let judging: DocumentJudging
  private var problems: [Problem] = []
  private var buffer = ByteBuffer(capacity: 1 << 16)
  private var leaks: [OutputLeak] = []

  /// - Parameters:
  ///   - folder: where the result stands or will stand.
  ///   - remembered: what is known of the files there, by path.
  ///   - isRehearsal: everything is rendered and judged, and nothing is written.
  ///   - leavesLeaksOut: a file that names somebody who may not be named is left out and taken away, where otherwise
  ///     it refuses the whole: what a removal rebuilds must not wait for it.
  ///   - standing: what stays beside a part of an edition; `nil` where nobody looks at what does not belong there.
  ///   - splices: how the recording's copy at a path below `Public/` differs from its cut.
  ///   - judging: holds the feeds against the rules; an error refuses the whole, unless it leaves leaks out.
  init(
    _ edition: Edition, of workspace: Workspace, into folder: FilePath, remembered: [String: Artefact],
    isRehearsal: Bool, leavesLeaksOut: Bool = false, standing: Set<String>? = nil,
    splices: @escaping (String) throws -> [Splice],
    judging: DocumentJudging
  ) {
    self.edition = edition
    self.workspace = workspace
    self.folder = folder
    self.remembered = remembered
    self.isRehearsal = isRehearsal
    self.leavesLeaksOut = leavesLeaksOut
    self.standing = standing
    self.splices = splices
    self.judging = judging
  }

  /// - Throws: `Obstacle` or `FileError`; then nothing new is left behind.
  consuming func stage() throws -> StagedEdition {
    let waitingRoom = StagedEdition.waitingRoom(of: folder)
    try refuseLinks()
    if !isRehearsal { try waitingRoom.removeTree() }
    do {
      var files: [StagedEdition.File] = []
      for output in edition.outputs {
        files.append(try stage(output, as: waitingRoom.appending(String(files.count))))
      }
      guard leaks.isEmpty || leavesLeaksOut else { throw Obstacle.leaks(leaks, sources: []) }
      let errors = problems.filter { $0.severity == .error }
      guard errors.isEmpty || leavesLeaksOut else { throw Obstacle.problems(errors) }
      let leaking = Set(leaks.map(\.path))
      files.removeAll { leaking.contains($0.output.path) }
      let paths = Set(files.map(\.output.path))
      return StagedEdition(
        folder: folder, files: files, leaks: leaks, problems: problems,
        deletes: try deletes(beside: paths))
    } catch {
      // What cannot be cleared away now is cleared by the next act, and is hidden until then.
      if !isRehearsal { _ = Result { try waitingRoom.removeTree() } }
      throw error
    }
  }

  /// What stands in the result and belongs to nothing.
  private func deletes(beside paths: Set<String>) throws -> [String] {
    guard let standing = edition.isPart ? standing : [] else { return [] }
    return try folder.files().filter {
      !paths.contains($0) && !standing.contains($0) && !StagedEdition.isLeftAlone($0)
    }
  }

  /// A folder of the result that is a link to elsewhere would be written through, and never cleared.
  private func refuseLinks() throws {
    for name in Set(edition.outputs.compactMap { $0.path.split(separator: "/").dropLast().first }) {
      let path = folder.appending(String(name))
      if try path.status()?.kind == .link { throw Obstacle.linkedFolder(path) }
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
      return StagedEdition.File(output: output, key: key, change: .none, waiting: nil, standing: present)
    }
    switch output.recipe {
    case .rendered(let render):
      buffer.removeAll()
      try render(&buffer)
      try judge(output, leakCheck)
      return try stageBuffer(output, key, as: waiting, at: target, present)
    case .derived(let source, let hash, let render):
      let bytes = try read(source, hash)
      buffer.removeAll()
      try render(bytes, &buffer)
      try judge(output, leakCheck)
      return try stageBuffer(output, key, as: waiting, at: target, present)
    case .picture(let source, let hash):
      let bytes = try read(source, hash)
      let cleaning = CleanPicture(of: bytes)
      guard let changes = cleaning.splices else { throw Obstacle.problems(cleaning.problems(file: source)) }
      let copy = changes.bytes(
        at: 0, count: changes.length(ofCopyFrom: bytes.count), sourceLength: bytes.count
      ) { Array(bytes[$0..<$0 + $1]) }
      buffer.removeAll()
      buffer.append(copy.span)
      try judge(output, leakCheck, length: copy.count) { Array(copy[$0..<$0 + $1]) }
      return try stageBuffer(output, key, as: waiting, at: target, present)
    case .copied(let source, let cut):
      return try stageCopy(of: source, cut, output, leakCheck, key, as: waiting, at: target, present)
    }
  }

  private func read(_ source: String, _ hash: SHA256Digest) throws -> [UInt8] {
    let bytes = try workspace.file(source).read(limit: PartsInventory.largest)
    guard SHA256.digest(of: bytes) == hash else { throw Obstacle.changedWhileCopied(source) }
    return bytes
  }

  private func stageBuffer(
    _ output: OutputFile, _ key: SHA256Digest, as waiting: FilePath, at target: FilePath, _ present: FileStatus?
  ) throws -> StagedEdition.File {
    if let present, try isRendered(target, present) {
      return StagedEdition.File(output: output, key: key, change: .none, waiting: nil, standing: present)
    }
    if !isRehearsal {
      try makeWaitingRoom()
      try buffer.withBytes { try waiting.writeNew($0, durably: output.stage == .feed) }
    }
    return StagedEdition.File(
      output: output, key: key, change: present == nil ? .new : .changed, waiting: isRehearsal ? nil : waiting,
      standing: nil)
  }

  /// A recording's copy: its key is the hash that it must have.
  private mutating func stageCopy(
    of source: String, _ cut: SHA256Digest, _ output: OutputFile, _ leakCheck: LeakCheck, _ key: SHA256Digest,
    as waiting: FilePath, at target: FilePath, _ present: FileStatus?
  ) throws -> StagedEdition.File {
    let splices = try splices(output.path)
    if try workspace.file(source).status()?.kind == .file {
      let file = try FileReader(workspace.file(source))
      try judge(output, leakCheck, length: splices.length(ofCopyFrom: file.length)) { offset, count in
        try splices.bytes(at: offset, count: count, sourceLength: file.length) { try file.read(at: $0, count: $1) }
      }
    }
    if present?.kind == .file, try digest(of: target) == output.key {
      return StagedEdition.File(output: output, key: key, change: .none, waiting: nil, standing: present)
    }
    if !isRehearsal { try copy(source, cut, splices, to: waiting, hash: output.key) }
    return StagedEdition.File(
      output: output, key: key, change: present == nil ? .new : .changed, waiting: isRehearsal ? nil : waiting,
      standing: nil)
  }

  /// What is in the buffer, before anyone may see it.
  private mutating func judge(_ output: OutputFile, _ leakCheck: LeakCheck) throws {
    leaks += buffer.withBytes { leakCheck.leaks(in: $0) }.map {
      OutputLeak(path: output.path, person: $0.person, offset: $0.offset)
    }
    guard output.stage == .feed, !output.path.hasSuffix(".json") else { return }
    do throws(XMLReadError) {
      if output.path.hasSuffix(".xml") {
        problems += try judging.problems(of: output.path, buffer.array())
      } else {
        try XMLDocument.check(buffer.array())
      }
    } catch {
      throw Obstacle.malformed(path: output.path, error)
    }
  }

  /// The words in a recording or picture: its tags, not its sound or pixels.
  private mutating func judge(
    _ output: OutputFile, _ leakCheck: LeakCheck, length: Int, read: (Int, Int) throws -> [UInt8]
  ) throws {
    for part in try MetadataBytes.of(length: length, read: read) {
      leaks += leakCheck.leaks(inBinary: part.bytes.span).map {
        OutputLeak(path: output.path, person: $0.person, offset: part.offset + $0.offset)
      }
    }
  }

  private func isRendered(_ target: FilePath, _ present: FileStatus) throws -> Bool {
    guard present.kind == .file, present.size == buffer.count else { return false }
    return try target.read(limit: present.size) == buffer.array()
  }

  private func copy(
    _ source: String, _ cut: SHA256Digest, _ splices: [Splice], to waiting: FilePath, hash: SHA256Digest
  ) throws {
    try makeWaitingRoom()
    let reader = try FileReader(workspace.file(source))
    var sourceDigest = SHA256()
    var digest = SHA256()
    var file = try NewFile(at: waiting)
    try splices.copy(sourceLength: reader.length) { offset, count throws(FileError) in
      try reader.read(at: offset, count: count)
    } source: {
      sourceDigest.update($0)
    } write: { bytes throws(FileError) in
      digest.update(bytes)
      try file.write(bytes)
    }
    guard sourceDigest.finish() == cut, digest.finish() == hash else { throw Obstacle.changedWhileCopied(source) }
    try file.finish()
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
