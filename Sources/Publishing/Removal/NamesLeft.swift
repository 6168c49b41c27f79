import Catalogue
import SourceText
import System

/// Where the workspace's own texts, and the names of its files, still hold a name of somebody whom the register is about to
/// forget: nothing would keep it from being shown then.
struct NamesLeft {
  /// By place; what two accounts found to be no name of theirs is not among them.
  let problems: [Problem]

  /// What is text beside an episode's own.
  private static let endings: Set = ["vtt", "srt", "json", "txt", "md", "html"]

  /// - Parameter texts: today's; what stands beside them is read here.
  init(of person: PersonID, in texts: WorkspaceTexts, _ workspace: Workspace, through gate: Gate) throws {
    guard let check = gate.nameCheck(of: person) else {
      problems = []
      return
    }
    let own = texts.files.map { ShownText(file: $0.key, contents: $0.value, channels: []) }
    problems = (own + (try Self.companions(in: workspace))).concurrentMap { text -> [Problem] in
      let bytes = text.bytes
      guard check.mayHoldName(bytes.span) else { return [] }
      let leaks = check.leaks(in: bytes.span)
      let hash = leaks.isEmpty ? nil : text.hash
      return leaks.filter { leak in hash.map { !gate.isExcepted(person, at: leak.offset, of: $0) } ?? true }.map {
        PublishingWords.nameLeft(of: person, at: text.place(of: $0.offset))
      }
    }.flatMap(\.self).sorted { $0.place < $1.place }
  }

  /// The names of the episodes' folders and files, and what the texts among these hold.
  private static func companions(in workspace: Workspace) throws -> [ShownText] {
    guard try workspace.episodes.status()?.kind == .directory else { return [] }
    return try workspace.episodes.kindsOfEntries().filter(\.isDirectory).flatMap { folder, _ in
      let path = "Episodes/\(folder)"
      return [ShownText(file: path, contents: nil, channels: [])]
        + (try workspace.file(path).kindsOfEntries().filter { !$0.isDirectory }.flatMap { name, _ in
          try texts(at: "\(path)/\(name)", in: workspace)
        })
    }
  }

  private static func texts(at path: String, in workspace: Workspace) throws -> [ShownText] {
    let name = ShownText(file: path, contents: nil, channels: [])
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard endings.contains(ending), !path.hasSuffix("/episode.md") else { return [name] }
    let file = workspace.file(path)
    guard let status = try file.status(), status.kind == .file, status.size <= PartsInventory.largest else {
      return [name]
    }
    return [name, ShownText(file: path, contents: try file.readOrdinary(limit: PartsInventory.largest), channels: [])]
  }
}
