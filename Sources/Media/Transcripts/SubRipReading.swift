import Catalogue

/// The cues of a SubRip file. There is no specification: every time line begins a cue, with a number before it or none,
/// and all up to the next one is its text, blank lines or not.
enum SubRipReading {
  static func cues(_ lines: TextLines, problems: inout [Problem]) -> [Transcript.Cue] {
    let timeLines = lines.ranges.indices.filter { isTimeLine(lines[$0]) }
    let ends = timeLines.map { hasNumber(before: $0, lines) ? $0 - 1 : $0 } + [lines.ranges.count]
    if let stray = lines.ranges[..<ends[0]].indices.first(where: { !lines[$0].withoutOuterBlanks.isEmpty }) {
      problems.append(TextFinding.wordsWithoutTime.problem(at: lines.place(stray)))
    }
    var collection = CueCollection()
    for (timeLine, end) in zip(timeLines, ends.dropFirst()) {
      guard let times = CueTimes(lines[timeLine]) else {
        problems.append(TextFinding.time("00:01:02,000 --> 00:01:05,500").problem(at: lines.place(timeLine)))
        continue
      }
      let text = (timeLine + 1..<max(timeLine + 1, end)).map { lines[$0] }.joined(separator: [0x0A])
      collection.add(
        SpokenText.parts(withoutTags(Array(text))), from: times.start, to: times.end, at: lines.place(timeLine))
    }
    problems += collection.problems
    return collection.inOrder
  }

  /// Whether an arrow stands after something like a time and nothing else.
  private static func isTimeLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard let arrow = CueTimes.arrow(in: line) else { return false }
    let start = line[..<arrow.lowerBound].withoutOuterBlanks
    return start.contains(UInt8(ascii: ":"))
      && start.allSatisfy { (0x30...0x39).contains($0) || $0.isBlank || ":,.-".utf8.contains($0) }
  }

  private static func hasNumber(before timeLine: Int, _ lines: TextLines) -> Bool {
    guard timeLine > 0 else { return false }
    let number = lines[timeLine - 1].withoutOuterBlanks
    return !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Without HTML's tags of type, and without the commands that players take from SubStation Alpha, such as `{\an8}`.
  private static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    while let byte = rest.first {
      if let length = lengthOfTag(rest) {
        rest = rest.dropFirst(length)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func lengthOfTag(_ text: ArraySlice<UInt8>) -> Int? {
    func length(upTo end: UInt8) -> Int? {
      let tag = text.dropFirst().prefix { $0 != end && $0 != text.first && $0 != 0x0A }
      return text[tag.endIndex...].first == end ? tag.count + 2 : nil
    }
    if text.starts(with: "{\\".utf8) { return length(upTo: UInt8(ascii: "}")) }
    guard text.first == UInt8(ascii: "<") else { return nil }
    let name = text.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { (0x61...0x7A).contains($0 | 0x20) }
    let isKnown = ["b", "i", "u", "s", "em", "strong", "font"].contains(
      String(decoding: name, as: UTF8.self).lowercased())
    return isKnown ? length(upTo: UInt8(ascii: ">")) : nil
  }
}
