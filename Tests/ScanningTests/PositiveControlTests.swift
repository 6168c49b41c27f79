import Catalogue
import Scanning
import System
import TestPrograms
import Testing

/// An invented name, planted in every encoding and container that the scanner says it can read: it finds each, and in the
/// same files with another text nothing.
@Suite struct PositiveControlTests {
  struct Control: Sendable, CustomTestStringConvertible {
    let file: String
    let expected: String
    let make: @Sendable (String) -> [UInt8]

    init(_ file: String, _ expected: String, make: @escaping @Sendable (String) -> [UInt8]) {
      self.file = file
      self.expected = expected
      self.make = make
    }

    var testDescription: String { file }
  }

  static let name = "Fénna Verzonnen-Vlinder"
  static let other = "Een déskundige gast, hoor"

  private static let wrapped: [Control] = [
    Control("utf8.txt", "text") { Array("Met dank aan \($0).".utf8) },
    Control("nfd.txt", "text") { Array($0.replacing("é", with: "e\u{301}").utf8) },
    Control("capitals.txt", "text") { Array($0.uppercased().utf8) },
    Control("latin-1.txt", "text") { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } },
    Control("utf16-le.txt", "utf-16") { [0xFF, 0xFE] + Wrapping.utf16("Met dank aan \($0).", isBigEndian: false) },
    Control("utf16-be.txt", "utf-16") { [0xFE, 0xFF] + Wrapping.utf16("Met dank aan \($0).", isBigEndian: true) },
    Control("percent.txt", "text") { Array("/x/".utf8) + Wrapping.percent(Array($0.utf8)) },
    Control("percent-twice.txt", "text") {
      Wrapping.percent(Array($0.utf8)).flatMap { $0 == 0x25 ? Array("%25".utf8) : [$0] }
    },
    Control("references.html", "text") { text in
      text.unicodeScalars.flatMap { Array("&#\($0.value);".utf8) }
    },
    Control("hex-references.html", "text") { text in
      text.unicodeScalars.flatMap { Array("&#x\(String($0.value, radix: 16));".utf8) }
    },
    Control("tags.html", "text") { text in Array("<p>\(text.prefix(3))<b>\(text.dropFirst(3))</b></p>".utf8) },
    Control("escapes.json", "text") { text in
      Array("{\"a\":\"".utf8)
        + text.utf16.flatMap { Array("\\u00\(Wrapping.hex(UInt8(truncatingIfNeeded: $0)))".utf8) } + Array("\"}".utf8)
    },
    Control("quoted-printable.eml", "text") { text in
      text.utf8.enumerated().flatMap { place, byte in
        (byte < 0x80 && byte != 0x20 ? [byte] : Array("=\(Wrapping.hex(byte))".utf8))
          + (place == 9 ? Array("=\r\n".utf8) : [])
      }
    },
    Control("base64-0.txt", "base64") { Wrapping.base64(Array("ab. \($0). ".utf8)) },
    Control("base64-1.txt", "base64") { Wrapping.base64(Array("abc, \($0). ".utf8)) },
    Control("base64-2.txt", "base64") { Wrapping.base64(Array("a. \($0). ".utf8)) },
    Control("base64-inside.txt", "base64") { Array("x9".utf8) + Wrapping.base64(Array("door \($0).".utf8)) },
    Control("base64-lines.txt", "base64") { text in
      Wrapping.base64(Array("abcdefgh door \(text) en anderen".utf8)).enumerated().flatMap { place, byte in
        place % 13 == 12 ? [byte, 0x0D, 0x0A] : [byte]
      }
    },
    Control("base64-url.txt", "base64") { text in
      Wrapping.base64([0xFB, 0xFF, 0xFE] + Array(" \(text)".utf8)).map { $0 == 0x2B ? 0x2D : $0 == 0x2F ? 0x5F : $0 }
    },
    Control("base64-gzip.txt", "base64-gzip.txt > base64@0 > gzip@0 gzip") {
      Wrapping.base64(Wrapping.gzip(Array("door \($0).".utf8)))
    },
    Control("notes.gz", "notes.gz > gzip@0 gzip") { Wrapping.gzip(Array("door \($0).".utf8)) },
    Control("two.gz", "two.gz > gzip@50 gzip") {
      Wrapping.gzip(Array("Het is hier de plek voor iets.".utf8)) + Wrapping.gzip(Array($0.utf8))
    },
    Control("object.z", "object.z > zlib@0 zlib") { Wrapping.zlib(Array("blob 40\0door \($0).".utf8)) },
    Control("four.gz", "four.gz > gzip@0 > gzip@0 > zlib@0 > zlib@0 zlib") {
      Wrapping.gzip(Wrapping.gzip(Wrapping.zlib(Wrapping.zlib(Array($0.utf8)))))
    },
    Control("stored.zip", "text") { Wrapping.zip("notes.txt", Array("door \($0).".utf8), method: 0) },
    Control("backup.zip", "backup.zip > notes.txt zip") { Wrapping.zip("notes.txt", Array("door \($0).".utf8)) },
    Control("entry.zip", "text") { Wrapping.zip("\($0).txt", Array("niets bijzonders".utf8)) },
    Control("comment.zip", "text") { Wrapping.zip("notes.txt", Array("niets bijzonders".utf8), comment: "van \($0)") },
    Control("backup.tar", "text") { Wrapping.tar("notes.txt", Array("door \($0).".utf8)) },
    Control("entry.tar", "text") { Wrapping.tar("\($0.utf8.count > 90 ? "" : $0).txt", Array("niets".utf8)) },
    Control("backup.tgz", "backup.tgz > gzip@0 gzip") {
      Wrapping.gzip(Wrapping.tar("notes.txt", Array("\($0).".utf8)))
    },
    Control("flate.pdf", "flate.pdf > zlib@65 zlib") { text in
      Array("%PDF-1.7\n1 0 obj\n<</Length 60 /Filter /FlateDecode   >>\n  stream\n".utf8)
        + Wrapping.zlib(Array("BT (\(text)) Tj ET".utf8)) + Array("\nendstream\nendobj\n".utf8)
    },
    Control("ztxt.png", "ztxt.png > zlib@24 zlib") {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + Wrapping.chunk(
          "zTXt", Array("Author".utf8) + Wrapping.zlib(Array($0.utf8)).reduce(into: [0, 0]) { $0.append($1) })
    },
    Control("itxt.png", "itxt.png > zlib@29 zlib") {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + Wrapping.chunk("iTXt", Array("Author\0\u{1}\0nl\0\0".utf8) + Wrapping.zlib(Array($0.utf8)))
    },
    Control("iccp.png", "iccp.png > zlib@21 zlib") {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + Wrapping.chunk("iCCP", Array("sRGB".utf8) + [0] + Wrapping.zlib(Array($0.utf8)))
    },
    Control("tag.mp3", "text") {
      Wrapping.id3(Wrapping.frame("TPE1", [3] + Array($0.utf8) + [0])) + [0xFF, 0xFB, 0x90]
    },
    Control("tag-utf16.mp3", "utf-16") {
      Wrapping.id3(Wrapping.frame("TPE1", [1, 0xFF, 0xFE] + Wrapping.utf16($0, isBigEndian: false)))
    },
    Control("unsynchronised.mp3", "id3") { text in
      // An invisible U+FEFF in the name: players must not take it for sound, so that a zero is put into it.
      let name = Wrapping.utf16(
        "\(text.prefix(2))\u{FEFF}\(text.dropFirst(2).prefix(8))\u{FEFF}\(text.dropFirst(10))", isBigEndian: false)
      let hidden = name.flatMap { $0 == 0xFF ? [$0, 0] : [$0] }
      return Wrapping.id3(Wrapping.frame("TPE1", [1, 0xFF, 0, 0xFE] + hidden), flags: 0x80)
    },
    Control("compressed.mp3", "compressed.mp3 > zlib@24 zlib") { text in
      let packed = Wrapping.zlib([3] + Array(text.utf8))
      return Wrapping.id3(Wrapping.frame("TPE1", [0, 0, 0, 30] + packed, flags: 0x80))
    },
    Control("atom.m4a", "text") { Array("\0\0\0\u{30}\u{A9}ART\0\0\0\u{28}data\0\0\0\u{1}\0\0\0\0\($0)".utf8) },
    Control("comments.ogg", "text") { Array("OggS\u{3}vorbis\0\0\0ARTIST=\($0)\u{1}".utf8) },
    Control("comments.flac", "text") { Array("fLaC\u{4}\0\0\u{50}\u{20}\0\0\0ARTIST=\($0)".utf8) },
    Control("exif.jpg", "text") {
      [0xFF, 0xD8, 0xFF, 0xE1, 0, 60] + Array("Exif\0\0II*\0\($0)\0".utf8) + [0xFF, 0xD9]
    },
  ]

  /// What is planted in the middle of a recording must be found there, at any offset and over the ends of windows.
  private static let noise: [UInt8] = {
    var state: UInt64 = 7
    return (0..<1_200_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(state >> 56) & 0x9F
    }
  }()

  @Test(arguments: wrapped) func `finds a name, and nothing where it is not`(control: Control) throws {
    for (text, isNamed) in [(Self.name, true), (Self.other, false)] {
      let folder = try ScanFolder()
      try folder.write(control.make(text), to: control.file)
      let result = folder.scan(for: [Self.name])
      let expected = control.expected.contains(" ") ? control.expected : "\(control.file) \(control.expected)"
      #expect(result.places == (isNamed ? [expected] : []), "\(result.findings)")
      #expect(result.filesLookedAt == 1 && result.unread.isEmpty, "\(result.unread)")
      #expect(result.findings.allSatisfy { $0.owner == .name(1) })
    }
  }

  @Test(arguments: [0, 1_048_560, 1_064_950, 1_199_960])
  func `finds it in the midst of sound, once`(offset: Int) throws {
    let folder = try ScanFolder()
    let texts =
      Array("  \(Self.name)  ".utf8) + Self.noise[..<50] + Wrapping.utf16("  \(Self.name)  ", isBigEndian: true)
    let packed = Wrapping.gzip(Array(" \(Self.name) ".utf8))
    try folder.write(Self.noise[..<offset] + texts + packed + Self.noise[offset...], to: "a.mp3")
    let result = folder.scan(for: [Self.name])
    #expect(result.places == ["a.mp3 text", "a.mp3 utf-16", "a.mp3 > gzip@\(offset + texts.count) gzip"])
    #expect(result.findings.filter { $0.form == .text }.map(\.offset).min() == offset + 2)
    #expect(result.findings.filter { $0.form == .utf16 }.map(\.offset).min() == offset + 28 + 50 + 4)
    #expect(result.unread.isEmpty, "\(result.unread)")
  }

  /// Every word of this name has a mark, so that none is found by the plain letters of the others.
  private static let marked = "Hélène Ünlü-Ñíguez"

  private static func escaped(_ text: String, _ escape: (UInt8) -> String) -> [UInt8] {
    text.utf8.flatMap { $0 < 0x80 ? [$0] : Array(escape($0).utf8) }
  }

  private static let markings: [Control] = [
    Control("nfc.txt", "text") { Array($0.utf8) },
    Control("nfd.txt", "text") { _ in
      Array("He\u{301}le\u{300}ne U\u{308}nlu\u{308}-N\u{303}i\u{301}guez".utf8)
    },
    Control("latin-1.txt", "text") { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } },
    Control("percent.txt", "text") { escaped($0) { "%\(Wrapping.hex($0))" } },
    Control("references.html", "text") { _ in
      Array("H&eacute;l&egrave;ne &Uuml;nl&uuml;-&Ntilde;&iacute;guez".utf8)
    },
    Control("references-twice.html", "text") { _ in
      Array("H&amp;eacute;l&amp;egrave;ne &amp;Uuml;nl&amp;#252;-&amp;Ntilde;&amp;iacute;guez".utf8)
    },
    Control("braces.js", "text") { text in
      text.unicodeScalars.flatMap {
        $0.isASCII ? [UInt8($0.value)] : Array("\\u{\(String($0.value, radix: 16))}".utf8)
      }
    },
    Control("hex.c", "text") { escaped($0) { "\\x\(Wrapping.hex($0))" } },
    Control("octal.c", "text") { escaped($0) { "\\\(String($0, radix: 8))" } },
    Control("quoted-printable.eml", "text") { escaped($0) { "=\(Wrapping.hex($0))" } },
    Control("soft-breaks.eml", "text") { _ in Array("Hé=\r\nlène Ün=\r\nlü-Ñí=\nguez".utf8) },
    Control("tags.html", "text") { _ in Array("H<b>é</b>lène Ü<i>n</i>lü-Ñí<u>g</u>uez".utf8) },
    // Question marks give a 63 wherever they stand, so that every word is beside one.
    Control("base64-url.txt", "base64") { _ in
      Wrapping.base64(Array("Hélène ????? Ünlü ????? Ñíguez".utf8)).map { $0 == 0x2B ? 0x2D : $0 == 0x2F ? 0x5F : $0 }
    },
    // In the bold letters of mathematics, each a pair of surrogates.
    Control("surrogates.json", "text") { _ in
      "Helene Unlu Niguez".utf8.flatMap { byte -> [UInt8] in
        guard byte >= 0x41 else { return [byte] }
        let letter = byte < 0x61 ? UInt16(byte) - 0x41 : UInt16(byte) - 0x61 + 26
        return Array("\\ud835\\u\(String(0xDC00 + letter, radix: 16))".utf8)
      }
    },
  ]

  @Test(arguments: markings) func `finds letters with marks, however they are written`(control: Control) throws {
    let folder = try ScanFolder()
    try folder.write(control.make(Self.marked), to: control.file)
    #expect(folder.scan(for: [Self.marked]).places == ["\(control.file) \(control.expected)"])
    #expect(folder.scan(for: [Self.name]).isClean)
  }

  @Test func `finds the names of files and folders, and tells none`() throws {
    let folder = try ScanFolder()
    try folder.write([1], to: "notes/fenna-verzonnen-vlinder/a.txt")
    try folder.write(Wrapping.zip("x/\(Self.name)", Array("door \(Self.name)".utf8)), to: "b.zip")
    let result = folder.scan(for: [Self.name])
    #expect(result.places == ["b.zip text", "b.zip > x/[name] zip", "notes/[name] file-name"])
  }
}
