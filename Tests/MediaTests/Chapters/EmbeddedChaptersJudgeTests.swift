import Catalogue
import Foundation
import TestPrograms
import Testing

@testable import Media

/// Chapters that other programs wrote into recordings, against what ffprobe finds there. Needs ffmpeg and ffprobe
/// (Debian: `apt install ffmpeg`), and for some `oggenc`, `opusenc`, `flac` or mutagen; skipped where they are absent.
@Suite(
  .enabled(
    if: TestProgram.named("ffmpeg") != nil && TestProgram.named("ffprobe") != nil, "ffmpeg or ffprobe is not installed")
)
final class EmbeddedChaptersJudgeTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private static let written: [(name: String, kind: MediaKind, options: [String])] = [
    ("a.m4a", .m4a, ["-c:a", "aac"]), ("fast.m4a", .m4a, ["-c:a", "aac", "-movflags", "+faststart"]),
    ("no-list.mp4", .mp4, ["-c:a", "aac", "-movflags", "disable_chpl"]), ("a.mp4", .mp4, ["-c:a", "aac"]),
    ("ipod.m4v", .m4v, ["-c:a", "aac", "-f", "ipod"]), ("v24.mp3", .mp3, []),
    ("v23.mp3", .mp3, ["-id3v2_version", "3"]), ("a.opus", .opus, []),
  ]

  @Test(arguments: written, [0, 1000])
  func `finds what ffmpeg wrote`(file: (name: String, kind: MediaKind, options: [String]), first: Int) throws {
    let titles = [(first, 2500, "Opening"), (2500, 4001, "Vraag één & \"ጤና\""), (4001, 6000, "Slot 👋")]
    let metadata =
      ";FFMETADATA1\n"
      + titles.map { "[CHAPTER]\nTIMEBASE=1/1000\nSTART=\($0.0)\nEND=\($0.1)\ntitle=\($0.2)\n" }.joined()
    try Data(metadata.utf8).write(to: url("metadata"))
    let input = ["-f", "lavfi", "-i", "sine=440:d=6", "-i", url("metadata").path]
    try run(
      "ffmpeg",
      ["-nostdin", "-v", "error", "-y"] + input + ["-map", "0:a", "-map_chapters", "1"] + file.options + [
        url(file.name).path
      ])
    let chapters = try chapters(of: file.name, file.kind)
    #expect(chapters.map(\.title) == titles.map(\.2))
    try agree(chapters, file.name)
    guard file.name == "a.mp4" else { return }
    // Without the name of the text track, Nero's list is what is left.
    var bytes = Array(try Data(contentsOf: url(file.name)))
    let tref = try #require(bytes.indices.first { bytes[$0...].starts(with: "tref".utf8) })
    bytes.replaceSubrange(tref..<tref + 4, with: "free".utf8)
    try Data(bytes).write(to: url("nero.mp4"))
    let listed = try self.chapters(of: "nero.mp4", file.kind)
    #expect(listed.map(\.title) == titles.map(\.2))
    #expect(listed.map(\.startInMilliseconds) == titles.map(\.0))
    try agree(listed, "nero.mp4")
  }

  private static let tags = [
    "CHAPTER001=00:00:00.000", "CHAPTER001NAME=Opening", "CHAPTER002=00:00:02.500", "CHAPTER002NAME=Vraag één",
    "CHAPTER002URL=https://voorbeeld.nl/",
  ]

  private static let encoders: [(program: String, kind: MediaKind, before: [String], tag: String)] = [
    ("oggenc", .ogg, ["-Q", "-o"], "-c"), ("opusenc", .opus, ["--quiet"], "--comment"),
    ("flac", .flac, ["--silent", "-f", "-o"], "-T"),
  ].filter { TestProgram.named($0.0) != nil }

  /// Each of `oggenc`, `opusenc` and `flac` that is installed.
  @Test(.enabled(if: !encoders.isEmpty, "neither oggenc, opusenc nor flac is installed"), arguments: encoders)
  func `finds what encoders wrote in Vorbis comments`(
    encoder: (program: String, kind: MediaKind, before: [String], tag: String)
  ) throws {
    try run("ffmpeg", ["-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", "sine=440:d=6", url("a.wav").path])
    let tags = Self.tags.flatMap { [encoder.tag, $0] }
    let (input, output) = (url("a.wav").path, url("out").path)
    // opusenc takes its options first.
    let arguments =
      encoder.program == "opusenc"
      ? encoder.before + tags + [input, output] : encoder.before + [output] + tags + [input]
    try run(encoder.program, arguments)
    let chapters = try chapters(of: "out", encoder.kind)
    #expect(
      chapters == [
        Chapter(startInMilliseconds: 0, title: "Opening"),
        Chapter(startInMilliseconds: 2500, title: "Vraag één", link: "https://voorbeeld.nl/"),
      ])
    try agree(chapters, "out")
  }

  /// Needs the Python module `mutagen`. ffprobe is not asked: it loses a chapter that has a picture, and knows no table.
  @Test(.enabled(if: TestProgram.python(with: ["mutagen"]) != nil, "mutagen is not installed"), arguments: [3, 4])
  func `finds what mutagen wrote in ID3`(version: Int) throws {
    try run("ffmpeg", ["-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", "sine=440:d=6", url("a.mp3").path])
    let script = """
      import sys
      from mutagen.id3 import APIC, CHAP, CTOC, ID3, TIT2, WXXX
      tags = ID3()
      picture = APIC(encoding=0, mime="image/png", type=0, desc="", data=b"\\xff\\x00\\xff\\xe0" * 50000)
      tags.add(CTOC(element_id="toc", flags=3, child_element_ids=["b", "a"], sub_frames=[TIT2(encoding=3, text=["x"])]))
      tags.add(CHAP(element_id="a", start_time=2500, end_time=4001, start_offset=0xffffffff, end_offset=0xffffffff,
        sub_frames=[TIT2(encoding=1, text=["Vraag \\u00e9\\u00e9n \\U0001f44b"]), picture, WXXX(encoding=1, desc="x", url="https://voorbeeld.nl/")]))
      tags.add(CHAP(element_id="b", start_time=0, end_time=2500, start_offset=0xffffffff, end_offset=0xffffffff,
        sub_frames=[TIT2(encoding=0, text=["Op\\u00e9ning"])]))
      tags.add(CHAP(element_id="c", start_time=4001, end_time=6000, start_offset=0xffffffff, end_offset=0xffffffff,
        sub_frames=[TIT2(encoding=3, text=["Slot"])]))
      tags.save(sys.argv[1], v2_version=\(version))
      """
    let python = try #require(TestProgram.python(with: ["mutagen"]))
    try #require(python.run(["-c", script, url("a.mp3").path]).status == 0)
    let chapters = try chapters(of: "a.mp3", .mp3)
    #expect(
      chapters == [
        Chapter(startInMilliseconds: 0, endInMilliseconds: 2500, title: "Opéning"),
        Chapter(
          startInMilliseconds: 2500, endInMilliseconds: 4001, title: "Vraag één 👋", link: "https://voorbeeld.nl/"),
        Chapter(startInMilliseconds: 4001, endInMilliseconds: 6000, title: "Slot", isListed: false),
      ])
  }

  private func url(_ name: String) -> URL {
    folder.appendingPathComponent(name)
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let status = try #require(TestProgram.named(program)).run(arguments).status
    try #require(status == 0, "\(program) \(arguments)")
  }

  private func chapters(of name: String, _ kind: MediaKind) throws -> [Chapter] {
    let bytes = Array(try Data(contentsOf: url(name)))
    return EmbeddedChapters.of(kind: kind, length: bytes.count) { Array(bytes[$0..<$0 + $1]) }
  }

  /// Expects the starts and titles that ffprobe finds, and its ends where the file tells them.
  private func agree(_ chapters: [Chapter], _ name: String) throws {
    struct Answer: Decodable {
      struct Chapter: Decodable {
        let start_time: String
        let end_time: String
        let tags: [String: String]?
      }
      let chapters: [Chapter]
    }
    let ffprobe = try #require(TestProgram.named("ffprobe"))
    let output = try ffprobe.run(["-v", "error", "-show_chapters", "-of", "json", url(name).path]).output
    let answer = try JSONDecoder().decode(Answer.self, from: Data(output)).chapters
    func milliseconds(_ text: String) -> Int? { Double(text).map { Int(($0 * 1000).rounded()) } }
    #expect(chapters.map(\.startInMilliseconds) == answer.map { milliseconds($0.start_time) }, "\(name)")
    #expect(chapters.map(\.title) == answer.map { $0.tags?["title"] ?? "" }, "\(name)")
    let ends = zip(chapters, answer).filter { $0.0.endInMilliseconds != nil }
    #expect(ends.map(\.0.endInMilliseconds) == ends.map { milliseconds($0.1.end_time) }, "\(name)")
  }
}
