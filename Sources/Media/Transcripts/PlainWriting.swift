package import Bytes
package import Catalogue

/// Writes a transcript as plain text: paragraphs with empty lines between, each after its speaker and a colon.
package enum PlainWriting {
  /// Cues become a paragraph together until somebody else speaks, or nobody does for so long.
  private static let pauseInMilliseconds = 2000

  /// Appends a whole file. The same transcript gives the same bytes.
  package static func write(_ transcript: Transcript, into buffer: inout ByteBuffer) {
    switch transcript {
    case .plain(let paragraphs):
      for (index, paragraph) in paragraphs.enumerated() {
        begin(speaker: paragraph.speaker, isFirst: index == 0, into: &buffer)
        append(paragraph.text, between: "\n", into: &buffer)
        buffer.append("\n")
      }
    case .timed(let cues): write(cues, into: &buffer)
    }
  }

  private static func write(_ cues: [Transcript.Cue], into buffer: inout ByteBuffer) {
    var end = 0
    for (index, cue) in cues.enumerated() {
      let isPause = cue.startInMilliseconds >= end.addingSaturating(pauseInMilliseconds)
      if index > 0, !isPause, cue.speaker == cues[index - 1].speaker {
        buffer.append(" ")
      } else {
        if index > 0 { buffer.append("\n") }
        begin(speaker: cue.speaker, isFirst: index == 0, into: &buffer)
      }
      append(cue.text, between: " ", into: &buffer)
      end = max(end, cue.endInMilliseconds)
    }
    if !cues.isEmpty { buffer.append("\n") }
  }

  private static func begin(speaker: String?, isFirst: Bool, into buffer: inout ByteBuffer) {
    if !isFirst { buffer.append("\n") }
    if let name = speaker.flatMap({ SpokenText.name($0.utf8) }) { buffer.append("\(name): ") }
  }

  private static func append(_ text: String, between separator: String, into buffer: inout ByteBuffer) {
    for (index, line) in SpokenText.lines(text.utf8).enumerated() {
      if index > 0 { buffer.append(separator) }
      buffer.append(line.span)
    }
  }
}
