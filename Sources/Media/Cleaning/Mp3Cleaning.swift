import Catalogue

/// Puts one tag of ours before the frames of an MP3, and leaves nothing but frames behind it.
enum Mp3Cleaning {
  static func splices(
    of source: ByteSource, _ facts: MediaFacts, _ tags: MediaTags
  ) throws(InspectionStop) -> [Splice] {
    guard let tag = ID3Tag(try cleaned(tags), durationInMilliseconds: facts.durationInMilliseconds) else {
      throw .refused(.uncleanable(.pictureTooLarge))
    }
    let start = try LeadingTags(of: source).end
    let end = try TrailingTags.start(in: source, notBefore: start)
    var walk = FrameWalk(over: source, from: start, to: end)
    try walk.run()
    guard let audioStart = walk.audioStart, audioStart == facts.audioStart else { throw .refused(.changedWhileRead) }
    if let cut = walk.cut { throw .refused(.cutOff(at: cut.at, missing: cut.missing)) }
    guard walk.gaps.count < FrameWalk.mostGaps else { throw .refused(.uncleanable(.tooManyParts)) }

    var erasure = Erasure()
    let firstFrame = walk.info == nil ? audioStart : walk.infoStart
    try erasure.replace(0..<firstFrame, with: tag.bytes)
    for gap in merged(walk.gaps) where gap.lowerBound >= firstFrame {
      if gap.upperBound == end {
        try erasure.remove(gap.lowerBound..<source.length)
        return try erasure.finish()
      }
      guard try isTagsAndPadding(gap, in: source) else {
        throw .refused(.uncleanable(.strayBytes(at: gap.lowerBound, lengthInBytes: gap.count)))
      }
      try erasure.remove(gap)
    }
    try erasure.remove(end..<source.length)
    return try erasure.finish()
  }

  private static func cleaned(_ tags: MediaTags) throws(InspectionStop) -> MediaTags {
    guard let picture = tags.picture else { return tags }
    let bytes = try CleanPicture.bytes(of: picture.bytes)
    return MediaTags(
      title: tags.title, show: tags.show, language: tags.language, guid: tags.guid, chapters: tags.chapters,
      picture: MediaTags.Picture(kind: picture.kind, bytes: bytes))
  }

  /// In order, and those as one that touch: padding and the tag behind it.
  private static func merged(_ gaps: [Range<Int>]) -> [Range<Int>] {
    gaps.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, gap in
      guard let last = merged.last, last.upperBound >= gap.lowerBound else { return merged.append(gap) }
      merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, gap.upperBound)
    }
  }

  /// Whether nothing stands there that a decoder could take for sound: joined files carry their tags in the middle.
  private static func isTagsAndPadding(_ gap: Range<Int>, in source: ByteSource) throws(InspectionStop) -> Bool {
    var position = gap.lowerBound
    while position < gap.upperBound {
      let head = try source.bytes(at: position, count: min(gap.upperBound - position, 64 * 1024))
      if let tag = LeadingTag(head) {
        position += tag.lengthInBytes
      } else if head.starts(with: "TAG".utf8) {
        position += 128
      } else {
        let zeros = head.prefix { $0 == 0 }.count
        guard zeros > 0 else { return false }
        position += zeros
      }
    }
    return position == gap.upperBound
  }
}
