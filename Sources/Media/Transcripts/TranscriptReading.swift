package import Catalogue

/// A transcript as a file gives it, with everything that is wrong with the file.
package struct TranscriptReading: Hashable, Sendable {
  /// `nil` where the file has an error; warnings leave it.
  package let transcript: Transcript?
  /// In the order of the file.
  package let problems: [Problem]

  /// Reads a whole file of at most 4 MiB: WebVTT, SubRip, Podcasting 2.0 JSON or plain text, by its name's extension.
  ///
  /// Speakers are as the file names them; a line that begins with an opaque person id and a colon has that speaker in
  /// every format, and no id is left in the text there.
  package init(_ bytes: [UInt8], file: String) {
    var problems: [Problem] = []
    let transcript = Self.read(bytes, file: file, problems: &problems)
    self.transcript = problems.contains { $0.severity == .error } ? nil : transcript
    self.problems = problems.sorted { $0.place < $1.place }
  }

  private static func read(_ bytes: [UInt8], file: String, problems: inout [Problem]) -> Transcript? {
    guard let format = TranscriptFormat(file: file) else {
      problems.append(TextFinding.transcriptExtension.problem(at: Place(file)))
      return nil
    }
    guard let lines = TextLines(bytes, file: file, problems: &problems) else { return nil }
    let content = TranscriptFormat(of: lines)
    guard content == format || content == .txt else {
      problems.append(TextFinding.otherTranscript(content, named: format).problem(at: lines.place(0)))
      return nil
    }
    let transcript: Transcript?
    switch format {
    case .vtt: transcript = .timed(WebVTTReading.cues(lines, problems: &problems))
    case .srt: transcript = .timed(SubRipReading.cues(lines, problems: &problems))
    case .json: transcript = .timed(JSONTranscript.cues(lines, problems: &problems))
    case .txt: transcript = .plain(PlainTranscript.paragraphs(lines))
    }
    if problems.isEmpty, transcript == .timed([]) || transcript == .plain([]) {
      problems.append(TextFinding.nothingSaid.problem(at: Place(file)))
    }
    return transcript
  }
}
