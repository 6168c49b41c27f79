import Foundation
import TestPrograms
import Testing

@testable import Catalogue
@testable import Media

/// Against the length of a full decode. Needs ffmpeg (Debian: `apt install ffmpeg`); skipped where it is absent.
@Suite(.enabled(if: TestProgram.named("ffmpeg") != nil, "ffmpeg is not installed")) final class DecodeTests {
  private let ffmpeg: TestProgram
  private let folder: URL
  /// Largest difference so far between what is measured and what is decoded, in milliseconds, and its file.
  private var largest = (difference: 0, file: "")

  init() throws {
    ffmpeg = try #require(TestProgram.named("ffmpeg"))
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `MP3 files of every sample rate and bit rate last as long as their decode`() throws {
    let rates = [
      (8000, [8, 24, 64]), (11_025, [16, 32]), (12_000, [24]), (16_000, [24, 48, 128]), (22_050, [32, 64]),
      (24_000, [48, 160]), (32_000, [64, 128]), (44_100, [32, 64, 128, 192, 320]), (48_000, [96, 256]),
    ]
    for (rate, bitRates) in rates {
      for (index, bitRate) in bitRates.enumerated() {
        for seconds in index == 0 ? ["0.2", "7.31"] : ["3.3"] {
          let name = "\(rate)-\(bitRate)-\(seconds).mp3"
          let channels = ["-ac", index % 2 == 0 ? "1" : "2"]
          let file = try encoded(name, seconds, rate, channels + ["-b:a", "\(bitRate)k"])
          let facts = try agrees(file, name, rate: rate)
          #expect(facts.bitRate == .constant(bitRate * 1000), "\(name)")
        }
      }
    }
    report("constant bit rate")
  }

  @Test func `MP3 files with headers, tags and pictures last as long as their decode`() throws {
    let variants: [(String, [String])] = [
      ("vbr-0", ["-q:a", "0"]), ("vbr-5", ["-q:a", "5"]), ("vbr-9", ["-q:a", "9", "-ac", "2"]),
      ("abr", ["-abr", "1", "-b:a", "96k"]), ("no-xing", ["-write_xing", "0", "-b:a", "64k"]),
      ("vbr-no-xing", ["-write_xing", "0", "-q:a", "4"]), ("reservoir-off", ["-reservoir", "0", "-b:a", "48k"]),
      ("id3v2.3", ["-id3v2_version", "3", "-metadata", "title=Zwijgen"]),
      ("id3v2.4", ["-id3v2_version", "4", "-metadata", "title=Zwijgen"]),
      ("id3v1", ["-write_id3v1", "1", "-metadata", "title=Zwijgen"]),
      ("no-id3", ["-id3v2_version", "0", "-b:a", "128k"]),
    ]
    for (name, options) in variants {
      let file = try encoded(name + ".mp3", "12.5", 44_100, options)
      try agrees(file, name, rate: 44_100)
    }
    try agrees(try encoded("minute.mp3", "60", 44_100, ["-q:a", "7"]), "minute", rate: 44_100)

    let sound = try encoded("sound.mp3", "3", 44_100, ["-b:a", "64k"])
    let noise = ["-f", "lavfi", "-i", "nullsrc=s=640x640,geq=random(1)*255:128:128", "-frames:v", "1", "-q:v", "1"]
    let cover = try made("cover.jpg", noise)
    let withCover = try made(
      "cover.mp3", ["-i", path("sound.mp3"), "-i", path("cover.jpg"), "-map", "0", "-map", "1", "-c", "copy"])
    #expect(withCover.count > sound.count + cover.count)
    try agrees(withCover, "cover", rate: 44_100)
    report("headers, tags and pictures")
  }

  @Test func `joined, tagged and damaged MP3 files last as long as their decode`() throws {
    let one = try encoded("one.mp3", "4.2", 44_100, ["-b:a", "64k", "-write_id3v1", "1"])
    let two = try encoded("two.mp3", "3.1", 44_100, ["-q:a", "6", "-write_xing", "0"])
    let other = try encoded("other.mp3", "2.5", 24_000, ["-b:a", "48k"])
    let ape = TagBytes.ape(itemsLength: 3000, version: 2000)
    let junk = [UInt8](repeating: 0x55, count: 5000)
    let zeros = [UInt8](repeating: 0, count: 3000)
    try agrees(one + two, "joined", rate: 44_100, isWhole: false)
    try agrees(two + one + two, "joined with a tag between", rate: 44_100, isWhole: false)
    try agrees(one + other, "joined with another sample rate", rate: 44_100, isWhole: false)
    try agrees(one + ape, "APE at the end", rate: 44_100)
    try agrees(Array(two.prefix(9000)) + junk + two.dropFirst(9000), "junk in the middle", rate: 44_100, isWhole: false)
    let holes = [9000, 7000, 5000, 3000].reduce(into: two) { $0.removeSubrange($1..<$1 + 500) }
    try agrees(holes, "holes", rate: 44_100, isWhole: false)
    try agrees(two + junk, "junk at the end", rate: 44_100, isWhole: false)
    try agrees(two + zeros, "zeros at the end", rate: 44_100)
    var lying = one
    let figures = try #require(lying.indices.first { lying[$0...].starts(with: "Info".utf8) }) + 8
    for (frames, finding) in [(1_000_000, true), (20, true), (163, false)] {
      lying.replaceSubrange(figures..<figures + 4, with: Mp4Bytes.u32(frames))
      try agrees(lying, "a header that claims \(frames) frames", rate: 44_100, isWhole: false)
      #expect(inspected(lying).findings.isEmpty != finding)
    }
    for share in [1, 3, 5, 7, 9] {
      try agrees(Array(one.prefix(one.count * share / 10)), "cut off at \(share)0 %", rate: 44_100, isWhole: false)
      try agrees(
        Array(other.prefix(other.count * share / 10 + 3)), "24 kHz cut off at \(share)0 %", rate: 24_000, isWhole: false
      )
    }
    report("joined, tagged and damaged")
  }

  @Test func `MP4 files last as long as their decode`() throws {
    let layouts: [(String, [String])] = [
      ("plain", []), ("faststart", ["-movflags", "+faststart"]),
      ("fragments", ["-movflags", "frag_keyframe+empty_moov", "-frag_duration", "1000000"]),
      ("default base", ["-movflags", "frag_keyframe+empty_moov+default_base_moof", "-frag_duration", "500000"]),
      ("delayed moov", ["-movflags", "frag_keyframe+delay_moov", "-frag_duration", "500000"]),
      ("first part in moov", ["-movflags", "frag_keyframe", "-frag_duration", "700000"]),
      ("dash", ["-movflags", "dash+global_sidx", "-frag_duration", "1000000"]),
    ]
    for (layout, options) in layouts {
      for (seconds, rate) in [("0.2", 44_100), ("5.37", 48_000), ("9", 22_050)] {
        let sound = try encoded("sound.m4a", seconds, rate, ["-c:a", "aac"] + options)
        #expect(try agrees(sound, "\(layout) \(seconds)", rate: rate).kind == .m4a)
      }
      let picture = ["-f", "lavfi", "-i", "testsrc=d=4:s=64x48:r=25", "-c:a", "aac", "-c:v"]
      for codec in ["mpeg4", "libx264"] {
        let video = try encoded("video.mp4", "4", 44_100, options, before: picture + [codec])
        #expect(try agrees(video, "\(layout) \(codec)", rate: 44_100).kind == .mp4)
      }
    }
    try agrees(try encoded("alac.m4a", "3", 44_100, ["-c:a", "alac"]), "ALAC", rate: 44_100)
    try agrees(try encoded("mp3.mp4", "3", 44_100, ["-c:a", "libmp3lame"]), "MP3 in MP4", rate: 44_100)
    try agrees(try encoded("minute.m4a", "60", 44_100, ["-c:a", "aac"]), "a minute", rate: 44_100)
    report("MP4")
  }

  @Test func `cut and edited MP4 files last as long as their decode`() throws {
    let fast = try encoded("fast.m4a", "8", 44_100, ["-c:a", "aac", "-movflags", "+faststart"])
    let fragments = ["-c:a", "aac", "-movflags", "empty_moov+default_base_moof", "-frag_duration", "1000000"]
    let pieces = try encoded("pieces.m4a", "8", 44_100, fragments)
    for share in [3, 5, 7, 9] {
      try agrees(Array(fast.prefix(fast.count * share / 10)), "cut off at \(share)0 %", rate: 44_100, isWhole: false)
      try agrees(
        Array(pieces.prefix(pieces.count * share / 10)), "fragments cut off at \(share)0 %", rate: 44_100,
        isWhole: false)
    }
    let late = ["-itsoffset", "1.5", "-i", path("fast.m4a"), "-c", "copy"]
    try agrees(try made("late.m4a", late), "a pause before the sound", rate: 44_100)
    let part = ["-ss", "2.3", "-t", "3.3", "-i", path("fast.m4a"), "-c", "copy"]
    try agrees(try made("part.m4a", part), "a part", rate: 44_100)
    report("cut and edited MP4")
  }

  private func path(_ name: String) -> String {
    folder.appendingPathComponent(name).path
  }

  /// A sine of this length, encoded.
  private func encoded(
    _ name: String, _ seconds: String, _ rate: Int, _ options: [String], before: [String] = []
  ) throws -> [UInt8] {
    try made(name, ["-f", "lavfi", "-i", "sine=440:d=\(seconds):r=\(rate)"] + before + options)
  }

  private func made(_ name: String, _ arguments: [String]) throws -> [UInt8] {
    let run = try ffmpeg.run(["-nostdin", "-v", "error", "-y"] + arguments + [path(name)])
    try #require(run.status == 0, "\(name)")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// Expects that what is measured is within 0.1 s of what is decoded, and that nothing is found in a whole file.
  @discardableResult
  private func agrees(_ file: [UInt8], _ name: String, rate: Int, isWhole: Bool = true) throws -> MediaFacts {
    let inspection = inspected(file)
    let facts = try #require(inspection.facts, "\(name): \(inspection.findings)")
    #expect(!isWhole || inspection.findings.isEmpty, "\(name)")
    let url = folder.appendingPathComponent("decoded")
    try Data(file).write(to: url)
    let sound = ["-map", "0:a:0", "-f", "s16le", "-ac", "1", "-ar", "\(rate)", "-"]
    let decoded = try ffmpeg.run(["-nostdin", "-v", "quiet", "-i", url.path] + sound).output.count
    let difference = abs(facts.durationInMilliseconds - decoded / 2 * 1000 / rate)
    #expect(difference <= 100, "\(name): \(facts.durationInMilliseconds) ms, decoded \(decoded / 2 * 1000 / rate) ms")
    if difference > largest.difference { largest = (difference, name) }
    return facts
  }

  private func report(_ what: String) {
    print("\(what): the largest difference from the decode is \(largest.difference) ms (\(largest.file))")
  }
}
