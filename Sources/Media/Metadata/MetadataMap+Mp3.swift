extension MetadataMap {
  /// Passes over the frames with sound, and takes the tags before, between and after them apart.
  mutating func passMp3(from start: Int) throws(InspectionStop) {
    let end = try TrailingTags.start(in: source, notBefore: start)
    var walk = FrameWalk(over: source, from: start, to: end)
    try walk.run()
    guard var position = walk.audioStart else { throw .refused(.noSound) }
    try cutTags(in: 0..<position)
    for gap in walk.gaps where gap.upperBound > position {
      try pass(position..<max(position, gap.lowerBound))
      try cutTags(in: gap)
      position = gap.upperBound
    }
    try pass(position..<max(position, end))
    try cutTags(in: end..<source.length)
    try cutFields(ofID3v1: source.length - 128)
  }

  /// The tags that announce their length, in a row from the start, and ID3v1 after them.
  mutating func cutTags(in range: Range<Int>) throws(InspectionStop) {
    var position = range.lowerBound
    while position < range.upperBound, let tag = LeadingTag(try source.bytes(at: position, count: 32)) {
      let whole = position..<min(range.upperBound, position + tag.lengthInBytes)
      try cut(at: whole.lowerBound, whole.upperBound)
      if !tag.isID3 {
        try cutItems(ofAPE: whole)
      } else if let frames = try ID3Frames(in: source, tag: whole) {
        try cutFrames(frames)
      }
      position = whole.upperBound
    }
    try cutFields(ofID3v1: position)
  }

  /// They have fixed places, and nothing ends a full one. No tag need stand there; the enhanced one has other fields.
  mutating func cutFields(ofID3v1 start: Int) throws(InspectionStop) {
    let head = try source.bytes(at: start, count: 4)
    guard head.starts(with: "TAG".utf8), head.last != UInt8(ascii: "+") else { return }
    try cut(at: start, start + 3, start + 33, start + 63, start + 93, start + 97)
  }

  private mutating func cutFrames(_ all: ID3Frames) throws(InspectionStop) {
    var frames = all
    while let frame = try frames.next() {
      try cut(at: frame.content.lowerBound, frame.content.upperBound)
      switch frame.name {
      case "APIC", "PIC": try passPixels(somewhereIn: frame.content)
      case "CHAP":
        // A name and its end, four numbers, and frames of its own (id3v2-chapters-1.0 §3.1).
        let name = try source.bytes(at: frame.content.lowerBound, count: min(frame.content.count, 256))
        guard let length = name.firstIndex(of: 0), length + 17 <= frame.content.count else { break }
        if !frames.isInFrame { try cutFrames(frames.inside(frame.content.dropFirst(length + 17))) }
      default: break
      }
    }
  }

  /// Each item has its size, flags, a key that a zero ends, and its value (APEv2 specification, APE tag item).
  private mutating func cutItems(ofAPE tag: Range<Int>) throws(InspectionStop) {
    var position = tag.lowerBound + 32
    for _ in 0..<1000 {
      let head = try source.bytes(at: position, count: 8 + 256)
      guard head.count > 8, let keyEnd = head.dropFirst(8).firstIndex(of: 0) else { return }
      let value = position + keyEnd + 1
      let size = head[0...3].reversed().reduce(0) { $0 << 8 | Int($1) }
      guard value + size <= tag.upperBound else { return }
      try cut(at: position, value + size)
      try passPixels(somewhereIn: value..<value + size)
      position = value + size
    }
  }
}
