import Catalogue
package import System

/// The files that come with a new episode's recording, as somebody names them.
package struct EpisodeCompanions: Sendable {
  /// One a language: that of the name, as of `interview.nl.vtt`, or else the episode's.
  package let transcripts: [FilePath]
  package let chapters: FilePath?
  package let cover: FilePath?

  package init(transcripts: [FilePath], chapters: FilePath?, cover: FilePath?) {
    self.transcripts = transcripts
    self.chapters = chapters
    self.cover = cover
  }

  /// One of them, read whole.
  struct File {
    let source: FilePath
    /// In the episode's folder.
    let name: String
    let bytes: [UInt8]
  }

  /// Those that are fit by their names, sizes and first bytes, and what is wrong with the others.
  func files(of language: LanguageTag) throws(FileError) -> (files: [File], problems: [Problem]) {
    var files: [File] = []
    var problems: [Problem] = []
    var languages: Set<LanguageTag> = []
    for path in transcripts {
      let pieces = path.lastComponent.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      let language = pieces.dropFirst().dropLast().last.flatMap(LanguageTag.init) ?? language
      guard let bytes = try read(path, limit: WorkspaceTexts.largest, &problems) else { continue }
      guard let kind = pieces.dropFirst().last?.lowercased(), ["vtt", "srt", "json", "txt"].contains(kind) else {
        problems.append(PublishingWords.noTranscript(path.text))
        continue
      }
      if !languages.insert(language).inserted {
        problems.append(PublishingWords.secondTranscript(path.text, language))
      }
      files.append(File(source: path, name: "transcript.\(language).\(kind)", bytes: bytes))
    }
    if let chapters, let bytes = try read(chapters, limit: WorkspaceTexts.largest, &problems) {
      if let kind = FileName(chapters.lastComponent)?.fileExtension, ["json", "psc"].contains(kind) {
        files.append(File(source: chapters, name: "chapters.\(kind)", bytes: bytes))
      } else {
        problems.append(PublishingWords.noChapters(chapters.text))
      }
    }
    if let cover, let bytes = try read(cover, limit: PartsInventory.largest, &problems) {
      if let artwork = Artwork(bytes: bytes) {
        files.append(File(source: cover, name: "cover.\(artwork.kind.rawValue)", bytes: bytes))
      } else {
        problems.append(PublishingWords.strangeImage(cover.text))
      }
    }
    return (files, problems)
  }

  private func read(_ path: FilePath, limit: Int, _ problems: inout [Problem]) throws(FileError) -> [UInt8]? {
    guard (1...limit).contains(try FileReader(path).length) else {
      problems.append(PublishingWords.unfitSize(path.text, limit: limit))
      return nil
    }
    return try path.read(limit: limit)
  }
}
