import Catalogue

/// The tag at the start of a published MP3: the same bytes for the same words.
///
/// It is ID3v2.3, which every player reads that reads tags at all; version 2.4 is passed over by older ones, and the
/// sizes of its frames are written in two ways, so that readers must guess at a picture's. The guid stands in a TXXX
/// frame: a UFID frame holds at most 64 bytes, and a guid from elsewhere may have 255.
struct ID3Tag {
  let bytes: [UInt8]

  /// `nil` where it would be longer than a tag can be, which is 256 MiB.
  ///
  /// - Parameter durationInMilliseconds: of the recording, where its last chapter ends.
  init?(_ tags: MediaTags, durationInMilliseconds: Int) {
    let words = [
      ID3Frame("TIT2", text: tags.title), ID3Frame("TALB", text: tags.show),
      tags.language.threeLetters.flatMap { ID3Frame("TLAN", text: $0) }, ID3Frame("TCON", text: "Podcast"),
      ID3Frame(named: "guid", text: tags.guid.text),
    ]
    // Chapters before the picture, so that a player that streams has them sooner.
    let frames =
      words.compactMap { $0 }
      + ID3Chapters(tags.chapters, durationInMilliseconds: durationInMilliseconds).frames
      + [tags.picture.map { ID3Frame($0.kind, $0.bytes) }].compactMap { $0 }
    let content = frames.flatMap(\.bytes) + Self.padding
    guard content.count < 1 << 28 else { return nil }
    let size = stride(from: 21, through: 0, by: -7).map { UInt8(truncatingIfNeeded: content.count >> $0 & 0x7F) }
    bytes = Array("ID3".utf8) + [3, 0, 0] + size + content
  }

  /// So that the tag never ends in 0xFF, which would read as the start of the frame behind it.
  private static let padding: [UInt8] = [0, 0, 0, 0]
}
