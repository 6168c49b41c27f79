extension MetadataMap {
  /// Passes over the pixels of a JPEG or PNG picture that begins in the first KiB of a tag's content, if one does.
  mutating func passPixels(somewhereIn content: Range<Int>) throws(InspectionStop) {
    let head = try source.bytes(at: content.lowerBound, count: min(content.count, 1024))
    for start in head.indices where head[start] == 0xff || head[start] == 0x89 {
      if try passPixels(of: content.dropFirst(start)) { return }
    }
  }

  /// Passes over pixels, number tables and what they need; false where this is neither a JPEG nor a PNG picture.
  mutating func passPixels(of picture: Range<Int>) throws(InspectionStop) -> Bool {
    let head = try source.bytes(at: picture.lowerBound, count: min(picture.count, 8))
    if head.starts(with: [0xff, 0xd8, 0xff]) {
      try passScans(ofJPEG: picture)
    } else if head == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] {
      try passChunks(ofPNG: picture)
    } else {
      return false
    }
    return true
  }

  /// Everything but the segments APPn and COM, and what stands behind the picture (ITU-T T.81 §B.1.1).
  private mutating func passScans(ofJPEG picture: Range<Int>) throws(InspectionStop) {
    var cursor = ByteCursor(source, picture)
    var isScan = false
    cursor.skip(2)
    while true {
      let start = cursor.position
      let marker = try Self.nextMarker(&cursor)
      if isScan { try pass(start..<cursor.position - (marker == nil ? 0 : 2)) }
      guard let marker, marker != 0xd9, let length = try cursor.number(2), length - 2 <= cursor.remaining else {
        return
      }
      let content = cursor.position..<cursor.position + max(0, length - 2)
      if (0xe0...0xef).contains(marker) || marker == 0xfe {
        try cut(at: content.lowerBound, content.upperBound)
      } else {
        try pass(content.lowerBound - 4..<content.upperBound)
      }
      isScan = marker == 0xda
      cursor.move(to: content.upperBound)
    }
  }

  /// Moves behind the next marker, but for those that stand inside a scan: restarts and escaped bytes.
  private static func nextMarker(_ cursor: inout ByteCursor) throws(InspectionStop) -> Int? {
    var last = 0
    while let byte = try cursor.number(1) {
      if last == 0xff, byte != 0, byte != 0xff, !(0xd0...0xd7).contains(byte) { return byte }
      last = byte
    }
    return nil
  }

  /// The chunks of image data and of numbers (PNG, third edition, §11; `fdAT` is an animation's IDAT).
  private mutating func passChunks(ofPNG picture: Range<Int>) throws(InspectionStop) {
    let passed: Set<FourCC> = ["IHDR", "PLTE", "IDAT", "tRNS", "IEND", "fdAT"]
    var cursor = ByteCursor(source, picture.dropFirst(8))
    while let length = try cursor.number(4), let name = try cursor.number(4), length + 4 <= cursor.remaining {
      let content = cursor.position..<cursor.position + length
      if passed.contains(FourCC(UInt32(name))) {
        try pass(content.lowerBound - 8..<content.upperBound + 4)
      } else {
        try cut(at: content.lowerBound, content.upperBound)
      }
      cursor.move(to: content.upperBound + 4)
    }
  }
}
