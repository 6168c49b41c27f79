import Bytes
import Catalogue
import Testing

@testable import Media

/// Damaged transcripts and chapters give what makes sense or problems, and never end the program.
@Suite struct TextMutationTests {
  private static let files: [(name: String, text: String)] = [
    (
      "a.vtt",
      "WEBVTT\nKind: x\n\nNOTE a\n\n1\n00:01.000 --> 00:02.500 line:0\n<v.a p-4h7kq2>Dag &amp; <i>é</i>\n<v B>ja</v>\n\n"
        + "00:00:03.000 --> 01:00:04.000\np-abcdef: <c>nee\n"
    ),
    (
      "a.srt",
      "\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<font a>Dag</font>\r\n\r\nja\r\n\r\n2\r\n"
        + "00:00:02,000 --> 00:00:03,500\r\np-4h7kq2: é\r\n"
    ),
    (
      "a.json",
      "{\"version\": \"1.0.0\", \"segments\": [{\"speaker\": \"A\", \"startTime\": 0.5, \"endTime\": 1e1, \"body\": \"\\u00e9\"},"
        + "{\"startTime\": 10.25, \"endTime\": 12, \"body\": \"p-4h7kq2: a\\nb\"}]}"
    ),
    ("a.txt", "p-4h7kq2: Dag\nallemaal.\n\nJa, é.\r\n\r\nNee.\n"),
    (
      "c.json",
      "{\"version\": \"1.2.0\", \"chapters\": [{\"startTime\": 0, \"title\": \"a\"}, {\"startTime\": 62.5, \"endTime\": 70,"
        + "\"url\": \"https://voorbeeld.nl/\", \"toc\": false, \"img\": \"x\"}]}"
    ),
    (
      "c.psc",
      "<a:chapters xmlns:a=\"http://podlove.org/simple-chapters\"><a:chapter start=\"00:00:00\" title=\"é\"/>"
        + "<a:chapter start=\"01:00.5\" href=\"https://voorbeeld.nl/\"/></a:chapters>"
    ),
  ]

  @Test(arguments: files.indices, [UInt64(11), 20_260_304])
  func `a damaged file is read or refused`(index: Int, seed: UInt64) {
    var random = SplitMix(state: seed)
    let (name, text) = Self.files[index]
    var read = 0
    for round in 0..<1500 {
      let bytes = MutationTests.mutated(Array(text.utf8), &random)
      let label = "\(name), seed \(seed), round \(round)"
      let problems: [Problem]
      if name.hasPrefix("c.") {
        let reading = ChapterReading(bytes, file: name)
        problems = reading.problems
        let starts = (reading.chapters ?? []).map(\.startInMilliseconds)
        #expect(starts == starts.sorted() && (starts.first ?? 0) >= 0, "\(label)")
        #expect((reading.chapters == nil) == problems.contains { $0.severity == .error }, "\(label)")
        if reading.chapters != nil { read += 1 }
      } else {
        let reading = TranscriptReading(bytes, file: name)
        problems = reading.problems
        #expect((reading.transcript == nil) == problems.contains { $0.severity == .error }, "\(label)")
        if let transcript = reading.transcript {
          read += 1
          #expect(makesSense(transcript), "\(label)")
        }
      }
      #expect(problems.allSatisfy { !$0.found.isEmpty && $0.place.file == name }, "\(label)")
    }
    #expect(read > 5, "\(name): \(read)")
  }

  private func makesSense(_ transcript: Transcript) -> Bool {
    var buffer = ByteBuffer()
    PlainWriting.write(transcript, into: &buffer)
    guard case .timed(let cues) = transcript else { return true }
    WebVTTWriting.write(cues, into: &buffer)
    SubRipWriting.write(cues, into: &buffer)
    return cues.allSatisfy { 0 <= $0.startInMilliseconds && $0.startInMilliseconds <= $0.endInMilliseconds }
      && zip(cues, cues.dropFirst()).allSatisfy { $0.startInMilliseconds <= $1.startInMilliseconds }
  }
}
