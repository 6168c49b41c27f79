import Foundation
import TestPrograms
import Testing

@testable import Catalogue
@testable import Media

/// What mutagen reads of our tags, and whether what it plants is gone. Needs ffmpeg (Debian: `apt install ffmpeg`) and
/// Python with mutagen (PyPI), which the variable `PYTHON` may name; skipped where one of them is absent.
@Suite(
  .enabled(if: TestProgram.named("ffmpeg") != nil, "ffmpeg is not installed"),
  .enabled(if: TestProgram.python(with: ["mutagen"]) != nil, "no Python with mutagen: set PYTHON"))
final class CleaningMutagenTests {
  private let ffmpeg: TestProgram
  private let python: TestProgram
  private let folder: URL

  init() throws {
    ffmpeg = try #require(TestProgram.named("ffmpeg"))
    python = try #require(TestProgram.python(with: ["mutagen"]))
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private static let reading = """
    import sys, hashlib
    from mutagen.mp3 import MP3
    tags = MP3(sys.argv[1]).tags
    print(sorted(tags.keys()))
    print(tags.version, tags["TIT2"].text, tags["TALB"].text, tags["TLAN"].text, tags["TCON"].genres)
    print(tags["TXXX:guid"].text)
    cover = tags["APIC:"]
    print(cover.mime, int(cover.type), len(cover.data), hashlib.md5(cover.data).hexdigest())
    table = tags.getall("CTOC")
    print([(t.element_id, int(t.flags), t.child_element_ids) for t in table])
    for c in sorted(tags.getall("CHAP"), key=lambda c: c.start_time):
        f = c.sub_frames
        title = [str(t) for t in f.getall("TIT2")]
        print(c.element_id, c.start_time, c.end_time, c.start_offset, c.end_offset, title, [w.url for w in f.getall("WXXX")])
    """

  @Test func `mutagen reads every word, picture and chapter of an MP3's tag`() throws {
    let bytes = try made("a.mp3", ["-write_id3v1", "1", "-metadata", "artist=Amina Yusuf"])
    // A picture without anything to clean, longer than 127 bytes and with bytes of 0xFF.
    let scan: [UInt8] = (0..<70_000).flatMap { [UInt8($0 % 100), 0xFF, 0] }
    let pixels = [0xFF, 0xD8, 0xFF, 0xDA, 0, 2] + scan + [0xFF, 0xD9]
    let tags = MediaTags(
      title: "Zwijgen is geen goud — صمت 😀", show: "Klankbord: één stem", language: try #require(LanguageTag("fa-AF")),
      guid: try #require(EpisodeGUID("https://a.example/?p=42 é")),
      chapters: [
        Chapter(startInMilliseconds: 0, title: "Begin"),
        Chapter(startInMilliseconds: 1500, title: "گفتگو", link: "https://a.example/ü"),
        Chapter(startInMilliseconds: 2000, endInMilliseconds: 2500, title: "Stil", isListed: false),
        Chapter(startInMilliseconds: 3000, title: ""),
      ],
      picture: MediaTags.Picture(kind: .jpg, bytes: pixels))
    let facts = try #require(inspected(bytes).facts)
    let copy = try #require(try Cleaned(bytes, facts, tags: tags).copy)
    let digest = try run(
      ["-c", "import sys, hashlib; print(hashlib.md5(sys.stdin.buffer.read()).hexdigest())"], pixels)
    #expect(
      try run(["-c", Self.reading, try saved("copy.mp3", copy)]) == """
        ['APIC:', 'CHAP:c0', 'CHAP:c1', 'CHAP:c2', 'CHAP:c3', 'CTOC:toc', 'TALB', 'TCON', 'TIT2', 'TLAN', 'TXXX:guid']
        (2, 3, 0) ['Zwijgen is geen goud — صمت 😀'] ['Klankbord: één stem'] ['fas'] ['Podcast']
        ['https://a.example/?p=42 é']
        image/jpeg 3 210008 \(digest)[('toc', 3, ['c0', 'c1', 'c3'])]
        c0 0 1500 4294967295 4294967295 ['Begin'] []
        c1 1500 2000 4294967295 4294967295 ['گفتگو'] ['https://a.example/%C3%BC']
        c2 2000 2500 4294967295 4294967295 ['Stil'] []
        c3 3000 \(facts.durationInMilliseconds) 4294967295 4294967295 [] []

        """)
    #expect(try ffprobe("copy.mp3").contains("fas"))
  }

