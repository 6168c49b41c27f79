import Catalogue

/// The cues of a file, put in the order of their starts, with what is wrong with their times.
struct CueCollection {
  private(set) var problems: [Problem] = []
  private var cues: [Transcript.Cue] = []
  private var latest = 0

  /// How far back a cue may begin before the one before it: two people who speak at once. More than that is rather a
  /// time that is wrong, or an hour that was lost, and no order could be right.
  private static let farthestBack = 10_000

  /// Adds what is said from one time to another, in milliseconds.
  mutating func add(_ spoken: [Transcript.Paragraph], from start: Int, to end: Int, at place: Place) {
    if end < start {
      problems.append(TextFinding.endBeforeStart.problem(at: place))
    } else if end == start {
      problems.append(TextFinding.noTime.problem(at: place))
    }
    if start < latest - Self.farthestBack {
      problems.append(TextFinding.farBack(from: latest, to: start).problem(at: place))
    } else if start < latest {
      problems.append(TextFinding.back(from: latest, to: start).problem(at: place))
    }
    latest = start
    cues += spoken.map {
      Transcript.Cue(startInMilliseconds: start, endInMilliseconds: end, speaker: $0.speaker, text: $0.text)
    }
  }

  /// Those that begin together stay in the order of the file.
  var inOrder: [Transcript.Cue] {
    cues.enumerated().sorted {
      ($0.element.startInMilliseconds, $0.offset) < ($1.element.startInMilliseconds, $1.offset)
    }.map(\.element)
  }
}
