/// What is said in an episode, as it was written down.
package enum Transcript: Hashable, Sendable {
  /// In the order of their starts.
  case timed([Cue])
  /// Paragraphs without times, in order.
  case plain([Paragraph])

  /// A line or two of subtitles.
  package struct Cue: Hashable, Sendable {
    package let startInMilliseconds: Int
    /// Never before the start.
    package let endInMilliseconds: Int
    /// As the source writes it: an opaque person id, in a text of ours.
    package let speaker: String?
    /// Plain text; a line feed between lines.
    package let text: String

    package init(startInMilliseconds: Int, endInMilliseconds: Int, speaker: String? = nil, text: String) {
      self.startInMilliseconds = startInMilliseconds
      self.endInMilliseconds = endInMilliseconds
      self.speaker = speaker
      self.text = text
    }
  }

  package struct Paragraph: Hashable, Sendable {
    package let speaker: String?
    package let text: String

    package init(speaker: String? = nil, text: String) {
      self.speaker = speaker
      self.text = text
    }
  }

  /// Every speaker that is named, each once, in the order in which they first speak.
  package var speakers: [String] {
    let all: [String?] =
      switch self {
      case .timed(let cues): cues.map(\.speaker)
      case .plain(let paragraphs): paragraphs.map(\.speaker)
      }
    var seen: Set<String> = []
    return all.compactMap { $0 }.filter { seen.insert($0).inserted }
  }

  /// With another word for each speaker; `nil` leaves them unnamed.
  package func naming(_ word: (String) -> String?) -> Transcript {
    switch self {
    case .timed(let cues):
      .timed(
        cues.map {
          Cue(
            startInMilliseconds: $0.startInMilliseconds, endInMilliseconds: $0.endInMilliseconds,
            speaker: $0.speaker.flatMap(word), text: $0.text)
        })
    case .plain(let paragraphs):
      .plain(paragraphs.map { Paragraph(speaker: $0.speaker.flatMap(word), text: $0.text) })
    }
  }
}
