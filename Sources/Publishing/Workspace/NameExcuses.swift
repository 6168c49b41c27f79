import Bytes
import Catalogue

/// What was found to be no name in the workspace's texts, for the search of what is made of them: these words mean
/// somebody else or nothing in the outputs of that episode, or of a text that belongs to none in any.
struct NameExcuses: Sendable {
  private var everywhere: [PersonID: Set<UInt64>] = [:]
  private var inEpisodes: [EpisodeGUID: [PersonID: Set<UInt64>]] = [:]

  /// None.
  init() {}

  /// - Parameter texts: with the episode of each, if it belongs to one.
  init(_ texts: [(text: ShownText, episode: EpisodeGUID?)], through gate: Gate) {
    let files = gate.exceptedFiles
    guard !files.isEmpty else { return }
    let check = gate.nameCheck()
    for (text, episode) in texts {
      let hash = text.hash
      guard files.contains(hash) else { continue }
      for leak in check.leaks(in: text.bytes.span) where gate.isExcepted(leak.person, at: leak.offset, of: hash) {
        if let episode {
          inEpisodes[episode, default: [:]][leak.person, default: []].formUnion(leak.forms)
        } else {
          everywhere[leak.person, default: []].formUnion(leak.forms)
        }
      }
    }
  }

  func excuses(for output: OutputFile) -> [PersonID: Set<UInt64>] {
    guard !inEpisodes.isEmpty else { return everywhere }
    return output.mentions.reduce(into: everywhere) { excuses, guid in
      excuses.merge(inEpisodes[guid] ?? [:]) { $0.union($1) }
    }
  }
}

extension Publisher {
  /// What the texts that a result is made of are excused for.
  func excuses(
    _ texts: WorkspaceTexts, _ library: Library, _ parts: [EpisodeGUID: EpisodeParts], through gate: Gate
  ) throws -> NameExcuses {
    try NameExcuses(texts, library, parts, through: gate, in: workspace)
  }
}

extension NameExcuses {
  fileprivate init(
    _ texts: WorkspaceTexts, _ library: Library, _ parts: [EpisodeGUID: EpisodeParts], through gate: Gate,
    in workspace: Workspace
  ) throws {
    // Nearly always: then nothing more is read.
    guard !gate.exceptedFiles.isEmpty else {
      self.init()
      return
    }
    let episodes = Dictionary(library.episodes.map { ("Episodes/\($0.slug)", $0.guid) }) { first, _ in first }
    let own = ShownText.texts(texts, library.episodes, library.feeds, through: gate) { _ in [.site] }.map { text in
      (text, episodes[text.file] ?? episodes[String(text.file.dropLast("/episode.md".utf8.count))])
    }
    let beside = try library.episodes.flatMap { episode in
      try parts[episode.guid].map {
        try ShownText.parts(of: episode, $0, on: [.site], through: gate, in: workspace, names: true)
      }.map { $0.map { ($0, EpisodeGUID?.some(episode.guid)) } } ?? []
    }
    self.init(own + beside, through: gate)
  }
}
