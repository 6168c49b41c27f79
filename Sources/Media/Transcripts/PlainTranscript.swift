import Catalogue

/// A transcript without times: paragraphs with blank lines between.
enum PlainTranscript {
  static func paragraphs(_ lines: TextLines) -> [Transcript.Paragraph] {
    let isBlank = lines.ranges.indices.map { lines[$0].allSatisfy(\.isBlank) }
    return isBlank.indices.split { isBlank[$0] }.flatMap { paragraph in
      SpokenText.parts(paragraph.map { lines[$0] }.joined(separator: [0x0A]))
    }
  }
}
