package import Bytes
package import Catalogue

/// Writes cues as WebVTT, with hours, and with the speaker of each as its voice. Source: W3C WebVTT §4.
package enum WebVTTWriting {
  /// Appends a whole file; the cues are in the order of their starts. The same cues give the same bytes.
  ///
  /// A cue that lasts no time, which WebVTT does not know, lasts a millisecond.
  package static func write(_ cues: [Transcript.Cue], into buffer: inout ByteBuffer) {
    buffer.append("WEBVTT\n")
    for cue in cues {
      let lines = SpokenText.lines(cue.text.utf8)
      if lines.isEmpty { continue }
      let end = max(cue.endInMilliseconds, cue.startInMilliseconds.addingSaturating(1))
      buffer.append("\n\(Timestamp.clock(cue.startInMilliseconds, ".")) --> \(Timestamp.clock(end, "."))\n")
      if let speaker = cue.speaker.flatMap({ SpokenText.name($0.utf8) }) {
        buffer.append("<v ")
        append(speaker.utf8, into: &buffer)
        buffer.append(">")
      }
      for line in lines {
        append(line, into: &buffer)
        buffer.append("\n")
      }
    }
  }

  /// Escapes what could begin a tag or reference or end a tag, and so the arrow of a time line too.
  private static func append(_ text: some Sequence<UInt8>, into buffer: inout ByteBuffer) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): buffer.append("&amp;")
      case UInt8(ascii: "<"): buffer.append("&lt;")
      case UInt8(ascii: ">"): buffer.append("&gt;")
      default: buffer.append(byte)
      }
    }
  }
}
