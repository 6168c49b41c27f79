package import Bytes

extension Gate {
  /// The files, as they then were, in which somebody found a known name to mean somebody else or nothing.
  package var exceptedFiles: Set<SHA256Digest> { Set(register.exceptions.filter(counts).map(\.file)) }

  /// Whether the name at this place of a file was looked at and found to be none of that person.
  ///
  /// - Parameter offset: in bytes from the file's start.
  package func isExcepted(_ person: PersonID, at offset: Int, of file: SHA256Digest) -> Bool {
    register.exceptions.contains {
      $0.offset == offset && $0.person == person && $0.file == file && counts($0)
    }
  }

  /// Two accounts must have looked, unless one is enough.
  private func counts(_ exception: NameException) -> Bool {
    guard let second = exception.confirmedBy else { return !fourEyes }
    return !fourEyes || second != exception.notedBy
  }

  /// The files of an episode's folder whose words are shown beside its text, as far as they are there.
  package func shownTexts(of episode: Episode, _ parts: EpisodeParts) -> [String] {
    let transcripts = shownTranscripts(of: episode, parts).map(\.file.text)
    if mayQuote(episode) { return transcripts + ["chapters.json", "chapters.psc", "chapters.xml"] }
    return transcripts + (shownQuotes(of: episode, parts).chapters.isEmpty ? [] : ["chapters.redacted.json"])
  }
}
