import Bytes
import Catalogue
import Testing

@testable import Media

@Suite struct TranscriptWritingTests {
  private typealias Cue = Transcript.Cue

  @Test func `writes WebVTT that no text can break`() {
    let cues = [
      Cue(
        startInMilliseconds: 0, endInMilliseconds: 1500, speaker: "Mevrouw <A> & zoon", text: "Dag\r\n\n  --> & <i> "),
      Cue(startInMilliseconds: 1500, endInMilliseconds: 1500, speaker: " \n", text: "\u{200F}سلام"),
      Cue(startInMilliseconds: 2000, endInMilliseconds: 3000, text: " \n "),
      Cue(startInMilliseconds: 360_000_000, endInMilliseconds: 360_062_007, text: "NOTE"),
    ]
    #expect(
      written { WebVTTWriting.write(cues, into: &$0) } == """
        WEBVTT

        00:00:00.000 --> 00:00:01.500
        <v Mevrouw &lt;A&gt; &amp; zoon>Dag
        --&gt; &amp; &lt;i&gt;

        00:00:01.500 --> 00:00:01.501
        \u{200F}سلام

        100:00:00.000 --> 100:01:02.007
        NOTE

        """)
    #expect(written { WebVTTWriting.write([], into: &$0) } == "WEBVTT\n")
  }

  @Test func `writes SubRip in two lines of 32 characters`() {
    let cues = [
      Cue(startInMilliseconds: 0, endInMilliseconds: 1000, speaker: "A", text: "Kort\nen goed"),
      // 32 characters, of which some are several scalars: it fits as it is.
      Cue(
        startInMilliseconds: 1000, endInMilliseconds: 2000, speaker: "A", text: "e\u{301}👩‍👩‍👧👨‍👩‍👦5678901234567890123456789012"
      ),
      // 20 + 20 + 20 + 20 characters and two to each line: two cues of 41 characters, and none of 82 is left over.
      Cue(
        startInMilliseconds: 2000, endInMilliseconds: 6000, speaker: "B",
        text: "bbbbbbbbbbbbbbbbb aaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaa"),
      Cue(startInMilliseconds: 6000, endInMilliseconds: 7000, text: "Een\ntwee\ndrie"),
      Cue(startInMilliseconds: 7000, endInMilliseconds: 8000, speaker: "B", text: "<i>--></i> {\\an8} a -> b"),
      Cue(startInMilliseconds: 8000, endInMilliseconds: 9000, speaker: "C", text: " \n"),
      Cue(
        startInMilliseconds: 9000, endInMilliseconds: 9000, speaker: "B",
        text: "a 1234567890123456789012345678901234567890 b c"),
    ]
    #expect(
      written { SubRipWriting.write(cues, into: &$0) } == """
        1
        00:00:00,000 --> 00:00:01,000
        A: Kort
        en goed

        2
        00:00:01,000 --> 00:00:02,000
        e\u{301}👩‍👩‍👧👨‍👩‍👦5678901234567890123456789012

        3
        00:00:02,000 --> 00:00:04,000
        B: bbbbbbbbbbbbbbbbb
        aaaaaaaaaaaaaaaaaaaa

        4
        00:00:04,000 --> 00:00:06,000
        aaaaaaaaaaaaaaaaaaaa
        aaaaaaaaaaaaaaaaaaaa

        5
        00:00:06,000 --> 00:00:07,000
        Een twee drie

        6
        00:00:07,000 --> 00:00:08,000
        B: <\u{2060}i>--\u{2060}><\u{2060}/i> {\u{2060}\\an8} a -\u{2060}> b

        7
        00:00:09,000 --> 00:00:09,000
        a
        1234567890123456789012345678901234567890

        8
        00:00:09,000 --> 00:00:09,000
        b c

        """)
  }

  @Test func `shares a cue's time by characters`() {
    // 64 characters of 96 in the first part, 32 in the second.
    let word = "12345678901234567890123456789012"
    let cue = Cue(startInMilliseconds: 100, endInMilliseconds: 1000, text: "\(word) \(word)\n\(word)")
    #expect(
      written { SubRipWriting.write([cue], into: &$0) } == """
        1
        00:00:00,100 --> 00:00:00,700
        \(word)
        \(word)

        2
        00:00:00,700 --> 00:00:01,000
        \(word)

        """)
  }

  @Test func `keeps SubRip in order where people speak at once`() {
    let word = "12345678901234567890123456789012"
    let cues = [
      Cue(startInMilliseconds: 0, endInMilliseconds: 2000, speaker: "A", text: "1234567"),
      Cue(startInMilliseconds: 0, endInMilliseconds: 1000, speaker: "B", text: "12345678901234567"),
      Cue(startInMilliseconds: 3000, endInMilliseconds: 9000, text: "\(word) \(word) \(word)"),
      Cue(startInMilliseconds: 6000, endInMilliseconds: 7000, text: "Ja"),
    ]
    #expect(
      written { SubRipWriting.write(cues, into: &$0) } == """
        1
        00:00:00,000 --> 00:00:00,667
        A: 1234567

        2
        00:00:00,667 --> 00:00:02,000
        B: 12345678901234567

        3
        00:00:03,000 --> 00:00:05,000
        \(word)
        \(word)

        4
        00:00:05,000 --> 00:00:09,000
        \(word)

        5
        00:00:06,000 --> 00:00:07,000
        Ja

        """)
  }

  @Test func `writes plain text`() {
    let cues = [
      Cue(startInMilliseconds: 0, endInMilliseconds: 1000, speaker: "A", text: "Dag\nen"),
      Cue(startInMilliseconds: 2999, endInMilliseconds: 4000, speaker: "A", text: "welkom."),
      Cue(startInMilliseconds: 6000, endInMilliseconds: 7000, speaker: "A", text: "Nu dan."),
      Cue(startInMilliseconds: 7000, endInMilliseconds: 8000, text: "Ja."),
    ]
    let timed = Transcript.timed(cues)
    #expect(
      written { PlainWriting.write(timed, into: &$0) } == """
        A: Dag en welkom.

        A: Nu dan.

        Ja.

        """)
    let plain = Transcript.plain([.init(speaker: "A\nB", text: " Dag\n\nallemaal "), .init(text: "Ja.")])
    #expect(written { PlainWriting.write(plain, into: &$0) } == "A B: Dag\nallemaal\n\nJa.\n")
    #expect(written { PlainWriting.write(.timed([]), into: &$0) } == "")
  }

  /// Whatever is said, what is written reads back with the same times, speakers and words.
  @Test(arguments: [UInt64(7), 20_260_304]) func `reads back what it writes`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces = [
      "dag", "&", "<", ">", "-->", "<i>", "</i>", "&amp;", "{\\an8}", "\n", " ", "NOTE", "1", "00:01.000", "é", "ጤና",
      "<v X>", "WEBVTT", "STYLE", "-", "\r\n", "42", "00:00:01,000 --> 00:00:02,000",
    ]
    for round in 0..<500 {
      var cues: [Cue] = []
      var time = 0
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let words = (0..<Int.random(in: 1...9, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
        time += Int.random(in: 0...5000, using: &random)
        let speaker = ["p-4h7kq2", "A & <b> --> c", nil][Int.random(in: 0..<3, using: &random)]
        cues.append(
          Cue(
            startInMilliseconds: time, endInMilliseconds: time + Int.random(in: 1...5000, using: &random),
            speaker: speaker, text: "a" + words.joined(separator: " ")))
      }
      let vtt = written { WebVTTWriting.write(cues, into: &$0) }
      let reading = TranscriptReading(Array(vtt.utf8), file: "a.vtt")
      let expected = cues.map { cue in
        Cue(
          startInMilliseconds: cue.startInMilliseconds, endInMilliseconds: cue.endInMilliseconds, speaker: cue.speaker,
          text: trimmed(cue.text))
      }
      #expect(reading.transcript == .timed(expected), "seed \(seed), round \(round): \(vtt)")

      let srt = written { SubRipWriting.write(cues, into: &$0) }
      let again = TranscriptReading(Array(srt.utf8), file: "a.srt")
      guard case .timed(let parts) = again.transcript else {
        Issue.record("seed \(seed), round \(round): \(again.problems) \(srt)")
        continue
      }
      let words = parts.flatMap { Array($0.text.unicodeScalars) }.filter {
        $0 != "\u{2060}" && !" \n".unicodeScalars.contains($0)
      }
      var last: String?
      let said = cues.flatMap { cue in
        defer { last = cue.speaker }
        // An id before a colon is a speaker again.
        let label = cue.speaker == last || cue.speaker == "p-4h7kq2" ? "" : cue.speaker.map { "\($0):" } ?? ""
        return Array((label + cue.text).unicodeScalars)
      }.filter { !" \r\n".unicodeScalars.contains($0) }
      let isSame = words == said
      #expect(isSame, "seed \(seed), round \(round): \(srt)")
    }
  }

  private func trimmed(_ text: String) -> String {
    let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
    return lines.map { line in
      let start = line.drop { $0 == " " }
      return String(
        start.prefix((start.lastIndex { $0 != " " }.map { start.distance(from: start.startIndex, to: $0) } ?? -1) + 1))
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func written(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    write(&buffer)
    return String(decoding: buffer.array(), as: UTF8.self)
  }
}
