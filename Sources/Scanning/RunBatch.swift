import Catalogue

/// Runs of bytes that are read together, and where each comes from.
struct RunBatch {
  private struct Run {
    let start: Int
    let origin: Range<Int>
    let form: ScanFinding.Form
    /// How far apart its letters stand where they come from; 0 where its origin as a whole is the place.
    let stride: Int
  }

  private var text: [UInt8] = []
  private var runs: [Run] = []

  var isFull: Bool { text.count > 1 << 20 }

  // No word of a name, so that none is made of two runs; and the end of whatever tag was begun.
  private static let partition = Array("\n>090807\n".utf8)

  mutating func append(_ bytes: Span<UInt8>, from origin: Range<Int>, _ form: ScanFinding.Form, stride: Int) {
    runs.append(Run(start: text.count, origin: origin, form: form, stride: stride))
    unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    text.append(contentsOf: Self.partition)
  }

  /// Reads what was gathered, and begins anew.
  mutating func read(for names: NameScan) -> [Sieve.Hit] {
    let hits = names.places(in: text.span).map { place in
      let run = runs[lastRun(before: place.offset)]
      let distance =
        switch run.stride {
        case 0: 0
        case 1: place.offset - run.start
        default: 2 * units(run.start..<max(run.start, place.offset))
        }
      return Sieve.Hit(
        owner: place.owner, form: run.form, offset: run.origin.lowerBound + distance, end: run.origin.upperBound)
    }
    text.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    return hits
  }

  private func lastRun(before offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// How many units of UTF-16 these bytes of UTF-8 stand for.
  private func units(_ range: Range<Int>) -> Int {
    text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }
}
