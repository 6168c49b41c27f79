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

  private let names: NameScan
  private var plain = RunBatch()
  /// Those with markup or escapes, which must be read in several ways.
  private var marked = RunBatch()
  private(set) var hits: [Hit] = []

  init(_ names: NameScan) { self.names = names }

  /// Takes what may be text in bytes that begin at an offset, or that continue what begins there up to `end`.
  mutating func add(_ bytes: Span<UInt8>, at offset: Int, to end: Int? = nil, _ form: ScanFinding.Form? = nil) {
    TextRuns.each(in: bytes, letters: names.fewestLetters) { run in
      let origin = run.lowerBound + offset..<max(run.lowerBound + offset, end ?? run.upperBound + offset)
      append(bytes.extracting(run), from: origin, form ?? .text, stride: 1)
    }
    Self.eachWide(in: bytes, units: names.fewestLetters) { text, run in
      let origin = run.lowerBound + offset..<max(run.lowerBound + offset, end ?? run.upperBound + offset)
      append(text.span, from: origin, form ?? .utf16, stride: 2)
    }
  }

  /// Takes what may be text in what was unwrapped from the bytes of a place.
  mutating func add(_ bytes: Span<UInt8>, from origin: Range<Int>, _ form: ScanFinding.Form) {
    if names.mayHoldName(bytes) {
      TextRuns.each(in: bytes, letters: names.fewestLetters) { run in
        append(bytes.extracting(run), from: origin, form, stride: 0)
      }
    }
    Self.eachWide(in: bytes, units: names.fewestLetters) { text, _ in append(text.span, from: origin, form, stride: 0) }
  }

  private static func eachWide(
    in bytes: Span<UInt8>, units fewest: Int, _ body: (_ text: [UInt8], Range<Int>) -> Void
  ) {
    TextRuns.eachWide(in: bytes, units: fewest) { run, isBigEndian in
      body(utf8(of: bytes.extracting(run), isBigEndian: isBigEndian), run)
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
    guard names.mayHoldName(bytes) else { return }
    if names.isMarked(bytes) {
      marked.append(bytes, from: origin, form, stride: stride)
    } else {
      plain.append(bytes, from: origin, form, stride: stride)
    }
    if plain.isFull || marked.isFull { read() }
  }

  /// Reads what was gathered.
  mutating func read() {
    hits += plain.read(for: names) + marked.read(for: names)
  }
}
