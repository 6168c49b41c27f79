import Foundation
import TestPrograms
import Testing

@testable import Catalogue
@testable import Media

/// A folder in which other programs make sound, and ffmpeg says how long it lasts.
final class SoundFolder {
  /// Largest difference so far between what is measured and what is decoded, in milliseconds, and its file.
  private(set) var largest = (difference: -1, file: "")

  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  static func has(_ programs: String...) -> Bool {
    programs.allSatisfy { TestProgram.named($0) != nil }
  }

  func path(_ name: String) -> String {
    folder.appendingPathComponent(name).path
  }

  /// Runs a program, in whose arguments `@name` is the path of a file in the folder.
  func run(_ program: String, _ arguments: String...) throws {
    let words = arguments.flatMap { $0.split(separator: " ").map(String.init) }
    let run = try #require(TestProgram.named(program)).run(
      words.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 })
    try #require(run.status == 0, "\(program) \(words)")
  }

  /// What ffmpeg makes of a sine of so many seconds.
  func encoded(_ name: String, seconds: String, rate: Int, channels: Int = 1, _ options: String) throws -> [UInt8] {
    try run(
      "ffmpeg", "-nostdin -v error -y -f lavfi -i sine=440:d=\(seconds):r=\(rate) -ac \(channels)", options, "@" + name)
    return try bytes(name)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }

  /// Samples of one channel in a full decode.
  func decoded(_ file: [UInt8], rate: Int) throws -> Int {
    try write(file, to: "decoded")
    let sound = ["-map", "0:a:0", "-f", "s16le", "-ac", "1", "-ar", "\(rate)", "-"]
    let ffmpeg = try #require(TestProgram.named("ffmpeg"))
    return try ffmpeg.run(["-nostdin", "-v", "quiet", "-i", path("decoded")] + sound).output.count / 2
  }

  /// Samples of one channel in a full decode by the reference decoder of Vorbis: ffmpeg's is off by a part of a window.
  func decodedByOggdec(_ file: [UInt8], channels: Int) throws -> Int {
    try write(file, to: "decoded")
    try run("oggdec", "-Q -R -o @raw @decoded")
    return try bytes("raw").count / 2 / channels
  }

  /// Expects that a file is of this kind and lasts as long as its decode, and that nothing else is found.
  @discardableResult
  func agrees(
    _ file: [UInt8], _ name: String, rate: Int, within tolerance: Int = 1, finding: [MediaFinding]? = [],
    vorbisChannels: Int? = nil
  ) throws -> MediaFacts {
    let inspection = inspected(file)
    let facts = try #require(inspection.facts, "\(name): \(inspection.findings)")
    if let finding { #expect(inspection.findings == finding, "\(name)") }
    let samples = try vorbisChannels.map { try decodedByOggdec(file, channels: $0) } ?? decoded(file, rate: rate)
    let decoded = Int((Double(samples) * 1000 / Double(rate)).rounded())
    let difference = abs(facts.durationInMilliseconds - decoded)
    #expect(difference <= tolerance, "\(name): \(facts.durationInMilliseconds) ms, decoded \(decoded) ms")
    if difference > largest.difference { largest = (difference, name) }
    return facts
  }

  func report(_ what: String) {
    print("\(what): the largest difference from the decode is \(largest.difference) ms (\(largest.file))")
  }
}
