import Catalogue
import FeedRules
import Testing
import XMLReading

/// Whatever a document holds, judging it ends, and every problem has its words.
@Suite struct HostileTests {
  @Test(arguments: 0..<4) func `broken feeds are judged like any other`(seed: UInt64) throws {
    var random = Numbers(state: seed)
    let source = Array(soundFeed.utf8)
    var circumstances = Circumstances()
    circumstances.files = try soundFiles()
    var judged = 0
    for _ in 0..<60 {
      var bytes = source
      for _ in 0..<Int.random(in: 1...4, using: &random) { change(&bytes, using: &random) }
      guard let output = read(bytes, circumstances) else { continue }
      judged += 1
      for problem in FeedJudge.problems(output: output) {
        #expect(problem.rule != nil && !problem.found.isEmpty && !problem.remedy.isEmpty)
      }
    }
    #expect(judged > 10, "nearly nothing was well-formed")
  }

  /// `nil` where it is no XML.
  private func read(_ bytes: [UInt8], _ circumstances: Circumstances) -> OutputCase? {
    do {
      return try outputCase(of: String(decoding: bytes, as: UTF8.self), circumstances)
    } catch {
      return nil
    }
  }

  /// Puts a value of trouble in place of a value, or takes a passage away, or doubles a line.
  private func change(_ bytes: inout [UInt8], using random: inout Numbers) {
    let troubles = [
      "", "-", "%", "-1", "99999999999999999999", "0.0.0", ":", "::", "=", ";", ",", " ", "&lt;", "&lt;a href=",
      "&lt;!--", "@", "http://", "é", "Mon, ", "geo:", "\u{202E}",
    ]
    let starts = bytes.indices.filter { bytes[$0] == 0x22 || bytes[$0] == 0x3E }
    guard let start = starts.randomElement(using: &random) else { return }
    let rest = bytes[(start + 1)...]
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let value = rest.prefix { $0 != 0x22 && $0 != 0x3C }
      bytes.replaceSubrange(value.indices, with: Array((troubles.randomElement(using: &random) ?? "").utf8))
    case 1:
      bytes.removeSubrange(rest.prefix { $0 != 0x0A }.indices)
    default:
      let line = rest.drop { $0 != 0x0A }.dropFirst().prefix { $0 != 0x0A }
      bytes.insert(contentsOf: Array(line), at: line.startIndex)
    }
  }
}

/// A sequence of numbers that its seed determines. Source: SplitMix64, Steele and others, 2014.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
