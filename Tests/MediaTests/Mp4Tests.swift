import Testing

@testable import Catalogue
@testable import Media

/// Where nothing else is said: ten samples of a second and 100 bytes each, after a `ftyp` of 20 bytes and a header of 8.
@Suite struct Mp4Tests {
  private typealias Make = Mp4Bytes

  private let movie = Make.moov(Make.track(tables: Make.tenSamples(at: 28)))

  @Test func `an M4A whose index comes last`() {
    let inspection = inspected(Make.file(movie))
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.kind == .m4a)
    #expect(inspection.facts?.durationInMilliseconds == 10_000)
    #expect(inspection.facts?.audioStart == 28)
    #expect(inspection.facts?.bitRate == .variable(average: 800))
    #expect(inspection.facts?.lengthInBytes == 1028 + movie.count)
  }

  @Test func `an M4A whose index comes first`() {
    let start = 20 + movie.count + 8
    let moov = Make.moov(Make.track(tables: Make.tenSamples(at: start)))
    let inspection = inspected(Make.ftyp() + moov + Make.mdat(1000))
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.durationInMilliseconds == 10_000)
    #expect(inspection.facts?.audioStart == start)
  }

  @Test func `boxes of 64-bit size and to the end of the file`() {
    let large = Make.u32(1) + Array("mdat".utf8) + Make.u64(1016) + [UInt8](repeating: 0, count: 1000)
    let moov = Make.moov(Make.track(tables: Make.tenSamples(at: 36)))
    #expect(inspected(Make.ftyp() + large + moov).findings.isEmpty)
    #expect(inspected(Make.ftyp() + large + moov).facts?.durationInMilliseconds == 10_000)
    let open = Make.u32(0) + Array("mdat".utf8) + [UInt8](repeating: 0, count: 1000)
    let first = Make.moov(Make.track(tables: Make.tenSamples(at: 20 + movie.count + 8)))
    #expect(inspected(Make.ftyp() + first + open).findings.isEmpty)
    #expect(inspected(Make.ftyp() + first + open).facts?.durationInMilliseconds == 10_000)
  }

  @Test(arguments: [
    Make.full("stsz", [100, 10]), Make.full("stz2", [16, 10] + [Int](repeating: 0x64_0064, count: 5)),
    Make.full("stz2", [8, 10, 0x6464_6464, 0x6464_6464, 0x6464_0000]),
  ]) func `sample sizes in other forms`(table: [UInt8]) {
    let tables =
      Make.full("stts", [2, 4, 44_100, 6, 44_100]) + Make.full("stsc", [1, 1, 5, 1]) + table
      + Make.box("co64", Make.u32(0), Make.u32(2), Make.u64(28), Make.u64(528))
    let inspection = inspected(Make.file(Make.moov(Make.track(tables: tables))))
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.durationInMilliseconds == 10_000)
    #expect(inspection.facts?.bitRate == .variable(average: 800))
  }

  @Test func `sizes of four bits`() {
    let tables =
      Make.full("stts", [1, 3, 44_100]) + Make.full("stsc", [1, 1, 3, 1]) + Make.full("stz2", [4, 3, 0xf5a0_0000])
      + Make.full("stco", [1, 28])
    let inspection = inspected(Make.file(Make.moov(Make.track(duration: 132_300, tables: tables), duration: 3000)))
    #expect(inspection.findings.isEmpty)
    // 15 + 5 + 10 bytes in 3 s.
    #expect(inspection.facts?.bitRate == .variable(average: 80))
  }

  @Test(arguments: [
    (Make.elst([(10_000, 0)]), 10_000), (Make.elst([(9000, 22_050)]), 9000), (Make.elst([(10_000, 44_100)]), 9000),
    (Make.elst([(1500, 0xffff_ffff), (10_000, 0)]), 10_000), (Make.elst([(2000, 0), (1000, 220_500)]), 3000),
    (Make.elst([(2000, 0), (500, 0xffff_ffff), (1000, 0)]), 3000), (Make.elst([(500, 0xffff_ffff)]), 10_000),
  ]) func `edits say what is played`(edits: [UInt8], duration: Int) {
    let inspection = inspected(Make.file(Make.moov(Make.track(edits: edits, tables: Make.tenSamples(at: 28)))))
    #expect(inspection.facts?.durationInMilliseconds == duration)
  }

  @Test func `a movie header with the pauses in it is true`() {
    let track = Make.track(edits: Make.elst([(1500, 0xffff_ffff), (10_000, 0)]), tables: Make.tenSamples(at: 28))
    #expect(inspected(Make.file(Make.moov(track, duration: 11_500))).findings.isEmpty)
  }

  @Test func `headers that lie are found out`() {
    let track = Make.track(duration: 4_410_000, tables: Make.tenSamples(at: 28))
    let inspection = inspected(Make.file(Make.moov(track, duration: 90_000)))
    #expect(inspection.facts?.durationInMilliseconds == 10_000)
    #expect(
      inspection.findings == [
        .falseDuration(header: "the movie header (mvhd)", claimed: 90_000, measured: 10_000),
        .falseDuration(header: "the media header (mdhd) of track 1", claimed: 100_000, measured: 10_000),
      ])
  }

  @Test func `with moving pictures it is MP4 or M4V, as long as its longest track`() {
    // The pictures last 8 s.
    let pictures =
      Make.full("stts", [1, 8, 44_100]) + Make.full("stsc", [1, 1, 8, 1]) + Make.full("stsz", [50, 8])
      + Make.full("co64", [1, 0, 528])
    let video = Make.track(id: 2, handler: "vide", codec: "avc1", duration: 352_800, tables: pictures)
    let moov = Make.moov(Make.track(tables: Make.tenSamples(at: 28)), video)
    let inspection = inspected(Make.file(moov, brand: "isom"))
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.kind == .mp4)
    #expect(inspection.facts?.durationInMilliseconds == 10_000)
    #expect(inspection.facts?.bitRate == .variable(average: 1120))
    #expect(inspected(Make.file(moov, brand: "M4V ")).facts?.kind == .m4v)
    #expect(inspected(Make.file(Make.moov(video, duration: 8000))).facts?.durationInMilliseconds == 8000)
  }

  @Test func `still pictures and texts make no video`() {
    let tables = Make.full("stts", [1, 1, 4_410_000]) + Make.full("stsc", [1, 1, 1, 1]) + Make.full("stsz", [50, 1])
    let still = Make.track(id: 2, handler: "vide", codec: "jpeg", tables: tables + Make.full("stco", [1, 28]))
    let chapters = Make.track(id: 3, handler: "text", codec: "text", tables: tables + Make.full("stco", [1, 28]))
    let inspection = inspected(Make.file(Make.moov(Make.track(tables: Make.tenSamples(at: 28)), still, chapters)))
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.kind == .m4a)
    #expect(inspection.facts?.durationInMilliseconds == 10_000)
  }

  @Test(arguments: [
    // Everything by default; base is the fragment.
    (0x02_0000, [1], Make.full("trun", flags: 1, [5, 76])),
    // Figures in the fragment's header.
    (0x02_0038, [1, 44_100, 100, 0], Make.full("trun", flags: 1, [5, 88])),
    // Each sample with its own duration and size; no base flag: the first track fragment counts from the fragment.
    (0, [1], Make.full("trun", flags: 0x301, [5, 116] + (0..<5).flatMap { _ in [44_100, 100] })),
  ]) func `fragments`(flags: Int, header: [Int], run: [UInt8]) {
    let file = Make.fragmented { _ in Make.box("traf", Make.full("tfhd", flags: flags, header), run) }
    let inspection = inspected(file)
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.durationInMilliseconds == 10_000)
    #expect(inspection.facts?.kind == .m4a)
    #expect(inspection.facts?.bitRate == .variable(average: 800))
    // Of the second fragment's data only 250 bytes are there: two samples.
    let cut = inspected(Array(file.dropLast(250)))
    #expect(cut.facts?.durationInMilliseconds == 7000)
    #expect(cut.findings == [.cutOff(at: file.count - 250, missing: 250)])
  }

  @Test func `a file cut off in its data lasts as long as the samples that are there`() {
    let moov = Make.moov(Make.track(tables: Make.tenSamples(at: 20 + movie.count + 8)))
    let file = Make.ftyp() + moov + Make.mdat(1000)
    let inspection = inspected(Array(file.dropLast(350)))
    #expect(inspection.facts?.durationInMilliseconds == 6000)
    #expect(inspection.findings.last == .cutOff(at: file.count - 350, missing: 350))
    #expect(inspected(Array(file.dropLast(1000))).findings == [.noSound])
  }

  @Test func `a file without its index, or with half of it, is refused`() {
    #expect(inspected(Make.ftyp() + Make.mdat(1000)).findings == [.noMovieBox])
    #expect(inspected(Make.ftyp() + Array(Make.mdat(1000).prefix(500))).findings == [.noMovieBox])
    #expect(inspected(Array(Make.file(movie).dropLast(100))).findings == [.noMovieBox])
  }

  @Test func `junk at the end is no box`() {
    let junk = [UInt8](repeating: 0xee, count: 300)
    #expect(inspected(Make.file(movie) + junk).findings == [.junk(at: 1028 + movie.count, lengthInBytes: 300)])
    #expect(inspected(Make.file(movie) + [1, 2]).findings == [.junk(at: 1028 + movie.count, lengthInBytes: 2)])
    #expect(inspected(Make.file(movie) + Make.box("abcd", junk)).findings.isEmpty)
  }

  @Test func `what is encrypted is refused, what is unusual is said`() {
    func with(_ codec: String) -> MediaInspection {
      inspected(Make.file(Make.moov(Make.track(codec: codec, tables: Make.tenSamples(at: 28)))))
    }
    #expect(with("enca") == MediaInspection(facts: nil, findings: [.protected(codec: "enca")]))
    #expect(with("drms").findings == [.protected(codec: "drms")])
    #expect(with("alac").findings.isEmpty)
    #expect(with("ac-3").findings == [.unusualCodec("ac-3")])
    #expect(with("ac-3").facts?.durationInMilliseconds == 10_000)
  }

  @Test(arguments: [
    // More entries than the box holds; runs that end too early; fewer chunks than the samples need; half a box.
    (Make.full("stsz", [0, 0xffff_ffff, 100]), "stsz"), (Make.full("stts", [1, 5, 44_100]), "stts"),
    (Make.full("stco", [1, 28]), "stsc"), (Make.full("stsz", [100, 11]), "stsc"), (Make.box("stts", [0]), "stts"),
    (Make.u32(4000) + Array("stco".utf8), "stco"),
  ]) func `tables that do not hold together are refused`(table: [UInt8], name: String) throws {
    // Of two tables of one name the last one counts.
    let track = Make.track(tables: Make.tenSamples(at: 28) + table)
    let inspection = inspected(Make.file(Make.moov(track)))
    #expect(inspection.facts == nil)
    let finding = try #require(inspection.findings.first)
    guard case .damaged(let box, _) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(box == name)
  }

  @Test func `more samples than any file holds are counted at once`() {
    let most = 0xffff_ffff
    let tables =
      Make.full("stts", [1, most, 44_100]) + Make.full("stsc", [1, 1, most, 1]) + Make.full("stsz", [100, most])
      + Make.full("stco", [1, 28])
    let inspection = inspected(Make.file(Make.moov(Make.track(tables: tables))))
    // As many samples of 100 bytes as there are bytes behind the 28th.
    #expect(
      inspection.facts?.durationInMilliseconds == (1000 + Make.moov(Make.track(tables: tables)).count) / 100 * 1000)
    #expect(inspection.findings.contains { if case .cutOff = $0 { true } else { false } })
  }

  @Test func `a movie without sound is refused`() {
    #expect(inspected(Make.file(Make.moov())).findings == [.noSound])
    let text = Make.track(handler: "text", codec: "text", tables: Make.tenSamples(at: 28))
    #expect(inspected(Make.file(Make.moov(text))).findings == [.noSound])
  }
}
