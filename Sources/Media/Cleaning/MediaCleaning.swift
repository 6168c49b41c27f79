package import Catalogue

/// How a recording's published copy differs from the approved cut: every tag, picture, chapter, name, place and date that
/// is not the sound or the video itself is gone, and an MP3 has tags of ours.
///
/// What is encoded stays as it is, byte for byte: also what an encoder wrote of itself inside it.
package struct MediaCleaning: Hashable, Sendable {
  /// `nil` where the file cannot be cleaned for certain: then `findings` says why.
  package let splices: [Splice]?
  package let findings: [MediaFinding]

  /// - Parameters:
  ///   - facts: what an inspection of the same bytes told.
  ///   - tags: written into an MP3; other kinds carry none.
  ///   - read: returns exactly `count` bytes from `offset`, all of which lie within the file; fewer means that the file
  ///     became shorter, which refuses it. What it throws is thrown on.
  package static func clean<Failure: Error>(
    _ facts: MediaFacts, tags: MediaTags, read: (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8]
  ) throws(Failure) -> MediaCleaning {
    try ByteSource.with(length: facts.lengthInBytes, read: read) { source in
      do throws(InspectionStop) {
        return MediaCleaning(splices: try splices(of: source, facts, tags), findings: [])
      } catch {
        switch error {
        case .refused(let finding): return MediaCleaning(splices: nil, findings: [finding])
        case .unreadable: return MediaCleaning(splices: nil, findings: [])
        }
      }
    }
  }

  /// The findings as problems of the file at this path.
  package func problems(file: String) -> [Problem] {
    findings.map { $0.problem(in: file) }
  }

  private static func splices(
    of source: ByteSource, _ facts: MediaFacts, _ tags: MediaTags
  ) throws(InspectionStop) -> [Splice] {
    switch facts.kind {
    case .mp3: try Mp3Cleaning.splices(of: source, facts, tags)
    case .m4a, .mp4, .m4v: try Mp4Cleaning.splices(of: source)
    case .ogg, .opus: try OggCleaning.splices(of: source)
    case .flac: try FlacCleaning.splices(of: source)
    case .wav: try WavCleaning.splices(of: source)
    }
  }
}
