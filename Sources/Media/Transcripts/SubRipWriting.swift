package import Bytes
package import Catalogue

/// Writes cues as SubRip the way podcast apps take it: at most two lines of 32 characters at a time.
package enum SubRipWriting {
  static let mostLines = 2
  static let mostCharacters = 32

  /// Appends a whole file; the cues are in the order of their starts. The same cues give the same bytes.
  ///
  /// Longer text is wrapped and becomes several cues, which share the time by the number of their characters, up to
  /// where the next cue begins; so do cues that begin together. A word of more than 32 stays whole. Who speaks stands
  /// before a colon where somebody else spoke before.
  package static func write(_ cues: [Transcript.Cue], into buffer: inout ByteBuffer) {
    var number = 0
    var lastSpeaker: String?
    var rest = cues.filter { $0.text.utf8.contains { !$0.isBlank } }[...]
    while let start = rest.first?.startInMilliseconds {
      let together = rest.prefix { $0.startInMilliseconds == start }
      rest = rest.dropFirst(together.count)
      let lines = together.map { cue in
        let speaker = cue.speaker.flatMap { SpokenText.name($0.utf8) }
        defer { lastSpeaker = speaker }
        return Self.lines(of: speaker == lastSpeaker ? cue.text : (speaker.map { "\($0): " } ?? "") + cue.text)
      }
      let end = together.map(\.endInMilliseconds).max() ?? start
      let speech = start..<max(start, min(end, rest.first?.startInMilliseconds ?? end))
      for part in parts(of: lines, sharing: speech, upTo: max(start, end)) {
        number += 1
        let times = "\(Timestamp.clock(part.start, ",")) --> \(Timestamp.clock(part.end, ","))"
        buffer.append("\(number == 1 ? "" : "\n")\(number)\n\(times)\n")
        for line in part.lines { buffer.append(harmless(line) + "\n") }
      }
    }
  }

  /// Two lines at a time of each cue; the last ones stay up to the end.
  private static func parts(
    of cues: [[String]], sharing speech: Range<Int>, upTo end: Int
  ) -> [(start: Int, end: Int, lines: [String])] {
    let parts = cues.flatMap { lines in
      stride(from: 0, to: lines.count, by: mostLines).map { lines[$0...].prefix(mostLines) }
    }
    var starts = [0]
    for lines in parts { starts.append((starts.last ?? 0) + lines.reduce(0) { $0 + $1.count }) }
    let total = starts.last ?? 0
    return parts.enumerated().map { index, lines in
      let start = speech.lowerBound + speech.count.scaled(starts[index], total)
      let next = speech.lowerBound + speech.count.scaled(starts[index + 1], total)
      return (start, index == parts.count - 1 ? end : next, Array(lines))
    }
  }

  /// As they are where they fit; else filled with as many words as fit.
  private static func lines(of text: String) -> [String] {
    let lines = SpokenText.lines(text.utf8)
    let asTheyAre = lines.map { String(decoding: $0, as: UTF8.self) }
    if lines.count <= mostLines, asTheyAre.allSatisfy({ $0.count <= mostCharacters }) { return asTheyAre }
    var filled: [String] = []
    for word in lines.flatMap({ $0.split(whereSeparator: \.isBlank) }) {
      let longer = filled.last.map { $0 + " " + String(decoding: word, as: UTF8.self) }
      if let longer, longer.count <= mostCharacters {
        filled[filled.count - 1] = longer
      } else {
        filled.append(String(decoding: word, as: UTF8.self))
      }
    }
    return filled
  }

  /// SubRip has no escapes: an invisible word joiner (U+2060) parts what players take for a tag, command or arrow.
  private static func harmless(_ line: String) -> String {
    guard line.utf8.contains(where: { "<>{".utf8.contains($0) }) else { return line }
    var scalars = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isEndOfArrow = scalar == ">" && scalars.last == "-"
      if isEndOfArrow { scalars.append("\u{2060}") }
      scalars.append(scalar)
      if scalar == "<" || scalar == "{" { scalars.append("\u{2060}") }
    }
    return String(scalars)
  }
}
