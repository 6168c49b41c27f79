import Catalogue

/// Gathers the runs of a stretch of bytes in which a name could stand, and has them read together.
struct Sieve {
  /// A place where a name begins, or what it is wrapped up in.
  struct Hit {
    let owner: NameScan.Owner
    let form: ScanFinding.Form
    let offset: Int
    /// Where what it was wrapped up in ends.
    let end: Int

    /// Whether it stands in the bytes as they are.
    var isPlain: Bool { form == .text || form == .utf16 }
  }

  /// Where the bytes of a run come from.
  private struct Piece {
    let start: Int
    let origin: Range<Int>
    let form: ScanFinding.Form
    /// How far apart its letters stand where they come from; 0 where its origin as a whole is the place.
    let stride: Int
  }

  private let names: NameScan
  private var text: [UInt8] = []
  private var pieces: [Piece] = []
  private(set) var hits: [Hit] = []

  init(_ names: NameScan) { self.names = names }

  /// Takes what may be text in bytes that begin at an offset, or that continue what begins there up to `end`.
  mutating func add(_ bytes: Span<UInt8>, at offset: Int, to end: Int? = nil, _ form: ScanFinding.Form? = nil) {
    TextRuns.each(in: bytes, letters: names.fewestLetters) { run in
      let origin = run.lowerBound + offset..<max(run.lowerBound + offset, end ?? run.upperBound + offset)
      append(bytes.extracting(run), from: origin, form ?? .text, stride: 1)
    }
    eachWide(in: bytes) { text, run in
      let origin = run.lowerBound + offset..<max(run.lowerBound + offset, end ?? run.upperBound + offset)
      append(text.span, from: origin, form ?? .utf16, stride: 2)
    }
  }

  /// Takes what may be text in what was unwrapped from the bytes of a place.
  mutating func add(_ bytes: Span<UInt8>, from origin: Range<Int>, _ form: ScanFinding.Form) {
    TextRuns.each(in: bytes, letters: names.fewestLetters) { run in
      append(bytes.extracting(run), from: origin, form, stride: 0)
    }
    eachWide(in: bytes) { text, _ in append(text.span, from: origin, form, stride: 0) }
  }

  private func eachWide(in bytes: Span<UInt8>, _ body: (_ text: [UInt8], Range<Int>) -> Void) {
    TextRuns.eachWide(in: bytes, units: names.fewestLetters) { run, isBigEndian in
      body(Self.utf8(of: bytes.extracting(run), isBigEndian: isBigEndian), run)
    }
  }

  private static func utf8(of bytes: Span<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (high, low) = isBigEndian ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func append(
    _ bytes: Span<UInt8>, from origin: Range<Int>, _ form: ScanFinding.Form, stride: Int
  ) {
    pieces.append(Piece(start: text.count, origin: origin, form: form, stride: stride))
    unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    // A word that is no name's, so that none is made of two runs.
    text.append(contentsOf: Self.partition)
    if text.count > 1 << 20 { read() }
  }

  private static let partition = Array("\n>0q9x8\n".utf8)

  /// Reads what was gathered.
  mutating func read() {
    for place in names.places(in: text.span) {
      var (low, high) = (0, pieces.count)
      while low + 1 < high {
        let middle = (low + high) / 2
        if pieces[middle].start <= place.offset { low = middle } else { high = middle }
      }
      let piece = pieces[low]
      let distance =
        switch piece.stride {
        case 0: 0
        case 1: place.offset - piece.start
        default: 2 * units(piece.start..<max(piece.start, place.offset))
        }
      hits.append(
        Hit(
          owner: place.owner, form: piece.form, offset: piece.origin.lowerBound + distance,
          end: piece.origin.upperBound))
    }
    text.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// How many units of UTF-16 these bytes of UTF-8 stand for.
  private func units(_ range: Range<Int>) -> Int {
    text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }
}
