import Catalogue
import Markup

/// The cues of a JSON transcript. Source: Podcasting 2.0 transcripts, JSON, version 1.0.
enum JSONTranscript {
  static func cues(_ lines: TextLines, problems: inout [Problem]) -> [Transcript.Cue] {
    guard let root = lines.json(problems: &problems) else { return [] }
    var fields = JSONFields(file: lines.file)
    var collection = CueCollection()
    for segment in fields.array("segments", of: root) {
      let before = fields.problems.count
      let start = fields.time("startTime", of: segment)
      let end = fields.time("endTime", of: segment)
      let body = fields.text("body", of: segment)
      let speaker = fields.text("speaker", of: segment)
      guard let start, let end, let body else {
        if fields.problems.count == before { fields.add(.incompleteSegment, at: segment) }
        continue
      }
      collection.add(
        SpokenText.parts(body.utf8, speaker: speaker.flatMap { SpokenText.name($0.utf8) }), from: start, to: end,
        at: fields.place(segment))
    }
    problems += fields.problems + collection.problems
    return collection.inOrder
  }
}
