import Testing

@testable import Catalogue
@testable import Media

@Suite struct Mp3CleaningTests {
  private static let sound = Mp3Bytes.frames(100)
  private static let xing = Mp3Bytes.xing(frames: 100, bytes: 42_117, delay: 576, padding: 1000)
  private static let ape = TagBytes.ape(itemsLength: 50, version: 2000)

  private static let files: [(name: String, bytes: [UInt8], frames: [UInt8])] = [
    ("nothing but frames", sound, sound),
    ("a Xing frame", xing + sound, xing + sound),
    ("ID3v2", TagBytes.id3v2([1, 2, 3]) + xing + sound, xing + sound),
    ("two ID3v2 and padding", TagBytes.id3v2([1]) + TagBytes.id3v2([2], version: 3) + [0, 0, 0] + sound, sound),
    ("APE before the sound", ape + sound, sound), ("ID3v1", sound + TagBytes.id3v1(), sound),
    (
      "APE, Lyrics3 and ID3v1", sound + ape + TagBytes.ascii("LYRICSBEGININD0000210000021LYRICS200") + TagBytes.id3v1(),
      sound
    ),
    ("ID3v2.4 at the end", sound + TagBytes.id3v2([1, 2, 3], flags: 0x10), sound),
    ("junk before and behind", [0x55, 0x55] + sound + [UInt8](repeating: 0x41, count: 700), sound),
    ("zeros and junk behind", sound + [0, 0, 0, 0, 0, 0x41, 0x41, 0x41, 0x41, 0x41] + TagBytes.id3v1(), sound),
    (
      "joined, with tags between",
      sound + TagBytes.id3v1() + TagBytes.id3v2(Mp3Bytes.frames(5)) + [0, 0, 0] + ape + sound, sound + sound
    ),
    ("padding between", sound + [UInt8](repeating: 0, count: 90) + sound, sound + sound),
  ]

  @Test(arguments: files) func `the copy is a tag of ours and every frame`(
    name: String, bytes: [UInt8], frames: [UInt8]
  ) throws {
    let tag = try #require(ID3Tag(try Cleaned.tags, durationInMilliseconds: 0)).bytes
    let cleaned = try Cleaned(bytes)
    #expect(cleaned.copy == tag + frames)
    let splices = try #require(cleaned.cleaning.splices)
    #expect(areInOrder(splices, within: bytes.count))
    let copy = inspected(tag + frames)
    #expect(copy.facts?.durationInMilliseconds == inspected(bytes).facts?.durationInMilliseconds)
    #expect(copy.findings.isEmpty)
    #expect(try Cleaned(tag + frames).copy == tag + frames)
  }

  @Test func `what is neither tag nor frame between frames is refused`() throws {
    let bytes = Self.sound + TagBytes.id3v1() + Array("StreamTitle".utf8) + Self.sound
    let cleaning = try Cleaned(bytes).cleaning
    #expect(cleaning.splices == nil)
    #expect(cleaning.findings == [.uncleanable(.strayBytes(at: 41_700, lengthInBytes: 139))])
    #expect(
      cleaning.problems(file: "a.mp3").map(\.line) == [
        "a.mp3: at byte 41700: 139 bytes here are neither sound nor a tag, and may hold anything. Copy its sound and "
          + "video alone (ffmpeg -i OLD -map 0:a -map 0:V? -map_metadata -1 -map_chapters -1 -c copy NEW), or export it "
          + "again."
      ])
  }

  @Test func `a file cut off, and one that is not what was inspected, is refused`() throws {
    let cut = Array(Self.sound.dropLast(17))
    #expect(try Cleaned(cut).cleaning.findings == [.cutOff(at: 41_283, missing: 17)])
    let facts = try #require(inspected(Self.xing + Self.sound).facts)
    #expect(try Cleaned([0] + Self.xing + Self.sound, facts).cleaning.findings == [.changedWhileRead])
  }

  @Test func `the picture in the tag is a clean one`() throws {
    func tags(_ pixels: [UInt8]) throws -> MediaTags {
      let tags = try Cleaned.tags
      return MediaTags(
        title: tags.title, show: tags.show, language: tags.language, guid: tags.guid,
        picture: MediaTags.Picture(kind: .jpg, bytes: pixels))
    }
    let copy = try #require(try Cleaned(Self.sound, tags: try tags(Planting.jpeg(comment: Array("Amina".utf8)))).copy)
    #expect(!holds(copy, "Amina"))
    #expect(inspected(copy).facts?.durationInMilliseconds == 2612)
    #expect(try Cleaned(Self.sound, tags: try tags([1, 2, 3])).cleaning.findings == [.uncleanable(.unknownPicture)])
  }
}

@Suite struct PlantedCleaningTests {
  @Test(arguments: Planting.all) func `what is planted in a tag is gone, or the file is refused`(planting: Planting)
    throws
  {
    let (bytes, _) = try planting.file(with: "Amina")
    guard inspected(bytes).facts != nil else { return }
    let cleaned = try Cleaned(bytes)
    if let copy = cleaned.copy { #expect(!holds(copy, "Amina")) } else { #expect(!cleaned.cleaning.findings.isEmpty) }
  }
}
