import Testing

@testable import Catalogue
@testable import Media

@Suite struct OggTests {
  /// 3 * 9600 samples, less 800 at the end and 312 at the start: 27688 / 48 = 576.8 ms. 80 bytes in 20 ms are 32 kb/s.
  @Test func `Opus is measured by its packets`() throws {
    let facts = try #require(inspected(OggBytes.opus()).facts)
    #expect(inspected(OggBytes.opus()).findings.isEmpty)
    #expect(facts.kind == .opus && facts.durationInMilliseconds == 577)
    // Two pages of headers: 28 + 19 and 28 + 21 bytes.
    #expect(facts.audioStart == 96 && facts.bitRate == .constant(32_000))
  }

  /// 1024 + 2304 + 924 samples at 16 kHz are 265.75 ms. 7 packets of 3 bytes in 4352 samples: 21 * 8 * 16000 / 4352.
  @Test(arguments: [0, 5000]) func `Vorbis is measured by its windows`(start: Int) throws {
    let inspection = inspected(OggBytes.vorbis(start: start))
    let facts = try #require(inspection.facts)
    #expect(inspection.findings.isEmpty)
    #expect(facts.kind == .ogg && facts.durationInMilliseconds == 266)
    // 28 + 30, and 29 + 21 + 19.
    #expect(facts.audioStart == 127 && facts.bitRate == .variable(average: 618))
  }

  @Test func `a chain lasts as long as its parts together`() throws {
    let chain = OggBytes.opus() + OggBytes.opus(serial: 8)
    #expect(inspected(chain).findings == [.chained(2)])
    // 2 * 576.83
    #expect(inspected(chain).facts?.durationInMilliseconds == 1154)
    #expect(inspected(chain).facts?.bitRate == .constant(32_000))
    let length = OggBytes.opus().count
    #expect(inspected(OggBytes.opus() + OggBytes.vorbis()).findings == [.multiplexed(at: length)])
  }

  /// The first page's granule is 600 less than its 9600 samples, so that these are left out.
  @Test func `a stream that begins before zero is cut there`() {
    let packets = [[UInt8]](repeating: OggBytes.opusPacket, count: 10)
    let pages = OggBytes.pages(OggBytes.opus()).prefix(2).flatMap(\.self)
    let early =
      pages + OggBytes.page(packets, granule: 9000, sequence: 2)
      + OggBytes.page(packets, flags: 4, granule: 18_600, sequence: 3)
    // 19200 - 600 - 312 = 18288; / 48 = 381 ms.
    #expect(inspected(early).facts?.durationInMilliseconds == 381)
    #expect(inspected(early).findings.isEmpty)
    let short = pages + OggBytes.page(packets, flags: 4, granule: 4800, sequence: 2)
    // 4800 - 312 = 4488; / 48 = 93.5 ms.
    #expect(inspected(short).facts?.durationInMilliseconds == 94)
    #expect(inspected(short).findings.isEmpty)
  }