  private static let planting = """
    import sys, base64
    from mutagen import id3, mp3, mp4, oggvorbis, oggopus, flac, wave, apev2
    path, name = sys.argv[1:]
    kind = path.rsplit(".", 1)[1]
    picture = flac.Picture()
    picture.data, picture.mime, picture.type, picture.desc = b"\\xff\\xd8" + name.encode() * 9000, "image/jpeg", 3, name
    def frames(tags):
        for f in (id3.TIT2(encoding=3, text=name), id3.TPE1(encoding=1, text=name), id3.COMM(encoding=2, text=name),
                  id3.PRIV(owner=name, data=name.encode()), id3.GEOB(encoding=3, desc=name, data=name.encode("utf-16")),
                  id3.USLT(encoding=3, lang="nld", text=name), id3.WOAR(url="https://a.example/" + name),
                  id3.CHAP(element_id=name, start_time=0, end_time=9, sub_frames=[id3.TIT2(encoding=3, text=name)]),
                  id3.APIC(encoding=3, mime="image/jpeg", type=3, desc=name, data=picture.data)):
            tags.add(f)
    if kind == "mp3":
        a = apev2.APEv2(); a["Artist"] = name; a.save(path)
        f = mp3.MP3(path); f.tags or f.add_tags(); frames(f.tags); f.save(v1=2)
    elif kind in ("m4a", "mp4"):
        f = mp4.MP4(path)
        f["\\xa9nam"] = f["\\xa9ART"] = f["\\xa9lyr"] = f["\\xa9xyz"] = [name]
        f["----:com.apple.iTunes:NOTE"] = [mp4.MP4FreeForm(name.encode())]
        samples = b" 00000000 00000840 000001CA 000000000002B110" + b" 00000000" * 8
        f["----:com.apple.iTunes:iTunSMPB"] = [mp4.MP4FreeForm(samples)]
        f["covr"] = [mp4.MP4Cover(picture.data)]
        f.save()
    elif kind in ("ogg", "opus"):
        f = (oggvorbis.OggVorbis if kind == "ogg" else oggopus.OggOpus)(path)
        f["artist"] = [name, name]; f["metadata_block_picture"] = [base64.b64encode(picture.write()).decode()]
        f["description"] = name * 9000
        f.save()
    elif kind == "flac":
        f = flac.FLAC(path); f["artist"] = name; f.add_picture(picture)
        sheet = flac.CueSheet(None); sheet.media_catalog_number = name.encode()
        sheet.tracks = [flac.CueSheetTrack(1, 0, name.encode()), flac.CueSheetTrack(170, 176400)]
        sheet.tracks[0].indexes = [flac.CueSheetTrackIndex(1, 0)]
        f.metadata_blocks.append(sheet); f.save()
        t = id3.ID3(); frames(t); t.save(path, v1=2)
    elif kind == "wav":
        f = wave.WAVE(path); f.add_tags(); frames(f.tags); f.save()
    """

  @Test(arguments: [
    ("a.mp3", []), ("a.m4a", []), ("fast.m4a", ["-movflags", "+faststart"]), ("no-edits.m4a", ["-use_editlist", "0"]),
    ("a.ogg", ["-c:a", "libvorbis"]), ("a.opus", []), ("a.flac", []), ("a.wav", []),
  ]) func `what mutagen plants is gone, and the sound is the same`(name: String, options: [String]) throws {
    _ = try made(name, options)
    _ = try run(["-c", Self.planting, path(name), "Amina Yusuf"])
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    #expect(holds(bytes, "Amina Yusuf"))
    let cleaned = try Cleaned(bytes)
    let copy = try #require(cleaned.copy, "\(cleaned.cleaning.problems(file: name).map(\.line))")
    #expect(!holds(copy, "Amina"))
    #expect(!holds(copy, "Yusuf"))
    #expect(areInOrder(try #require(cleaned.cleaning.splices), within: bytes.count))
    _ = try saved("copy-\(name)", copy)
    #expect(try decoded("copy-\(name)") == decoded(name))
    #expect(inspected(copy).facts?.durationInMilliseconds == inspected(bytes).facts?.durationInMilliseconds)
    #expect(inspected(copy).findings.isEmpty)
    #expect(try Cleaned(copy).copy == copy)
  }

  // MARK: - Programs

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func saved(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
    return path(name)
  }

  private func made(_ name: String, _ options: [String]) throws -> [UInt8] {
    let sound = ["-f", "lavfi", "-i", "anoisesrc=d=4:seed=7:a=0.3:r=44100"]
    try #require(try ffmpeg.run(["-nostdin", "-v", "error", "-y"] + sound + options + [path(name)]).status == 0)
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private func run(_ arguments: [String], _ input: [UInt8] = []) throws -> String {
    let run = try python.run(arguments, input: input)
    try #require(run.status == 0)
    return String(decoding: run.output, as: UTF8.self)
  }

  private func decoded(_ name: String) throws -> String {
    let run = try ffmpeg.run(["-nostdin", "-v", "error", "-i", path(name), "-map", "0:a", "-f", "md5", "-"])
    try #require(run.status == 0)
    return String(decoding: run.output, as: UTF8.self)
  }

  /// Its tags as ffmpeg reads them.
  private func ffprobe(_ name: String) throws -> String {
    let run = try ffmpeg.run(["-nostdin", "-v", "error", "-i", path(name), "-f", "ffmetadata", "-"])
    return String(decoding: run.output, as: UTF8.self)
  }
}
