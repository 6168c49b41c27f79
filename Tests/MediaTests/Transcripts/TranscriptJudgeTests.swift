import Bytes
import Catalogue
import TestPrograms
import Testing

@testable import Media

/// What is written, as other programs read it.
@Suite struct TranscriptJudgeTests {
  private typealias Cue = Transcript.Cue

  private static let cues = [
    Cue(startInMilliseconds: 0, endInMilliseconds: 1500, speaker: "Mevrouw A", text: "Dag --> & <i>\n42\n"),
    Cue(
      startInMilliseconds: 1500, endInMilliseconds: 2750, speaker: "Stem", text: "ጤና\n\n00:00:01,000 --> 00:00:02,000"),
    Cue(startInMilliseconds: 3000, endInMilliseconds: 4000, text: "NOTE &amp; {\\an8}"),
    Cue(startInMilliseconds: 360_000_000, endInMilliseconds: 360_062_007, speaker: "Stem", text: "WEBVTT"),
  ]

  /// Needs ffmpeg.
  @Test(.enabled(if: TestProgram.named("ffmpeg") != nil, "ffmpeg is not installed"))
  func `ffmpeg finds the same words in WebVTT`() throws {
    var buffer = ByteBuffer()
    WebVTTWriting.write(Self.cues, into: &buffer)
    let text = try asSubRip(buffer.array(), format: "webvtt")
    #expect(
      text == """
        1
        00:00:00,000 --> 00:00:01,500
        Dag --> & <i>
        42

        2
        00:00:01,500 --> 00:00:02,750
        ጤና
        00:00:01,000 --> 00:00:02,000

        3
        00:00:03,000 --> 00:00:04,000
        NOTE &amp; \\{\\an8}

        4
        100:00:00,000 --> 100:01:02,007
        WEBVTT


        """)
  }

  /// Needs ffmpeg.
  @Test(.enabled(if: TestProgram.named("ffmpeg") != nil, "ffmpeg is not installed"))
  func `ffmpeg finds the same words in SubRip`() throws {
    var buffer = ByteBuffer()
    SubRipWriting.write(Self.cues, into: &buffer)
    let text = try asSubRip(buffer.array(), format: "srt").replacing("\u{2060}", with: "")
    #expect(
      text == """
        1
        00:00:00,000 --> 00:00:01,500
        Mevrouw A: Dag --> & <i>
        42

        2
        00:00:01,500 --> 00:00:02,750
        Stem: ጤና
        00:00:01,000 --> 00:00:02,000

        3
        00:00:03,000 --> 00:00:04,000
        NOTE &amp; {\\an8}

        4
        100:00:00,000 --> 100:01:02,007
        Stem: WEBVTT


        """)
  }

  /// Needs the Python module `webvtt` (PyPI: `webvtt-py`).
  @Test(.enabled(if: TestProgram.python(with: ["webvtt"]) != nil, "the Python module webvtt is not installed"))
  func `webvtt-py finds the same voices and words`() throws {
    let script = """
      import io, sys, webvtt
      for cue in webvtt.from_buffer(io.StringIO(sys.stdin.buffer.read().decode())):
        print(cue.start, cue.end, cue.voice, repr(cue.text))
      """
    let python = try #require(TestProgram.python(with: ["webvtt"]))
    var buffer = ByteBuffer()
    WebVTTWriting.write(Self.cues, into: &buffer)
    let (status, output) = try python.run(["-c", script], input: buffer.array())
    #expect(status == 0)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        00:00:00.000 00:00:01.500 Mevrouw A 'Dag --&gt; &amp; &lt;i&gt;\\n42'
        00:00:01.500 00:00:02.750 Stem 'ጤና\\n00:00:01,000 --&gt; 00:00:02,000'
        00:00:03.000 00:00:04.000 None 'NOTE &amp;amp; {\\\\an8}'
        100:00:00.000 100:01:02.007 Stem 'WEBVTT'

        """)
  }

  private func asSubRip(_ file: [UInt8], format: String) throws -> String {
    let ffmpeg = try #require(TestProgram.named("ffmpeg"))
    let (status, output) = try ffmpeg.run(
      ["-nostdin", "-v", "error", "-f", format, "-i", "/dev/stdin", "-f", "srt", "-"], input: file)
    #expect(status == 0)
    return String(decoding: output.filter { $0 != 0x0D }, as: UTF8.self)
  }
}
