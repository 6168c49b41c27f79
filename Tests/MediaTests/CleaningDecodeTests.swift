import Foundation
import TestPrograms
import Testing

@testable import Catalogue
@testable import Media

/// What ffmpeg plants is gone, and it decodes the copy to the same samples and pixels. Needs ffmpeg (Debian: `apt
/// install ffmpeg`); skipped where it is absent.
@Suite(.enabled(if: TestProgram.named("ffmpeg") != nil, "ffmpeg is not installed")) final class CleaningDecodeTests {
  private let ffmpeg: TestProgram
  private let folder: URL

  /// In every tag, chapter, subtitle and picture.
  private static let name = "Amina Yusuf"

  init() throws {
    ffmpeg = try #require(TestProgram.named("ffmpeg"))
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let chapters = """
      ;FFMETADATA1
      title=\(Self.name)
      artist=\(Self.name)
      location=+52.3700+004.8900/\(Self.name)
      creation_time=2026-03-04T05:06:07Z
      [CHAPTER]
      TIMEBASE=1/1000
      START=0
      END=1500
      title=\(Self.name) begins
      [CHAPTER]
      TIMEBASE=1/1000
      START=1500
      END=4000
      title=\(Self.name) ends

      """
    try Data(chapters.utf8).write(to: folder.appendingPathComponent("chapters.txt"))
    let subtitles = "1\n00:00:00,500 --> 00:00:02,000\n\(Self.name) speaks\n"
    try Data(subtitles.utf8).write(to: folder.appendingPathComponent("words.srt"))
    let picture = ["-f", "lavfi", "-i", "testsrc=s=64x48", "-frames:v", "1", path("cover.jpg")]
    try #require(try ffmpeg.run(["-v", "error", "-y"] + picture).status == 0)
    var cover = try Data(contentsOf: folder.appendingPathComponent("cover.jpg"))
    let comment: [UInt8] = [0xFF, 0xFE, 0, 13]
    cover.insert(contentsOf: comment + Array(Self.name.utf8), at: 2)
    try cover.write(to: folder.appendingPathComponent("cover.jpg"))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private static let sound = ["-f", "lavfi", "-i", "anoisesrc=d=4:seed=7:a=0.3:r=44100"]
  private static let picture = ["-f", "lavfi", "-i", "testsrc=d=4:s=64x48:r=25"]
  private static let chapters = ["-f", "ffmetadata", "-i", "chapters.txt"]
  private static let cover = ["-i", "cover.jpg"]
  private static let words = ["-i", "words.srt"]
  private static let fragments = ["-movflags", "frag_keyframe+empty_moov", "-frag_duration", "500000"]

  private static let files: [(name: String, arguments: [String], plants: Bool)] = [
    ("a.mp3", sound + chapters + ["-map_metadata", "1", "-write_id3v1", "1"], true),
    ("vbr.mp3", sound + chapters + ["-map_metadata", "1", "-q:a", "5", "-id3v2_version", "3"], true),
    ("cover.mp3", sound + cover + chapters + ["-map", "0", "-map", "1", "-c:v", "copy", "-map_metadata", "2"], true),
    ("plain.mp3", sound + ["-write_xing", "0", "-id3v2_version", "0"], false),
    ("a.m4a", sound + chapters + ["-map_metadata", "1"], true),
    ("fast.m4a", sound + chapters + ["-map_metadata", "1", "-movflags", "+faststart"], true),
    ("keys.m4a", sound + chapters + ["-map_metadata", "1", "-movflags", "use_metadata_tags"], true),
    (
      "cover.m4a",
      sound + cover + chapters + [
        "-map", "0", "-map", "1", "-c:v", "copy", "-disposition:v", "attached_pic", "-map_metadata", "2",
      ], true
    ),
    ("no-edits.m4a", sound + chapters + ["-map_metadata", "1", "-use_editlist", "0"], true),
    ("alac.m4a", sound + chapters + ["-map_metadata", "1", "-c:a", "alac"], true),
    ("ac3.m4a", sound + chapters + ["-map_metadata", "1", "-c:a", "ac3", "-f", "mp4"], true),
    ("opus.mp4", sound + chapters + ["-map_metadata", "1", "-c:a", "libopus", "-ar", "48000", "-f", "mp4"], true),
    ("flac.mp4", sound + chapters + ["-map_metadata", "1", "-c:a", "flac", "-strict", "-2", "-f", "mp4"], true),
    ("fragments.m4a", sound + chapters + ["-map_metadata", "1"] + fragments, true),
    (
      "default-base.m4a",
      sound + chapters + ["-map_metadata", "1", "-movflags", "frag_keyframe+empty_moov+default_base_moof"], true
    ),
    (
      "dash.m4a",
      sound + chapters + ["-map_metadata", "1", "-movflags", "dash+global_sidx", "-frag_duration", "500000"], true
    ),
    ("h264.mp4", sound + picture + chapters + ["-map_metadata", "2", "-c:v", "libx264", "-pix_fmt", "yuv420p"], true),
    (
      "h264.m4v",
      sound + picture + chapters + [
        "-map_metadata", "2", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-brand", "M4V ", "-f", "mp4",
      ], true
    ),
    (
      "mpeg4.mp4", sound + picture + chapters + ["-map_metadata", "2", "-c:v", "mpeg4", "-timecode", "01:00:00:00"],
      true
    ),
    ("fragments.mp4", sound + picture + chapters + ["-map_metadata", "2", "-c:v", "mpeg4"] + fragments, true),
    (
      "subtitles.mp4",
      sound + picture + words + chapters + [
        "-map", "0", "-map", "1", "-map", "2", "-map_metadata", "3", "-c:v", "mpeg4", "-c:s", "mov_text",
      ], true
    ),
    ("a.ogg", sound + chapters + ["-map_metadata", "1", "-c:a", "libvorbis"], true),
    (
      "long.ogg", sound + chapters + ["-map_metadata", "1", "-c:a", "libvorbis", "-metadata", "comment=\(story)"], true
    ),
    ("plain.ogg", sound + ["-c:a", "libvorbis", "-bitexact"], false),
    ("a.opus", sound + chapters + ["-map_metadata", "1"], true),
    ("long.opus", sound + chapters + ["-map_metadata", "1", "-metadata", "comment=\(story)"], true),
    ("a.flac", sound + chapters + ["-map_metadata", "1"], true),
    ("plain.flac", sound, false),
    (
      "cover.flac",
      sound + cover + chapters + [
        "-map", "0", "-map", "1", "-c:v", "copy", "-disposition:v", "attached_pic", "-map_metadata", "2",
      ], true
    ),
    ("a.wav", sound + chapters + ["-map_metadata", "1"], true),
    (
      "bext.wav", sound + chapters + ["-map_metadata", "1", "-write_bext", "1", "-metadata", "originator=\(name)"], true
    ),
    ("rf64.wav", sound + chapters + ["-map_metadata", "1", "-rf64", "always"], true),
    ("24.wav", sound + chapters + ["-map_metadata", "1", "-c:a", "pcm_s24le", "-ac", "1"], true),
  ]

  /// Longer than a page of Ogg.
  private static let story = String(repeating: "Then \(name) spoke. ", count: 4000)

  @Test(arguments: files) func `what is planted is gone, and the sound is the same`(
    name: String, arguments: [String], plants: Bool
  ) throws {
    let bytes = try made(name, arguments)
    #expect(holds(bytes, Self.name) == plants, "the test plants nothing")
    let facts = try #require(inspected(bytes).facts)
    let cleaned = try Cleaned(bytes, facts)
    let copy = try #require(cleaned.copy, "\(cleaned.cleaning.problems(file: name).map(\.line))")
    #expect(!holds(copy, Self.name))
    #expect(!holds(copy, "Amina"))
    #expect(areInOrder(try #require(cleaned.cleaning.splices), within: bytes.count))
    #expect(facts.kind == .mp3 || copy.count == bytes.count)
    #expect(inspected(copy).findings == inspected(bytes).findings)
    #expect(inspected(copy).facts?.durationInMilliseconds == facts.durationInMilliseconds)
    #expect(inspected(copy).facts?.kind == facts.kind)
    #expect(try Cleaned(copy).copy == copy)
    try Data(copy).write(to: folder.appendingPathComponent("copy-\(name)"))
    #expect(try decoded("copy-\(name)") == decoded(name))
  }

  // MARK: - ffmpeg

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// A file by these arguments; inputs that are files stand in the folder.
  private func made(_ name: String, _ arguments: [String]) throws -> [UInt8] {
    let files: Set<String> = ["chapters.txt", "cover.jpg", "words.srt"]
    let arguments = arguments.map { files.contains($0) ? path($0) : $0 }
    let run = try ffmpeg.run(["-nostdin", "-v", "error", "-y"] + arguments + [path(name)])
    try #require(run.status == 0, "\(name)")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// A digest of all sound and moving pictures.
  private func decoded(_ name: String) throws -> String {
    let tracks = ["-map", "0:a", "-map", "0:V?", "-f", "md5", "-"]
    let run = try ffmpeg.run(["-nostdin", "-v", "error", "-i", path(name)] + tracks)
    try #require(run.status == 0, "\(name)")
    return String(decoding: run.output, as: UTF8.self)
  }
}
