import Bytes
package import Catalogue
import Media
package import Register
import System

/// What stands beside the episodes' texts in their folders: looked at, or remembered from when the very same file was
/// looked at before.
package struct PartsInventory {
  /// A larger picture or transcript is a mistake.
  static let largest = 16 << 20

  private let workspace: Workspace
  private let remembered: [String: RememberedPart]
  /// What was looked at anew and is sound.
  package private(set) var learned: [RememberedPart] = []

  /// - Parameter remembered: by path; empty to look at every file.
  package init(of workspace: Workspace, remembered: [String: RememberedPart] = [:]) {
    self.workspace = workspace
    self.remembered = remembered
  }

  /// What is sound of an episode's folder, and everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - tagged: the chapters that the recording's own tags tell.
  ///   - duration: of the recording, in milliseconds.
  package mutating func parts(
    of episode: Episode, tagged: [Chapter], duration: Int?
  ) throws -> (parts: EpisodeParts, problems: [Problem]) {
    let folder = "Episodes/\(episode.slug)/"
    let names = try workspace.file(folder).status() == nil ? [] : try workspace.file(folder).entries().sorted()
    var parts = EpisodeParts()
    var problems: [Problem] = []
    for name in names {
      guard let file = FileName(name) else { continue }
      if let (language, isRedacted) = file.transcript {
        let (part, found) = try transcript(folder + name)
        problems += found
        if let part, case .transcript(let isTimed, let speakers) = part.content {
          problems += PublishingWords.strangers(speakers, among: episode, in: folder + name)
          let list = isRedacted ? \EpisodeParts.redactedTranscripts : \EpisodeParts.transcripts
          if parts[keyPath: list].contains(where: { $0.language == language }) {
            problems.append(PublishingWords.secondTranscript(folder + name, language))
          } else {
            parts[keyPath: list].append(
              TranscriptFile(file: file, language: language, hash: part.hash, isTimed: isTimed, speakers: speakers))
          }
        }
      }
    }
    if let file = ["cover.jpg", "cover.jpeg", "cover.png"].first(where: names.contains).flatMap(FileName.init) {
      let (artwork, found) = try picture(folder + file.text)
      problems += found
      parts.cover = artwork.map { CoverFile(file: file, artwork: $0) }
    }
    for file in episode.people.appearances.compactMap(\.image) {
      guard names.contains(file.text) else {
        problems.append(PublishingWords.missingPortrait(folder + file.text, in: episode.slug))
        continue
      }
      let (artwork, found) = try picture(folder + file.text)
      problems += found
      parts.portraits[file] = artwork
    }
    let (chapters, found) = try self.chapters(of: episode, in: folder, names: names, tagged: tagged, duration: duration)
    parts.chapters = chapters
    problems += found
    if let name = ["chapters.redacted.json", "chapters.redacted.psc"].first(where: names.contains) {
      let bytes = try workspace.file(folder + name).readOrdinary(limit: WorkspaceTexts.largest)
      let reading = ChapterReading(bytes, file: folder + name)
      problems += reading.problems
      parts.redactedChapters = reading.chapters.map {
        RedactedChapters(hash: SHA256.digest(of: bytes), chapters: $0)
      }
    }
    return (parts, problems)
  }

  /// From the folder's own file, or the recording's tags, or the times in the notes: the first there is.
  private func chapters(
    of episode: Episode, in folder: String, names: [String], tagged: [Chapter], duration: Int?
  ) throws -> (chapters: [Chapter], problems: [Problem]) {
    var chapters = tagged.isEmpty ? [Chapter](timestampsIn: episode.notes) : tagged
    var place = folder + (tagged.isEmpty ? "episode.md" : episode.media.text)
    var problems: [Problem] = []
    if let name = ["chapters.json", "chapters.psc", "chapters.xml"].first(where: names.contains) {
      place = folder + name
      let reading = ChapterReading(try workspace.file(place).readOrdinary(limit: WorkspaceTexts.largest), file: place)
      problems += reading.problems
      chapters = reading.chapters ?? []
    }
    if let duration {
      problems += ChapterReading.problems(ofChapters: chapters, durationInMilliseconds: duration, file: place)
    }
    return (chapters, problems)
  }

  private mutating func transcript(_ path: String) throws -> (part: RememberedPart?, problems: [Problem]) {
    guard let status = try workspace.file(path).status() else { return (nil, []) }
    guard status.kind == .file else { return (nil, [PublishingWords.noOrdinaryFile(path)]) }
    if let known = remembered[path], known.describes(status) { return (known, []) }
    let bytes = try workspace.file(path).read(limit: Self.largest)
    let reading = TranscriptReading(bytes, file: path)
    guard let transcript = reading.transcript else { return (nil, reading.problems) }
    let speakers = transcript.speakers.compactMap(PersonID.init)
    guard speakers.count == transcript.speakers.count else {
      return (nil, reading.problems + [PublishingWords.namedSpeaker(path)])
    }
    let part = RememberedPart(
      path: path, status, SHA256.digest(of: bytes),
      .transcript(isTimed: transcript.isTimed, speakers: speakers))
    if reading.problems.isEmpty { learned.append(part) }
    return (part, reading.problems)
  }

  private mutating func picture(_ path: String) throws -> (artwork: Artwork?, problems: [Problem]) {
    guard let status = try workspace.file(path).status() else { return (nil, []) }
    guard status.kind == .file else { return (nil, [PublishingWords.noOrdinaryFile(path)]) }
    if let known = remembered[path], known.describes(status), case .picture(let kind) = known.content {
      return (Artwork(kind: kind, hash: known.hash), [])
    }
    let bytes = try workspace.file(path).read(limit: Self.largest)
    guard let artwork = Artwork(bytes: bytes) else { return (nil, [PublishingWords.strangeImage(path)]) }
    let cleaning = CleanPicture(of: bytes)
    guard cleaning.splices != nil else { return (nil, cleaning.problems(file: path)) }
    learned.append(RememberedPart(path: path, status, artwork.hash, .picture(artwork.kind)))
    return (artwork, [])
  }
}

extension FileName {
  /// Of `transcript.<language>.<vtt|srt|json|txt>`, and of one with `.redacted` before its last part; `nil` for any
  /// other name.
  fileprivate var transcript: (language: LanguageTag, isRedacted: Bool)? {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count >= 3, pieces[0] == "transcript",
      ["vtt", "srt", "json", "txt"].contains(pieces[pieces.count - 1]),
      pieces.count == 3 || pieces.count == 4 && pieces[2] == "redacted"
    else { return nil }
    return LanguageTag(pieces[1]).map { ($0, pieces.count == 4) }
  }
}

extension Transcript {
  var isTimed: Bool {
    if case .timed = self { true } else { false }
  }
}

extension RememberedPart {
  fileprivate init(path: String, _ status: FileStatus, _ hash: SHA256Digest, _ content: Content) {
    self.init(
      path: path, size: status.size, modified: status.modified, changed: status.changed, inode: status.inode,
      hash: hash, content: content)
  }

  /// Whether nothing has touched the file since.
  fileprivate func describes(_ status: FileStatus) -> Bool {
    size == status.size && modified == status.modified && changed == status.changed && inode == status.inode
  }
}
