import Bytes
import Foundation
import Testing

@testable import Catalogue
@testable import Media

/// A clean copy of a file that is held in memory, and what it was made by.
struct Cleaned {
  let cleaning: MediaCleaning
  /// `nil` where it is refused.
  let copy: [UInt8]?

  /// The tags of every test that wants no others.
  static var tags: MediaTags {
    get throws {
      MediaTags(
        title: "Zwijgen", show: "Klankbord", language: try #require(LanguageTag("nl")),
        guid: try #require(EpisodeGUID("5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11")))
    }
  }

  /// Of a file that is this kind, whatever an inspection makes of it.
  static func facts(of bytes: [UInt8], _ kind: MediaKind) -> MediaFacts {
    MediaFacts(
      kind: kind, lengthInBytes: bytes.count, durationInMilliseconds: 1000, audioStart: 0, bitRate: .constant(1),
      hash: SHA256.digest(of: bytes))
  }

  /// Of a file that an inspection accepts.
  init(_ bytes: [UInt8], tags: MediaTags? = nil) throws {
    let facts = try #require(inspected(bytes).facts)
    try self.init(bytes, facts, tags: tags)
  }

  init(_ bytes: [UInt8], _ facts: MediaFacts, tags: MediaTags? = nil) throws {
    cleaning = MediaCleaning.clean(facts, tags: try tags ?? Self.tags) { Array(bytes[$0..<$0 + $1]) }
    copy = cleaning.splices.map { spliced(bytes, $0) }
  }
}

/// What the splices make of the bytes, by the simplest means.
func spliced(_ bytes: [UInt8], _ splices: [Splice]) -> [UInt8] {
  var copy = bytes
  for splice in splices.reversed() {
    switch splice.replacement {
    case .bytes(let added): copy.replaceSubrange(splice.range, with: added)
    case .zeros(let count): copy.replaceSubrange(splice.range, with: [UInt8](repeating: 0, count: count))
    }
  }
  return copy
}

/// Whether they ascend without overlap within a file of this length.
func areInOrder(_ splices: [Splice], within length: Int) -> Bool {
  let bounds = splices.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
  return zip([0] + bounds, bounds + [length]).allSatisfy { $0 <= $1 }
}

/// Whether this text stands anywhere, in UTF-8 or UTF-16.
func holds(_ bytes: [UInt8], _ text: String) -> Bool {
  let utf8 = Array(text.utf8)
  let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  let big = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  return [utf8, little, big].contains { Data(bytes).range(of: Data($0)) != nil }
}
