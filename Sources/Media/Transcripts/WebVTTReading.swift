import Catalogue

/// The cues of a WebVTT file; its header, notes, styles and regions are passed over. Source: W3C WebVTT §4, §6.
///
/// More is refused than players refuse: what they would drop in silence is somebody's words.
struct WebVTTReading {
  private let lines: TextLines
  private var line = 0
  private var collection = CueCollection()
  private var problems: [Problem] = []

  static func cues(_ lines: TextLines, problems: inout [Problem]) -> [Transcript.Cue] {
    var reading = WebVTTReading(lines: lines)
    reading.read()
    problems += reading.problems + reading.collection.problems
    return reading.collection.inOrder
  }

  /// Whether a file can begin with this line.
  static func isSignature(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "WEBVTT".utf8) && line.dropFirst(6).first?.isBlank ?? true
  }

  private init(lines: TextLines) {
    self.lines = lines
  }

  private mutating func read() {
    guard Self.isSignature(lines[0]) else {
      problems.append(TextFinding.noSignature.problem(at: lines.place(0)))
      return
    }
    line = 1
    while line < lines.ranges.count, !lines[line].isEmpty, !hasArrow(line) { line += 1 }
    while line < lines.ranges.count {
      if lines[line].allSatisfy(\.isBlank) { line += 1 } else { readBlock() }
    }
  }

  /// One or two lines up to a time line, or none, and what follows it up to an empty line or the next time line.
  private mutating func readBlock() {
    let start = line
    let isNote = Self.isWord("NOTE", lines[start])
    if hasArrow(start) {
      readCue(timeLine: start)
    } else if start + 1 < lines.ranges.count, hasArrow(start + 1) {
      if isNote { problems.append(TextFinding.timeInNote.problem(at: lines.place(start + 1))) }
      readCue(timeLine: start + 1)
    } else {
      passText()
      if isNote, line < lines.ranges.count, hasArrow(line) {
        problems.append(TextFinding.timeInNote.problem(at: lines.place(line)))
      }
      let isKnown = isNote || Self.isWord("STYLE", lines[start]) || Self.isWord("REGION", lines[start])
      if !isKnown { problems.append(TextFinding.wordsWithoutTime.problem(at: lines.place(start))) }
    }
  }

  private mutating func readCue(timeLine: Int) {
    line = timeLine + 1
    let first = line
    passText()
    let text = (first..<line).map { lines[$0] }.joined(separator: [0x0A])
    guard let times = CueTimes(lines[timeLine]) else {
      problems.append(TextFinding.time("00:01:02.000 --> 00:01:05.500").problem(at: lines.place(timeLine)))
      return
    }
    let spoken = WebVTTText(Array(text)).parts
    collection.add(spoken, from: times.start, to: times.end, at: lines.place(timeLine))
  }

  private mutating func passText() {
    while line < lines.ranges.count, !lines[line].isEmpty, !hasArrow(line) { line += 1 }
  }

  private func hasArrow(_ line: Int) -> Bool {
    CueTimes.arrow(in: lines[line]) != nil
  }

  private static func isWord(_ word: String, _ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: word.utf8) && line.dropFirst(word.utf8.count).first?.isBlank ?? true
  }
}
