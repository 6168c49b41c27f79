import Bytes
import Catalogue
import System

/// A text or a path of the workspace, and where what it says is shown.
struct ShownText: Sendable {
  /// By its path in the workspace.
  let file: String
  /// `nil` where it is the path's last name itself.
  private let contents: [UInt8]?
  let channels: [Channel]

  init(file: String, contents: [UInt8]?, channels: [Channel]) {
    self.file = file
    self.contents = contents
    self.channels = channels
  }

  /// Whether it is the name of a file or folder.
  var isPath: Bool { contents == nil }

  var bytes: [UInt8] { contents ?? Array(FilePath(file).lastComponent.utf8) }

  /// What an exception is bound to: the bytes, or the whole path.
  var hash: SHA256Digest { SHA256.digest(of: contents ?? Array(file.utf8)) }

  /// Where a place in its bytes is, as messages tell it.
  func place(of offset: Int) -> Place {
    guard let contents else { return Place(file) }
    let before = contents.prefix(offset)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Place(
      file, line: before.count { $0 == 0x0A } + 1,
      column: String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
  }
}

extension ShownText {
  /// The site's, the topics' and the feeds' texts, and of each episode the text and the name of its folder.
  ///
  /// - Parameter channels: of an episode: all where it is shown; one without any is passed over. A text that could not
  ///   be read as what it should be counts as shown everywhere.
  static func texts(
    _ texts: WorkspaceTexts, _ episodes: [Episode], _ feeds: [Feed], through gate: Gate,
    channels: (Episode) -> Set<Channel>
  ) -> [ShownText] {
    let episodes = Dictionary(episodes.map { ("\($0.slug)", $0) }) { first, _ in first }
    let feeds = Dictionary(feeds.map { ("\($0.id)", gate.channels(of: $0)) }) { first, _ in first }
    let everywhere = Set(feeds.values.joined()).union([.site]).sorted()
    return texts.files.sorted { $0.key < $1.key }.flatMap { file, bytes -> [ShownText] in
      let parts = file.split(separator: "/").map(String.init)
      if parts.first == "Feeds", let feed = parts.last.map({ String($0.dropLast(3)) }) {
        return [ShownText(file: file, contents: bytes, channels: Set((feeds[feed] ?? []) + [.site]).sorted())]
      }
      guard parts.count == 3, let episode = episodes[parts[1]] else {
        return [ShownText(file: file, contents: bytes, channels: parts.first == "Site" ? [.site] : everywhere)]
      }
      let channels = channels(episode).sorted()
      guard !channels.isEmpty else { return [] }
      return [
        ShownText(file: "Episodes/\(episode.slug)", contents: nil, channels: channels),
        ShownText(file: file, contents: bytes, channels: channels),
      ]
    }
  }

  /// The transcripts and chapters of an episode that are shown, and with `names` what its files are called.
  static func parts(
    of episode: Episode, _ parts: EpisodeParts, on channels: Set<Channel>, through gate: Gate, in workspace: Workspace,
    names: Bool = false
  ) throws -> [ShownText] {
    let channels = channels.sorted()
    guard !channels.isEmpty else { return [] }
    let folder = "Episodes/\(episode.slug)"
    let texts = try gate.shownTexts(of: episode, parts).compactMap { name -> ShownText? in
      let file = workspace.file("\(folder)/\(name)")
      guard try file.status()?.kind == .file else { return nil }
      return ShownText(
        file: "\(folder)/\(name)", contents: try file.readOrdinary(limit: PartsInventory.largest), channels: channels)
    }
    guard names, try workspace.file(folder).status() != nil else { return texts }
    return texts
      + (try workspace.file(folder).entries().map {
        ShownText(file: "\(folder)/\($0)", contents: nil, channels: channels)
      })
  }
}
