extension MetadataMap {
  /// Passes over the samples and the numbers about them, and takes apart the lists and tags in other chunks.
  mutating func passWav(from start: Int) throws(InspectionStop) {
    try cutTags(in: 0..<start)
    var file = WavFile(over: source, from: start)
    try file.run()
    try pass(start..<start + 12)
    for chunk in file.chunks {
      let content = chunk.content
      try pass(content.lowerBound - 8..<content.lowerBound)
      switch chunk.name {
      case "ds64", "fmt ", "fact", "data": try pass(content)
      // Nothing ends a full field: description, originator, its reference, date and time (EBU Tech 3285 §2.3).
      case "bext":
        for end in [256, 288, 320, 330, 338] { try cut(at: min(content.lowerBound + end, content.upperBound)) }
      case "LIST": try cutList(content.dropFirst(4))
      case "id3 ", "ID3 ": try cutTags(in: content)
      default: break
      }
      try cut(at: content.upperBound)
    }
  }

  /// Chunks in a chunk, such as the texts of INFO.
  private mutating func cutList(_ list: Range<Int>) throws(InspectionStop) {
    var position = list.lowerBound
    while list.upperBound - position >= 8 {
      let head = try source.bytes(at: position, count: 8)
      let length = head.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      try cut(at: position, position + 8, min(list.upperBound, position + 8 + length))
      position += 8 + length + length & 1
    }
  }
}
