import Catalogue
import Testing

@testable import Media

@Suite struct TranscriptReadingTests {
  typealias Cue = Transcript.Cue

  @Test func `reads WebVTT without what is not spoken`() {
    let text = """
      \u{FEFF}WEBVTT - Aflevering 1
      Kind: captions

      STYLE
      ::cue { color: red }

      REGION
      id:a

      \u{20}\u{20}

      NOTE one line

      NOTE
      several
      lines

      1
      00:01.000 --> 00:02.500 align:start line:0
      <v.luid p-4h7kq2>Dag &amp; <i>welkom</i>,\r
        allemaal&lrm;. &#233;&nbsp;

      00:00:03.000 --> 01:00:04.000
      a < b <3 &c; x-->y
      """
    // The last line holds an arrow, as it ends the cue before it for every player.
    let reading = TranscriptReading(Array(text.utf8), file: "t/a.vtt")
    #expect(reading.transcript == nil)
    #expect(
      lines(reading) == [
        "t/a.vtt:24:1: this is not how a line with times is written. Write it as 00:01:02.000 --> 00:01:05.500."
      ])
    let without = Array(text.replacing("x-->y", with: "xy").utf8)
    #expect(
      TranscriptReading(without, file: "a.VTT").transcript
        == .timed([
          cue(1000, 2500, "p-4h7kq2", "Dag & welkom,\nallemaal\u{200E}. é\u{A0}"),
          cue(3000, 3_604_000, nil, "a < b <3 &c; xy"),
        ]))
  }

  @Test(
    arguments: [
      ("<v A>Hallo</v> <v B>Dag", [("A", "Hallo"), ("B", "Dag")]),
      ("<v A>Hallo\n<v B>Dag\n<v A>Ja", [("A", "Hallo"), ("B", "Dag"), ("A", "Ja")]),
      ("<v A>Hallo</v> <v A>daar</v>", [("A", "Hallo daar")]),
      ("<v A>Hallo</v>\n<v A>daar</v>", [("A", "Hallo\ndaar")]),
      ("Eerst <v A>Hallo</v> dan", [(nil, "Eerst"), ("A", "Hallo"), (nil, "dan")]),
      ("<v\t Piet &amp;\nJan  &lt;3>x", [("Piet & Jan <3", "x")]),
      ("<v>x", [(nil, "x")]),
      ("<v.a.b A>x", [("A", "x")]),
      ("<c.v>x</c> <00:00:01.000>y <lang nl>z</lang> <>", [(nil, "x y z")]),
      ("<ruby>x<rt>y</rt></ruby>", [(nil, "xy")]),
      ("a<b", [(nil, "a<b")]),
      ("a <b <i>c</i>", [(nil, "a <b c")]),
      ("<3> < x> <é>", [(nil, "<3> < x> <é>")]),
      ("p-4h7kq2: dag\nja\np-abcdef:hallo", [("p-4h7kq2", "dag\nja"), ("p-abcdef", "hallo")]),
      ("<v A>dag\np-4h7kq2:\nhallo", [("A", "dag"), ("p-4h7kq2", "hallo")]),
      ("Anna: dag", [(nil, "Anna: dag")]),
      ("p-4h7kq: dag\np-4h7kq1: ja", [(nil, "p-4h7kq: dag\np-4h7kq1: ja")]),
      ("&#1;&#0;&amp;amp;", [(nil, "\u{FFFD}\u{FFFD}&amp;")]),
      ("<v A></v>", []),
    ] as [(String, [(String?, String)])]) func `tells the voices of a cue`(text: String, voices: [(String?, String)])
  {
    let file = Array("WEBVTT\n\n00:01.000 --> 00:02.000\n\(text)\n\n00:03.000 --> 00:04.000\nEnd".utf8)
    let cues = voices.map { cue(1000, 2000, $0.0, $0.1) } + [cue(3000, 4000, nil, "End")]
    #expect(TranscriptReading(file, file: "a.vtt").transcript == .timed(cues))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `reads every kind of line end`(end: String) {
    func read(_ text: String, _ file: String) -> Transcript? {
      TranscriptReading(Array(text.replacing("\n", with: end).utf8), file: file).transcript
    }
    let cues = [cue(1000, 2000, nil, "a\nb"), cue(2000, 3000, nil, "c")]
    #expect(read("WEBVTT\n\n00:01.000 --> 00:02.000\na\nb\n\n\n00:02.000 --> 00:03.000\nc\n", "a.vtt") == .timed(cues))
    #expect(
      read("1\n00:00:01,000 --> 00:00:02,000\na\nb\n\n2\n00:00:02,000 --> 00:00:03,000\nc", "a.srt") == .timed(cues))
    #expect(read("a\nb\n\n \nc", "a.txt") == .plain([.init(text: "a\nb"), .init(text: "c")]))
  }

  @Test func `reads SubRip with and without numbers, and without tags`() {
    let text = """


      1
      00:00:01,000 --> 00:00:02.500  X1:1 X2:2
      {\\an8}<font color="#fff">Dag</font> <I>en</I> <b>welkom</b> <3 {b} <x>

      en nog

      00:00:03 --> 00:00:04
      1985

      -1 --> 2
      3
      1:02:03,004 --> 01:02:04,000
      p-4h7kq2: Ja --> nee
      Piet: &amp;
      """
    let reading = TranscriptReading(Array(text.utf8), file: "a.srt")
    #expect(lines(reading) == [])
    #expect(
      reading.transcript
        == .timed([
          cue(1000, 2500, nil, "Dag en welkom <3 {b} <x>\nen nog"),
          cue(3000, 4000, nil, "1985\n-1 --> 2"),
          cue(3_723_004, 3_724_000, "p-4h7kq2", "Ja --> nee\nPiet: &amp;"),
        ]))
  }

  @Test func `reads JSON transcripts`() {
    let text = """
      {"version": "1.0.0", "segments": [
        {"speaker": " p-4h7kq2 ", "startTime": 0.5, "endTime": 1.25e0, "body": " Dag\\r\\n\\r\\nallemaal "},
        {"startTime": 1.0004, "endTime": 3, "body": "p-abcdef: ja", "extra": null, "speaker": null}
      ]}
      """
    #expect(
      TranscriptReading(Array(text.utf8), file: "a.json").transcript
        == .timed([cue(500, 1250, "p-4h7kq2", "Dag\nallemaal"), cue(1000, 3000, "p-abcdef", "ja")]))
  }

  @Test func `reads plain text`() {
    let text = "p-4h7kq2:  Dag\nallemaal.\n\nPiet: ja\n  \np-abcdef: \n\np-abcdef: nee\np-4h7kq2: wel\n"
    #expect(
      TranscriptReading(Array(text.utf8), file: "a.txt").transcript
        == .plain([
          .init(speaker: "p-4h7kq2", text: "Dag\nallemaal."), .init(text: "Piet: ja"),
          .init(speaker: "p-abcdef", text: "nee"), .init(speaker: "p-4h7kq2", text: "wel"),
        ]))
  }

  @Test func `puts cues in the order of their starts`() {
    let text = """
      1
      00:00:05,000 --> 00:00:05,000
      a
      2
      00:00:04,000 --> 00:00:09,000
      b
      3
      00:00:04,000 --> 00:00:06,000
      c
      """
    let reading = TranscriptReading(Array(text.utf8), file: "a.srt")
    #expect(
      lines(reading) == [
        "a.srt:2:1: warning: the cue lasts no time. Let it end later than it begins.",
        "a.srt:5:1: warning: the cue begins at 0:04, before the one above it (0:05). "
          + "Nothing needs to be done: cues are published in the order of their times.",
      ])
    #expect(
      reading.transcript
        == .timed([cue(4000, 9000, nil, "b"), cue(4000, 6000, nil, "c"), cue(5000, 5000, nil, "a")]))
  }

  private static let refused: [(file: String, text: String, problems: [String])] = [
    (
      "a.vtt", "WEBVTT\n\n00:02.000 --> 00:01.000\na\n\n00:3.000 --> 00:04.000\nb\n\n00:05 --> 00:06\nc\n\nlost\nwords",
      [
        "a.vtt:3:1: the cue ends before it begins. Correct one of its times.",
        "a.vtt:6:1: this is not how a line with times is written. Write it as 00:01:02.000 --> 00:01:05.500.",
        "a.vtt:9:1: this is not how a line with times is written. Write it as 00:01:02.000 --> 00:01:05.500.",
        "a.vtt:12:1: no time belongs to these words, and so players would not show them. "
          + "Write a time line above them, or delete the empty line that parts them from theirs.",
      ]
    ),
    (
      "a.vtt", "WEBVTT\n\nNOTE\n00:01.000 --> 00:02.000\nsecret\n\nNOTE\nx\n00:01.000 --> 00:02.000\nsecret",
      [
        "a.vtt:4:1: --> stands in a note, and so players would show what follows. Delete the note, or the arrow in it.",
        "a.vtt:9:1: --> stands in a note, and so players would show what follows. Delete the note, or the arrow in it.",
      ]
    ),
    (
      "a.vtt", "WEBVTT\n\n59:58.000 --> 59:59.000\na\n\n00:01.000 --> 00:02.000\nb",
      [
        "a.vtt:6:1: the cue begins at 0:01, long before the one above it (59:58). "
          + "Correct the time, or put the cues in the order in which they are spoken."
      ]
    ),
    ("a.vtt", "Dag", ["a.vtt:1:1: the first line of WebVTT does not begin with WEBVTT. Write WEBVTT there."]),
    ("a.vtt", "", ["a.vtt:1:1: the first line of WebVTT does not begin with WEBVTT. Write WEBVTT there."]),
    ("a.vtt", "WEBVTT", ["a.vtt: nothing is said in this transcript. Export it again, or remove the file."]),
    (
      "a.vtt", "\n1\n00:00:01,000 --> 00:00:02,000\na",
      ["a.vtt:1:1: the name ends in .vtt, but this is SubRip. Rename the file so that it ends in .srt."]
    ),
    (
      "a.srt", "WEBVTT\n",
      ["a.srt:1:1: the name ends in .srt, but this is WebVTT. Rename the file so that it ends in .vtt."]
    ),
    (
      "a.txt", " {\n \"version\": 1}",
      ["a.txt:1:1: the name ends in .txt, but this is JSON. Rename the file so that it ends in .json."]
    ),
    (
      "a.srt", "Dag\n\n1\n00:00:01,00 --> 00:00:02,000\na\n0:0:1,000 --> 0:0:2,000\nb",
      [
        "a.srt:1:1: no time belongs to these words, and so players would not show them. "
          + "Write a time line above them, or delete the empty line that parts them from theirs.",
        "a.srt:4:1: this is not how a line with times is written. Write it as 00:01:02,000 --> 00:01:05,500.",
        "a.srt:6:1: this is not how a line with times is written. Write it as 00:01:02,000 --> 00:01:05,500.",
      ]
    ),
    ("a.srt", "", ["a.srt: nothing is said in this transcript. Export it again, or remove the file."]),
    ("a.txt", " \n\n", ["a.txt: nothing is said in this transcript. Export it again, or remove the file."]),
    (
      "a.html", "<p>",
      ["a.html: a transcript's name ends in .vtt, .srt, .json or .txt. Export it as WebVTT or SubRip, or rename it."]
    ),
    (
      "vtt", "",
      ["vtt: a transcript's name ends in .vtt, .srt, .json or .txt. Export it as WebVTT or SubRip, or rename it."]
    ),
    (
      "a.txt", "é\u{1}\r\n\té\u{FFFF}\u{0}",
      [
        "a.txt:1:2: the invisible character U+0001 may not stand here. Delete it.",
        "a.txt:2:3: the invisible character U+FFFF may not stand here. Delete it.",
        "a.txt:2:4: the invisible character U+0000 may not stand here. Delete it.",
      ]
    ),
    (
      "a.json", "{\"segments\": [\n1,}",
      ["a.json:2:3: the JSON cannot be read: a value is expected here. Correct it, or export it again."]
    ),
    ("a.json", "{}", ["a.json:1:1: \"segments\" is not an array. Write a list between [ and ]."]),
    (
      "a.json",
      """
      {"segments": [
        {"startTime": "1", "endTime": -2, "body": 3, "speaker": []},
        {"startTime": 1e99, "endTime": 2, "body": "a"},
        {"startTime": 5, "body": "a"},
        7,
        {"startTime": 2, "endTime": 1, "body": "a"},
        {"startTime": 2, "endTime": 3, "body": "a\\u0001"}
      ]}
      """,
      [
        "a.json:2:17: \"startTime\" is not a number of seconds. Write seconds such as 62.5, without quotation marks.",
        "a.json:2:33: \"endTime\" is not a number of seconds. Write seconds such as 62.5, without quotation marks.",
        "a.json:2:45: \"body\" is not a text. Write it between quotation marks.",
        "a.json:2:59: \"speaker\" is not a text. Write it between quotation marks.",
        "a.json:3:17: \"startTime\" is not a number of seconds. Write seconds such as 62.5, without quotation marks.",
        "a.json:4:3: a segment needs \"startTime\", \"endTime\" and \"body\". Write the one that is missing.",
        "a.json:5:3: a segment needs \"startTime\", \"endTime\" and \"body\". Write the one that is missing.",
        "a.json:6:3: the cue ends before it begins. Correct one of its times.",
        "a.json:7:42: the invisible character U+0001 may not stand here. Delete it.",
      ]
    ),
  ]

  @Test(arguments: refused) func `refuses with every reason`(file: String, text: String, problems: [String]) {
    let reading = TranscriptReading(Array(text.utf8), file: file)
    #expect(lines(reading) == problems)
    #expect(reading.transcript == nil)
  }

  @Test func `refuses what is no text or too large`() {
    let broken = TranscriptReading(Array("WEBVTT\n\né".utf8) + [0x61, 0xFF, 0x61], file: "a.vtt")
    #expect(lines(broken) == ["a.vtt:3:3: the file is not UTF-8 text from here on. Save it as UTF-8 in your editor."])
    let large = TranscriptReading([UInt8](repeating: 0x61, count: 4 << 20 | 1), file: "a.txt")
    #expect(lines(large) == ["a.txt: the file is larger than 4 MB. Keep to text: media are files of their own."])
    let controls = TranscriptReading([UInt8](repeating: 1, count: 1000), file: "a.txt")
    #expect(controls.problems.count == 20 && controls.transcript == nil)
  }

  private func cue(_ start: Int, _ end: Int, _ speaker: String?, _ text: String) -> Cue {
    Cue(startInMilliseconds: start, endInMilliseconds: end, speaker: speaker, text: text)
  }

  private func lines(_ reading: TranscriptReading) -> [String] {
    reading.problems.map(\.line)
  }
}
