package import Catalogue
import Bytes
import Media
import SourceText
package import System

/// A new episode, as somebody asks for it.
package struct EpisodeAddition: Sendable {
  package enum Recording: Sendable {
    case file(FilePath)
    case standardInput
  }

  package let slug: Slug
  package let guid: EpisodeGUID
  package let title: String
  package let date: Moment?
  package let language: LanguageTag
  package let season: Int?
  package let number: Int?
  package let kind: Episode.Kind
  package let topics: [TopicID]
  package let people: People
  package let isSensitive: Bool
  package let notes: [UInt8]
  package let companions: EpisodeCompanions

  package init(
    slug: Slug, guid: EpisodeGUID, title: String, date: Moment?, language: LanguageTag, season: Int?, number: Int?,
    kind: Episode.Kind, topics: [TopicID], people: People, isSensitive: Bool, notes: [UInt8],
    companions: EpisodeCompanions
  ) {
    self.slug = slug
    self.guid = guid
    self.title = title
    self.date = date
    self.language = language
    self.season = season
    self.number = number
    self.kind = kind
    self.topics = topics
    self.people = people
    self.isSensitive = isSensitive
    self.notes = notes
    self.companions = companions
  }

  /// What was added, or would be.
  package struct Outcome {
    package let warnings: [Problem]
    /// The files beside the text and the recording: where each came from, and its name in the folder.
    package let companions: [(source: FilePath, name: String)]
  }

  /// Makes the episode's folder, whole or not at all.
  ///
  /// - Throws: `Obstacle.problems` where the recording, a file beside it or a field is unfit, `Obstacle.slugTaken`,
  ///   `FileError`.
  package func add(_ recording: Recording, to workspace: Workspace, isRehearsal: Bool) throws -> Outcome {
    let folder = workspace.episodes.appending(slug.text)
    guard try folder.status() == nil else { throw Obstacle.slugTaken(slug) }
    let (files, problems) = try companions.files(of: language)
    if isRehearsal, case .file(let path) = recording {
      let (facts, warnings) = try inspect(path, named: recording.name, beside: problems)
      _ = try text(media: "\(slug).\(facts.kind.fileExtension)")
      return Outcome(warnings: warnings, files)
    }
    let waiting = workspace.episodes.appending(".adding-\(slug)")
    try waiting.removeTree()
    try waiting.createDirectories()
    do {
      let incoming = waiting.appending("incoming")
      try bring(recording, to: incoming)
      let (facts, warnings) = try inspect(incoming, named: recording.name, beside: problems)
      let media = "\(slug).\(facts.kind.fileExtension)"
      try incoming.rename(to: waiting.appending(media))
      for file in files { try waiting.appending(file.name).writeNew(file.bytes.span) }
      try waiting.appending("episode.md").writeNew(Array(try text(media: media).utf8).span)
      if isRehearsal {
        try waiting.removeTree()
      } else {
        try waiting.rename(to: folder)
      }
      return Outcome(warnings: warnings, files)
    } catch {
      try waiting.removeTree()
      throw error
    }
  }

  private func bring(_ recording: Recording, to target: FilePath) throws {
    switch recording {
    case .file(let path): try path.copy(to: target)
    case .standardInput:
      var file = try NewFile(at: target)
      try StandardInput.readPieces { bytes throws(FileError) in
        try file.write(bytes)
        return true
      }
      try file.finish()
    }
  }

  /// - Throws: `Obstacle.problems` where the recording is unfit or there are problems beside it: all of both.
  private func inspect(
    _ path: FilePath, named name: String, beside others: [Problem]
  ) throws -> (MediaFacts, [Problem]) {
    let file = try FileReader(path)
    let inspection = try MediaInspection.inspect(length: file.length) { offset, count throws(FileError) in
      try file.read(at: offset, count: count)
    }
    // The copy gets the right extension, so its old name is no problem.
    let problems = inspection.findings.map { $0.problem(in: name) }
    guard let facts = inspection.facts, others.isEmpty, problems.allSatisfy({ $0.severity == .warning }) else {
      throw Obstacle.problems(problems + others)
    }
    return (facts, problems)
  }

  /// The text of `episode.md`, read back before it is trusted.
  private func text(media: String) throws -> String {
    let path = "Episodes/\(slug)/episode.md"
    guard let media = FileName(media) else { throw Obstacle.problems([PublishingWords.longName(path)]) }
    let episode = Episode(
      slug: slug, guid: guid, title: title, date: date, language: language, media: media, season: season,
      number: number, kind: kind, topics: topics, people: people, isSensitive: isSensitive,
      notes: String(decoding: notes, as: UTF8.self))
    let text = episode.sourceText
    let reading = Episode.read(Array(text.utf8), file: path)
    guard reading.problems.isEmpty else { throw Obstacle.problems(reading.problems) }
    return text
  }
}

extension EpisodeAddition.Outcome {
  fileprivate init(warnings: [Problem], _ files: [EpisodeCompanions.File]) {
    self.warnings = warnings
    companions = files.map { ($0.source, $0.name) }
  }
}

extension EpisodeAddition.Recording {
  fileprivate var name: String {
    switch self {
    case .file(let path): path.text
    case .standardInput: "standard input"
    }
  }
}
