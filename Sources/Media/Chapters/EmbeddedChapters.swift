package import Catalogue

/// The chapters that a recording carries in itself.
package enum EmbeddedChapters {
  /// More than any recording has.
  static let most = 1000

  /// In the order of their starts; none where the file holds none that can be read.
  ///
  /// MP3 carries them in ID3v2.3 and 2.4, MP4 and its kin in a QuickTime text track or else in Nero's list, Ogg and FLAC
  /// in Vorbis comments. At most 16 MiB of the file of `length` bytes are held at a time. `read` returns exactly `count`
  /// bytes from `offset`, all of which lie within `length`; fewer where the file became shorter. What it throws is
  /// thrown on.
  package static func of<Failure: Error>(
    kind: MediaKind, length: Int, read: (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [Chapter] {
    try ByteSource.with(length: length, read: read) { source in
      do throws(InspectionStop) {
        return inOrder(try chapters(kind, source))
      } catch {
        return []
      }
    }
  }

  private static func chapters(_ kind: MediaKind, _ source: ByteSource) throws(InspectionStop) -> [Chapter] {
    switch kind {
    case .mp3: try ID3ChapterReading.chapters(source)
    case .m4a, .mp4, .m4v: try Mp4Chapters.chapters(source)
    case .ogg: VorbisChapters.chapters(try VorbisComments(vorbisIn: source))
    case .opus: VorbisChapters.chapters(try VorbisComments(opusIn: source))
    case .flac: VorbisChapters.chapters(try VorbisComments(flac: source))
    case .wav: []
    }
  }

  /// Those that begin together stay as they stand; times beyond any recording are left out.
  private static func inOrder(_ chapters: [Chapter]) -> [Chapter] {
    let possible = chapters.filter { max($0.startInMilliseconds, $0.endInMilliseconds ?? 0) <= Timestamp.longest }
    return possible.enumerated().sorted {
      ($0.element.startInMilliseconds, $0.offset) < ($1.element.startInMilliseconds, $1.offset)
    }.map(\.element)
  }

  /// On one line, without what nothing that is published can hold.
  static func title(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { forbiddenCharacters(in: Array(String($0).utf8).span, atMost: 1).isEmpty }
    return SpokenText.name(String(String.UnicodeScalarView(scalars)).utf8) ?? ""
  }
}
