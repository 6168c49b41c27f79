import Bytes
import Catalogue
import FeedReading
import Media
import System

/// Brings an imported episode's files into the folder that waits to become its own: what is unfit is told and left out.
struct EpisodeFiles {
  let source: ImportSource
  let waiting: FilePath
  /// Where the beginnings of downloads are kept.
  let downloads: FilePath
  /// The id of everybody the feed names.
  let people: [String: PersonID]
  /// What the report calls the feed.
  let feed: String
  private(set) var media: FileName
  private(set) var problems: [Problem] = []

  init(
    for episode: Episode, from source: ImportSource, into waiting: FilePath, downloads: FilePath,
    people: [String: PersonID], feed: String
  ) {
    self.source = source
    self.waiting = waiting
    self.downloads = downloads
    self.people = people
    self.feed = feed
    media = episode.media
  }

  mutating func bring(_ imported: ImportedEpisode, slug: Slug) throws {
    if let file = try bring(imported.enclosure.address, line: imported.line) {
      let reader = try FileReader(file)
      let inspection = try MediaInspection.inspect(length: reader.length) { offset, count throws(FileError) in
        try reader.read(at: offset, count: count)
      }
      problems += inspection.findings.map { $0.problem(in: ImportSource.name(in: imported.enclosure.address)) }
      if let facts = inspection.facts, let name = FileName("\(slug).\(facts.kind.fileExtension)") {
        media = name
        if let claimed = imported.enclosure.lengthInBytes, claimed != facts.lengthInBytes {
          problems.append(ImportWords.otherLength(claimed, facts.lengthInBytes, at: imported.line, of: feed))
        }
        try file.rename(to: waiting.appending(name.text))
      } else {
        try file.remove()
      }
    }
    try bringChapters(imported)
    try bringTranscripts(imported)
    if let address = imported.imageAddress, let file = try bring(address, line: imported.line) {
      let artwork = Artwork(bytes: try file.read(limit: PartsInventory.largest))
      if let artwork {
        try file.rename(to: waiting.appending("cover.\(artwork.kind.rawValue)"))
      } else {
        try file.remove()
      }
    }
  }

  private mutating func bringChapters(_ imported: ImportedEpisode) throws {
    var chapters = imported.chapters
    if let address = imported.chaptersAddress, let file = try bring(address, line: imported.line) {
      let reading = ChapterReading(try file.read(limit: WorkspaceTexts.largest), file: "chapters.json")
      problems += reading.problems
      chapters = reading.chapters ?? chapters
      try file.remove()
    }
    guard !chapters.isEmpty else { return }
    var buffer = ByteBuffer()
    ChapterWriting.write(chapters, into: &buffer)
    try buffer.withBytes { try waiting.appending("chapters.json").writeNew($0) }
  }

  /// One a language. Whoever speaks in it is written as their id, or not at all: git never forgets a name.
  private mutating func bringTranscripts(_ imported: ImportedEpisode) throws {
    let order = ["text/vtt", "application/x-subrip", "application/srt", "application/json", "text/plain"]
    let endings = ["vtt", "srt", "srt", "json", "txt"]
    let known = imported.transcripts.compactMap { transcript in
      order.firstIndex { transcript.type?.hasPrefix($0) ?? false }.map { (transcript, rank: $0) }
    }.sorted { $0.rank < $1.rank }
    var languages: Set<LanguageTag?> = []
    for (transcript, rank) in known where languages.insert(transcript.language).inserted {
      guard let file = try bring(transcript.address, line: imported.line) else { continue }
      let reading = TranscriptReading(
        try file.read(limit: PartsInventory.largest), file: "transcript.\(endings[rank])")
      try file.remove()
      problems += reading.problems
      guard let words = reading.transcript?.naming({ people[$0]?.text }) else { continue }
      let language = transcript.language?.text ?? "und"
      var buffer = ByteBuffer()
      switch words {
      case .timed(let cues): WebVTTWriting.write(cues, into: &buffer)
      case .plain: PlainWriting.write(words, into: &buffer)
      }
      let name = "transcript.\(language).\(words.isTimed ? "vtt" : "txt")"
      try buffer.withBytes { try waiting.appending(name).writeNew($0) }
    }
  }

  private mutating func bring(_ address: String, line: Int) throws -> FilePath? {
    let file = waiting.appending(".incoming")
    do {
      let key = SHA256.digest(of: Array(address.utf8)).hex.prefix(32)
      return try source.bring(address, to: file, through: downloads.appending(String(key))) ? file : nil
    } catch let failure as Download.Failure {
      problems.append(ImportWords.notFetched(address, failure.reason, at: line, of: feed))
      return nil
    }
  }
}