  @Test func `a granule that does not fit the packets is told`() {
    // 480000 - 312 = 479688 / 48 = 9993.5; 28800 - 312 = 28488 / 48 = 593.5.
    #expect(
      inspected(OggBytes.opus(lastGranule: 480_000)).findings == [
        .falseDuration(header: "the last page", claimed: 9994, measured: 594)
      ])
    for granule in [Int.min, -2, .max, 1 << 60] {
      #expect(inspected(OggBytes.opus(lastGranule: granule)).facts?.durationInMilliseconds == 594)
    }
    // The last page cannot take back more than its own 9600: 19200 - 312 = 18888 / 48 = 393.5.
    #expect(inspected(OggBytes.opus(lastGranule: 0)).facts?.durationInMilliseconds == 394)
  }

  @Test func `pages that are damaged, missing or cut are told`() {
    let pages = OggBytes.pages(OggBytes.opus())
    let starts = pages.indices.map { pages[..<$0].reduce(0) { $0 + $1.count } }
    var damaged = OggBytes.opus()
    damaged[starts[3] + 100] ^= 1
    let junk = MediaFinding.junk(at: starts[3], lengthInBytes: pages[3].count)
    // The granules have 27688 samples; the packets 19200 - 312 = 18888, from which the last page takes nothing.
    let short = MediaFinding.falseDuration(header: "the last page", claimed: 577, measured: 394)
    #expect(inspected(damaged).findings == [short, junk])
    let gap = MediaFinding.missingPages(1, at: starts[3])
    #expect(inspected(Array(pages[...2].joined()) + pages[4]).findings == [short, gap])
    #expect(inspected(Array(pages[...3].joined())).findings == [.noLastPage])
    for missing in [1, 400, pages[4].count - 40] {
      let cut = MediaFinding.cutOff(at: starts[4], missing: missing)
      #expect(inspected(OggBytes.opus().dropLast(missing)).findings == [cut])
    }
    let header = MediaFinding.cutOff(at: starts[4], missing: 1)
    #expect(inspected(Array(pages[...3].joined()) + pages[4].prefix(20)).findings == [header])
    #expect(
      inspected(OggBytes.opus() + [1, 2, 3]).findings == [.junk(at: starts[4] + pages[4].count, lengthInBytes: 3)])
    let stray = OggBytes.page([[1, 2]], granule: 0, serial: 99, sequence: 5)
    #expect(
      inspected(Array(pages[...2].joined()) + stray + pages[3] + pages[4]).findings == [
        .junk(at: starts[3], lengthInBytes: stray.count)
      ])
  }

  @Test func `a packet over several pages is one`() {
    let packet = OggBytes.opusPacket + [UInt8](repeating: 1, count: 500)
    let first = OggBytes.page(segments: [255], Array(packet[..<255]), granule: -1, sequence: 2)
    let second = OggBytes.page(segments: [255, 70], Array(packet[255...]), flags: 5, granule: 960, sequence: 3)
    let headers = OggBytes.pages(OggBytes.opus()).prefix(2).flatMap(\.self)
    // 960 - 312 = 648 / 48 = 13.5 ms; 580 bytes in 20 ms are 232 kb/s.
    #expect(inspected(headers + first + second).facts?.durationInMilliseconds == 14)
    #expect(inspected(headers + first + second).facts?.bitRate == .constant(232_000))
    #expect(inspected(headers + first).findings == [.noSound])
  }

  @Test func `streams without usable headers are refused`() {
    let opus = OggBytes.pages(OggBytes.opus())
    let vorbis = OggBytes.pages(OggBytes.vorbis())
    #expect(inspected(opus[0] + opus[2] + opus[3]).findings == [.damagedHeader("Opus header", at: 47)])
    #expect(inspected(vorbis[0] + vorbis[2] + vorbis[3]).findings == [.damagedHeader("Vorbis header", at: 58)])
    #expect(inspected(opus[0] + opus[1]).findings == [.noSound])
    let short = OggBytes.page([Array(OggBytes.opusHead().prefix(12))], flags: 2, granule: 0, sequence: 0)
    #expect(inspected(short + opus[1] + opus[2]).findings == [.damagedHeader("first page", at: 0)])
    let beside = OggBytes.page([OggBytes.opusHead()], flags: 2, granule: 0, serial: 8, sequence: 0)
    #expect(inspected(opus[0] + beside + opus[1]).findings == [.multiplexed(at: 47)])
    var flipped = OggBytes.opus()
    flipped[30] ^= 4
    #expect(inspected(flipped).findings == [.other(.ogg)])
    var noRate = OggBytes.vorbisHead
    noRate.replaceSubrange(12..<16, with: [0, 0, 0, 0])
    #expect(inspected(OggBytes.page([noRate], flags: 2, granule: 0, sequence: 0)).facts == nil)
  }

  @Test func `a file of page headers that promise much is refused in time`() {
    let header = Array("OggS".utf8) + [UInt8](repeating: 0, count: 22) + [255] + [UInt8](repeating: 255, count: 255)
    let head = OggBytes.pages(OggBytes.opus()).prefix(3).flatMap(\.self)
    let file = head + (0..<2000).flatMap { _ in header } + [UInt8](repeating: 0, count: 70_000)
    #expect(inspected(file).findings == [.unrecognised])
  }
}
