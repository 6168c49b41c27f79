import Bytes
package import Catalogue
import System

/// What is deleted from `Episodes/` when somebody withdraws: what may hold their voice, their words or their face.
///
/// Which recordings a folder holds beside the published one, nobody has told: one stays only where two accounts have
/// declared of that very file that the person cannot be recognised in it.
package struct SourceRemoval: Sendable {
  /// What a folder held.
  package struct Outcome: Hashable, Sendable {
    /// By path in the workspace.
    package var deleted: [String] = []
    /// What stays and may show the person, such as a cover: for somebody to look at.
    package var toLookAt: [String] = []

    static func += (sum: inout Self, other: Self) {
      sum.deleted += other.deleted
      sum.toLookAt += other.toLookAt
    }
  }

  private let workspace: Workspace
  private let person: PersonID
  /// The recordings in which the person is declared not to be.
  private let without: Set<SHA256Digest>

  package init(of person: PersonID, in workspace: Workspace, _ contents: RegisterContents, fourEyes: Bool) {
    self.workspace = workspace
    self.person = person
    let absences = contents.absences.values.joined().filter { absence in
      absence.person == person && absence.confirmedBy != nil
        && (!fourEyes || absence.confirmedBy != absence.declaredBy)
    }
    without = Set(absences.map(\.cut))
  }

  /// Deletes from the folder of one episode; a folder that is gone holds nothing.
  ///
  /// - Parameters:
  ///   - portraits: the pictures of the person, as the text names them.
  ///   - isRehearsal: nothing is deleted.
  ///   - isReplaced: a cut without the person takes the place of the former, and what stands beside it is that cut's.
  package func run(on slug: Slug, portraits: [FileName], isReplaced: Bool, isRehearsal: Bool) throws -> Outcome {
    let folder = workspace.episodes.appending(slug.text)
    var outcome = Outcome()
    guard try folder.status()?.kind == .directory else { return outcome }
    for name in try folder.entries().sorted() where name != "episode.md" {
      let path = "Episodes/\(slug)/\(name)"
      switch try verdict(on: folder.appending(name), portraits: portraits.map(\.text), isReplaced: isReplaced) {
      case .delete:
        if !isRehearsal { try folder.appending(name).removeTree() }
        outcome.deleted.append(path)
      case .lookAt: outcome.toLookAt.append(path)
      case .keep: break
      }
    }
    return outcome
  }

  private enum Verdict {
    case delete, lookAt, keep
  }

  private func verdict(on file: FilePath, portraits: [String], isReplaced: Bool) throws -> Verdict {
    let name = file.lastComponent
    guard try file.status()?.kind == .file else { return .lookAt }
    if portraits.contains(name) { return .delete }
    let beginning = name.prefix { $0 != "." }
    if beginning == "transcript" || beginning == "chapters" { return isReplaced ? .keep : .delete }
    if try isRecording(file) { return without.contains(try file.digest()) ? .keep : .delete }
    return .lookAt
  }

  /// By its name, or by how it begins: ID3 or frames of MPEG audio, and the containers.
  private func isRecording(_ file: FilePath) throws -> Bool {
    let endings = MediaKind.allCases.map(\.fileExtension) + ["aac", "aif", "aiff", "amr", "mkv", "mov", "webm", "wma"]
    if let ending = file.lastComponent.split(separator: ".").last, endings.contains(ending.lowercased()) { return true }
    let reader = try FileReader(file)
    let head = try reader.read(at: 0, count: min(reader.length, 12))
    func has(_ signature: String, at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: signature.utf8) }
    return has("ID3") || has("fLaC") || has("OggS") || has("ftyp", at: 4) || has("WAVE", at: 8) || has("AIFF", at: 8)
      || (head.count > 1 && head[0] == 0xFF && head[1] & 0xE0 == 0xE0 && head[1] != 0xFF)
  }
}
