package import Bytes

/// What stands beside an episode's text in its folder, read and found sound.
package struct EpisodeParts: Hashable, Sendable {
  /// The file's name, `cover.jpg` or `cover.png`, and what it holds.
  package var cover: CoverFile?
  /// By language, one each.
  package var transcripts: [TranscriptFile] = []
  /// Shown in place of those where somebody in the episode does not agree to be read, and approved these by their hash:
  /// `transcript.<language>.redacted.vtt`, and so on.
  package var redactedTranscripts: [TranscriptFile] = []
  /// From the folder's own file, or the recording's tags, or the times in the notes: in that order, the first there is.
  package var chapters: [Chapter] = []
  /// The same in place of the chapters: `chapters.redacted.json`.
  package var redactedChapters: RedactedChapters?
  /// The pictures of the people that the text names one for.
  package var portraits: [FileName: Artwork] = [:]

  package init() {}
}

/// Chapters that a person approved who does not agree to be quoted.
package struct RedactedChapters: Hashable, Sendable {
  package let hash: SHA256Digest
  package let chapters: [Chapter]

  package init(hash: SHA256Digest, chapters: [Chapter]) {
    self.hash = hash
    self.chapters = chapters
  }
}

/// An episode's picture.
package struct CoverFile: Hashable, Sendable {
  package let file: FileName
  package let artwork: Artwork

  package init(file: FileName, artwork: Artwork) {
    self.file = file
    self.artwork = artwork
  }
}

/// A transcript of the folder: `transcript.<language>.vtt`, `.srt`, `.json` or `.txt`.
package struct TranscriptFile: Hashable, Sendable {
  package let file: FileName
  package let language: LanguageTag
  package let hash: SHA256Digest
  /// Whether it has times, and so becomes subtitles too.
  package let isTimed: Bool
  /// Who speaks in it, as far as it says.
  package let speakers: [PersonID]

  package init(
    file: FileName, language: LanguageTag, hash: SHA256Digest, isTimed: Bool, speakers: [PersonID] = []
  ) {
    self.file = file
    self.language = language
    self.hash = hash
    self.isTimed = isTimed
    self.speakers = speakers
  }
}
