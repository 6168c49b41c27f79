import Foundation
import Testing

@testable import Catalogue
@testable import Media

@Suite struct ID3TagTests {
  private func tag(_ chapters: [Chapter] = [], title: String = "Zwijgen", picture: MediaTags.Picture? = nil) throws
    -> [UInt8]
  {
    let tags = MediaTags(
      title: title, show: "Klankbord", language: try #require(LanguageTag("nl-BE")),
      guid: try #require(EpisodeGUID("abc")), chapters: chapters, picture: picture)
    return try #require(ID3Tag(tags, durationInMilliseconds: 60_000)).bytes
  }

  @Test func `says the title, the show, the language, that it is a podcast, and the guid`() throws {
    let frames =
      "TIT2\0\0\0\u{8}\0\0\0ZwijgenTALB\0\0\0\u{A}\0\0\0KlankbordTLAN\0\0\0\u{4}\0\0\0nldTCON\0\0\0\u{8}\0\0\0Podcast"
      + "TXXX\0\0\0\u{9}\0\0\0guid\0abc"
    // Five headers of 10 bytes, contents of 39, and 4 of padding: 93, below 128.
    #expect(try tag() == Array("ID3\u{3}\0\0\0\0\0\u{5D}\(frames)\0\0\0\0".utf8))
  }

  @Test func `what is not ASCII is UTF-16 with a mark, without zeros of its own`() throws {
    let bytes = try tag(title: "سل\0ام 😀")
    let text: [UInt8] = [
      1, 0xFF, 0xFE, 0x33, 0x06, 0x44, 0x06, 0x27, 0x06, 0x45, 0x06, 0x20, 0, 0x3D, 0xD8, 0x00, 0xDE,
    ]
    #expect(bytes.dropFirst(10).starts(with: Array("TIT2".utf8) + [0, 0, 0, 17, 0, 0] + text))
  }

  @Test func `an empty title and a language without three letters have no frame`() throws {
    let tags = MediaTags(
      title: "", show: "", language: try #require(LanguageTag("xx")), guid: try #require(EpisodeGUID("é")))
    let bytes = try #require(ID3Tag(tags, durationInMilliseconds: 1)).bytes
    let guid: [UInt8] = [1, 0xFF, 0xFE, 0x67, 0, 0x75, 0, 0x69, 0, 0x64, 0, 0, 0, 0xFF, 0xFE, 0xE9, 0]
    #expect(
      bytes.dropFirst(10)
        == ArraySlice(
          Self.frame("TCON", 8, Array("\0Podcast".utf8)) + Self.frame("TXXX", 17, guid) + [0, 0, 0, 0]))
  }

  @Test func `chapters have a table, an end, a title and a link`() throws {
    let bytes = try tag([
      Chapter(startInMilliseconds: 30_000, title: "B", link: "https://a.example/é?q=1 2"),
      Chapter(startInMilliseconds: 0, title: "A"),
      Chapter(startInMilliseconds: 40_000, endInMilliseconds: 45_000, title: "", isListed: false),
    ])
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: "CTOC".utf8) })
    let nowhere = [UInt8](repeating: 0xFF, count: 8)
    var expected = Self.frame("CTOC", 12, Array("toc\0\u{3}\u{2}c0\0c1\0".utf8))
    expected += Self.frame("CHAP", 31, Array("c0\0".utf8) + [0, 0, 0, 0, 0, 0, 0x75, 0x30] + nowhere)
    expected += Self.frame("TIT2", 2, Array("\0A".utf8))
    expected += Self.frame("CHAP", 75, Array("c1\0".utf8) + [0, 0, 0x75, 0x30, 0, 0, 0x9C, 0x40] + nowhere)
    expected += Self.frame("TIT2", 2, Array("\0B".utf8))
    expected += Self.frame("WXXX", 34, Array("\0\0https://a.example/%C3%A9?q=1%202".utf8))
    expected += Self.frame("CHAP", 19, Array("c2\0".utf8) + [0, 0, 0x9C, 0x40, 0, 0, 0xAF, 0xC8] + nowhere)
    #expect(Array(bytes[start...].dropLast(4)) == expected)
  }

  @Test func `a chapter never ends before it starts`() throws {
    let bytes = try tag([Chapter(startInMilliseconds: 90_000, endInMilliseconds: 5, title: "A", isListed: false)])
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: "c0\0".utf8) })
    #expect(Array(bytes[start + 3..<start + 11]) == [0, 1, 0x5F, 0x90, 0, 1, 0x5F, 0x90])
    #expect(!holds(bytes, "CTOC"))
  }

  @Test func `more chapters than a table holds stand in tables of a table`() throws {
    let bytes = try tag((0..<300).map { Chapter(startInMilliseconds: $0 * 10, title: "") })
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: "CTOC".utf8) })
    let top = Self.frame("CTOC", 16, Array("toc\0\u{3}\u{2}toc0\0toc1\0".utf8))
    #expect(bytes[start...].starts(with: top))
    #expect(bytes[(start + top.count + 10)...].starts(with: Array("toc0\0".utf8) + [1, 255] + Array("c0\0c1\0".utf8)))
    #expect(holds(bytes, "toc1\0\u{1}\u{2D}c255\0"))
  }

  @Test func `a large picture has sizes of both kinds, and nothing in it is unsynchronised`() throws {
    let pixels = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0xFF, count: 300_000)
    let bytes = try tag(picture: MediaTags.Picture(kind: .jpg, bytes: pixels))
    // 85 + 4 for the texts and 300,027 for the picture: 300,120 = 18 * 16384 + 40 * 128 + 88.
    let content = bytes.count - 10
    #expect(Array(bytes[6..<10]) == [0, 18, 40, UInt8(content - 18 * 16_384 - 40 * 128)])
    // 1 + 11 + 1 + 1 + 300,003 = 300,017 = 0x493F1.
    let frame = Array("APIC".utf8) + [0, 4, 0x93, 0xF1, 0, 0, 0] + Array("image/jpeg".utf8) + [0, 3, 0]
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: frame) })
    #expect(Array(bytes[(start + frame.count)...]) == pixels + [0, 0, 0, 0])
  }

  /// Against Foundation's table of languages.
  @Test func `languages have the letters of ISO 639-2`() throws {
    for first in "abcdefghijklmnopqrstuvwxyz" {
      for second in "abcdefghijklmnopqrstuvwxyz" {
        let code = "\(first)\(second)"
        guard let three = try #require(LanguageTag(code)).threeLetters, !["bh", "no", "sh", "tl"].contains(code) else {
          continue
        }
        #expect(Locale.LanguageCode(code).identifier(.alpha3) == three, "\(code)")
      }
    }
    let known = "nl nld en eng ar ara so som ti tir fa fas ps pus ku kur uk ukr ru rus tr tur fr fra am amh de deu"
    let words = known.split(separator: " ").map(String.init)
    for index in stride(from: 0, to: words.count, by: 2) {
      #expect(LanguageTag(words[index])?.threeLetters == words[index + 1])
    }
  }

  /// Its header and how its content begins.
  private static func frame(_ name: String, _ size: UInt8, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + [0, 0, 0, size, 0, 0] + content
  }
}
