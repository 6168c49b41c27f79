extension MetadataMap {
  /// Passes over everything but the comment headers of Vorbis and Opus, and what stands where a page should be.
  mutating func passOgg(from start: Int) throws(InspectionStop) {
    try cutTags(in: 0..<start)
    var position = start
    // Headers that are still to come: the comments, then in Vorbis the setup.
    var headers = 0
    var isComment = false
    var comment: [Range<Int>] = []
    while let page = OggPage(try source.bytes(at: position, count: OggPage.longestHeader), at: position),
      page.body.upperBound <= source.length
    {
      position = page.body.upperBound
      guard page.beginsStream || headers > 0 else {
        try pass(page.start..<position)
        continue
      }
      try pass(page.start..<page.body.lowerBound)
      if page.beginsStream {
        try pass(page.body)
        let isOpus = try source.bytes(at: page.body.lowerBound, count: 8).elementsEqual("OpusHead".utf8)
        (headers, isComment, comment) = (isOpus ? 1 : 2, true, [])
        continue
      }
      for piece in page.pieces {
        if isComment { comment.append(piece.range) } else { try pass(piece.range) }
        guard piece.endsPacket else { continue }
        if isComment { try cutComments(ofOgg: comment) }
        headers -= 1
        isComment = false
      }
    }
    try cut(at: position)
  }

  private mutating func cutComments(ofOgg packet: [Range<Int>]) throws(InspectionStop) {
    guard let first = packet.first else { return }
    let isOpus = try source.bytes(at: first.lowerBound, count: 8).elementsEqual("OpusTags".utf8)
    var header = ScatteredBytes(packet)
    if header.take(isOpus ? 8 : 7) != nil { try cutComments(in: header) }
  }
}
