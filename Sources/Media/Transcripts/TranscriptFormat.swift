/// How a transcript is written down. Sources: W3C WebVTT; SubRip's own files; Podcasting 2.0 transcripts.
package enum TranscriptFormat: String, CaseIterable, Sendable {
  case vtt, srt, json, txt

  /// By the extension of the file's name; `nil` for any other.
  package init?(file: String) {
    self.init(rawValue: TextLines.fileExtension(of: file))
  }

  /// What `podcast:transcript` calls it.
  package var mimeType: String {
    switch self {
    case .vtt: "text/vtt"
    case .srt: "application/x-subrip"
    case .json: "application/json"
    case .txt: "text/plain"
    }
  }

  var name: String {
    switch self {
    case .vtt: "WebVTT"
    case .srt: "SubRip"
    case .json: "JSON"
    case .txt: "plain text"
    }
  }

  /// What the first lines that hold something are; plain text where they are nothing else.
  init(of lines: TextLines) {
    let filled = lines.ranges.indices.lazy.map { lines[$0].withoutOuterBlanks }.filter { !$0.isEmpty }
    let first = Array(filled.prefix(2))
    let start = first.flatMap { $0.filter { !$0.isBlank } }
    if WebVTTReading.isSignature(first.first ?? []) {
      self = .vtt
    } else if first.contains(where: { CueTimes($0) != nil }) {
      self = .srt
    } else if start.starts(with: "{\"".utf8) || start.starts(with: "{}".utf8) {
      self = .json
    } else {
      self = .txt
    }
  }
}
