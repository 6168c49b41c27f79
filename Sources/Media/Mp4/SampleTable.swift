/// Reads the tables of a track's samples side by side (ISO/IEC 14496-12 §8.6.1, §8.7): durations, sizes, chunks.
struct SampleTable {
  private var times: SampleTimes
  private var sizes: SampleSizes
  private var chunks: ChunkTable
  private let box: Box
  private let length: Int
  /// What is left of a chunk whose samples are asked for one by one.
  private var chunk = (offset: 0, samples: 0)

  /// `nil` where the track has no complete set of tables.
  init?(_ track: Mp4Track, in source: ByteSource) throws(InspectionStop) {
    guard let stts = track.tables["stts"], let stsc = track.tables["stsc"],
      let sizes = track.tables["stsz"] ?? track.tables["stz2"],
      let offsets = track.tables["stco"] ?? track.tables["co64"]
    else { return nil }
    times = try SampleTimes(stts, in: source)
    self.sizes = try SampleSizes(sizes, in: source)
    chunks = try ChunkTable(runs: stsc, offsets: offsets, in: source)
    box = stsc
    length = source.length
  }

  /// Adds every sample to the tally.
  mutating func count(into tally: inout SampleTally) throws(InspectionStop) {
    while sizes.remaining > 0 {
      guard let chunk = try chunks.next() else { throw box.damage }
      var offset = chunk.offset
      var left = min(chunk.samples, sizes.remaining)
      while left > 0 {
        // As many at once as have one duration and one size.
        let run = try times.run(atMost: sizes.constant == nil ? 1 : left)
        let size = try sizes.take(run.count)
        guard tally.add(count: run.count, size: size, each: run.duration, at: offset, in: length) else {
          throw box.damage
        }
        offset += run.count * size
        left -= run.count
      }
    }
  }

  /// Where the next sample stands; `nil` after the last.
  mutating func next() throws(InspectionStop) -> Range<Int>? {
    while chunk.samples == 0 {
      guard sizes.remaining > 0, let following = try chunks.next() else { return nil }
      chunk = following
    }
    guard sizes.remaining > 0 else { return nil }
    let start = chunk.offset
    let size = try sizes.take(1)
    guard start <= length, size <= length - start else { throw box.damage }
    chunk = (start + size, chunk.samples - 1)
    return start..<start + size
  }
}

/// How long each sample lasts: runs of equal durations (stts).
private struct SampleTimes {
  private var table: FullBox
  private var left = 0
  private var duration = 0

  init(_ box: Box, in source: ByteSource) throws(InspectionStop) {
    table = try FullBox(box, in: source)
    table.body.skip(4)
  }

  /// The duration of the next sample and of those after it that last as long, `most` at most.
  mutating func run(atMost most: Int) throws(InspectionStop) -> (count: Int, duration: Int) {
    while left == 0 {
      left = try table.number()
      duration = try table.number()
    }
    let count = min(left, most)
    left -= count
    return (count, duration)
  }
}

/// How many bytes each sample has: one figure for all, or a table (stsz, stz2).
private struct SampleSizes {
  let constant: Int?
  private(set) var remaining: Int

  private var table: FullBox
  private let widthInBits: Int
  private var lowHalf: Int?

  init(_ box: Box, in source: ByteSource) throws(InspectionStop) {
    table = try FullBox(box, in: source)
    let format = try table.number()
    remaining = try table.number()
    let isCompact = box.type == "stz2"
    widthInBits = isCompact ? format & 0xff : 32
    constant = isCompact || format == 0 ? nil : format
    guard [4, 8, 16, 32].contains(widthInBits), constant != nil || remaining <= table.body.remaining * 8 / widthInBits
    else { throw box.damage }
  }

  /// The size of the next `count` samples; `count` is 1 where sizes differ.
  mutating func take(_ count: Int) throws(InspectionStop) -> Int {
    remaining -= count
    if let constant { return constant }
    if let low = lowHalf {
      lowHalf = nil
      return low
    }
    let size = try table.number(max(1, widthInBits / 8))
    guard widthInBits == 4 else { return size }
    lowHalf = size & 15
    return size >> 4
  }
}

/// Where the chunks stand and how many samples each has (stsc, stco, co64).
private struct ChunkTable {
  private var runs: ByteCursor
  private var offsets: ByteCursor
  private let width: Int
  private var chunk = 0
  private var samples = 0
  private var following: (first: Int, samples: Int)?

  init(runs runTable: Box, offsets offsetTable: Box, in source: ByteSource) throws(InspectionStop) {
    runs = try FullBox(runTable, in: source).body
    offsets = try FullBox(offsetTable, in: source).body
    width = offsetTable.type == "co64" ? 8 : 4
    runs.skip(4)
    offsets.skip(4)
    try readRun()
  }

  /// `nil` after the last.
  mutating func next() throws(InspectionStop) -> (offset: Int, samples: Int)? {
    guard let offset = try offsets.number(width) else { return nil }
    chunk += 1
    while let run = following, run.first <= chunk {
      samples = run.samples
      try readRun()
    }
    return (offset, samples)
  }

  private mutating func readRun() throws(InspectionStop) {
    following = nil
    guard let first = try runs.number(4), let samples = try runs.number(4) else { return }
    following = (first, samples)
    runs.skip(4)
  }
}
