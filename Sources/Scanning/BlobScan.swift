import Bytes
import Catalogue
import System

/// Looks through the bytes of one file, and through what is wrapped up in them.
struct BlobScan {
  private let names: NameScan
  private(set) var findings: [ScanFinding] = []
  private(set) var unread: [ScanResult.Unread] = []
  /// In bytes that may still be unpacked, and read for it: however often a file wraps things up, it comes to an end.
  private var budget: Int
  private let limit: Int

  static let depthLimit = 4
  private static let windowLength = 1 << 20
  /// Longer than any name, however it is encoded.
  private static let overlap = 16384
  /// What is unpacked is looked through in stretches of this many bytes.
  private static let stretchLength = 32 << 20

  /// - Parameter limit: how many bytes may be unpacked from one file.
  init(_ names: NameScan, limit: Int) {
    self.names = names
    self.limit = limit
    budget = limit
  }

  /// What comes now is another file's.
  mutating func renewBudget() { budget = limit }

  /// - Parameter form: what the bytes came out of; `nil` of a file's own.
  mutating func lookThrough(_ blob: Blob, _ place: ScanPlace, _ form: ScanFinding.Form? = nil) throws {
    var start: Int? = 0
    // Where what was unpacked ends: no other begins inside it.
    var unpackedTo = 0
    while start != nil {
      var stretches: [Stretch] = []
      while let from = start, stretches.count < 2 {
        let stretch = try Stretch(of: blob, from: from)
        stretches.append(stretch)
        start = stretch.isLast ? nil : stretch.window.upperBound
      }
      let names = names
      for look in stretches.concurrentMap({ TextLook(names, in: $0.bytes.span, $0.window) }) {
        try take(look, place, form)
        for wrapped in look.streams where wrapped.offset >= unpackedTo {
          unpackedTo = max(unpackedTo, try unpack(wrapped, from: blob, place))
        }
      }
    }
    try lookAtTag(of: blob, place)
  }

  /// So much of a blob as is looked at together, and a little of what follows.
  private struct Stretch: Sendable {
    let bytes: [UInt8]
    let window: Range<Int>
    let isLast: Bool

    init(of blob: Blob, from start: Int) throws {
      bytes = try blob.read(at: start, count: BlobScan.windowLength + BlobScan.overlap)
      isLast = start + bytes.count >= blob.length || bytes.count <= BlobScan.overlap
      window = start..<(isLast ? .max : start + BlobScan.windowLength)
    }
  }

  private mutating func lookAtTag(of blob: Blob, _ place: ScanPlace) throws {
    guard let tag = try UnsynchronisedTag.undone(blob) else { return }
    var sieve = Sieve(names)
    sieve.add(tag.span, from: 0..<tag.count, .id3)
    sieve.read()
    add(sieve.hits, at: place)
    for wrapped in WrappedStream.all(in: tag.span, at: 0) where wrapped.kind == .zlib {
      _ = try unpack(wrapped, from: .memory(tag), place.entering("id3"))
    }
  }

  private mutating func take(_ look: TextLook, _ place: ScanPlace, _ form: ScanFinding.Form?) throws {
    add(look.hits, at: place, form)
    for wrapped in look.wrapped {
      let (inner, before) = (place.entering("base64@\(wrapped.offset)"), findings.count)
      try lookInside(.memory(wrapped.bytes), inner, nil, isCertain: false)
      // Of what stands in it as it is was told already.
      let found = findings[before...]
      findings.removeSubrange(before...)
      findings += found.filter { $0.place != inner || $0.form != .text && $0.form != .utf16 }
    }
  }

  /// Of what was found by unwrapping, only what was not found in the bytes as they are.
  mutating func add(_ hits: [Sieve.Hit], at place: ScanPlace, _ form: ScanFinding.Form? = nil) {
    let wide = Set(hits.filter { $0.form == .utf16 }.map { Spot(owner: $0.owner, offset: $0.offset) })
    // Between zeros, UTF-16 looks like text as well.
    let hits = hits.filter { hit in
      hit.form != .text || !(-2...2).contains { wide.contains(Spot(owner: hit.owner, offset: hit.offset + $0)) }
    }
    let plain = hits.filter(\.isPlain)
    var known = Set(findings.filter { $0.place == place })
    let seen = Set(known.map { Spot(owner: $0.owner, offset: $0.offset) })
    for hit in hits.sorted(by: { ($0.offset, $0.form.rawValue) < ($1.offset, $1.form.rawValue) }) {
      if !hit.isPlain {
        if seen.contains(Spot(owner: hit.owner, offset: hit.offset)) { continue }
        if plain.contains(where: { $0.owner == hit.owner && hit.offset <= $0.offset && $0.offset < hit.end }) {
          continue
        }
      }
      let finding = ScanFinding(
        place: place, form: hit.isPlain ? form ?? hit.form : hit.form, offset: hit.offset, owner: hit.owner)
      if known.insert(finding).inserted { findings.append(finding) }
    }
  }

  private struct Spot: Hashable {
    let owner: NameScan.Owner
    let offset: Int
  }

  /// Gives where it ends in the blob; where it begins where it is nothing of the kind.
  private mutating func unpack(_ wrapped: WrappedStream, from blob: Blob, _ place: ScanPlace) throws -> Int {
    let entry = try wrapped.kind == .zip ? ZipEntry(blob, at: wrapped.offset) : nil
    if wrapped.kind == .zip, entry == nil { return wrapped.offset }
    let name = entry.map { names.hidden(inPath: $0.name) } ?? "\(wrapped.kind.rawValue)@\(wrapped.offset)"
    let inner = place.entering(name)
    if let entry {
      if let reason = entry.obstacle { tell(reason, inner) }
      guard entry.isDeflated else { return wrapped.offset }
    }
    let data = entry?.dataOffset ?? wrapped.offset
    guard budget >= 0 else { return wrapped.offset }
    var inflate = Inflate(wrapped.kind.wrapping, from: data) { try blob.read(at: $0, count: $1) }
    var stretch: [UInt8] = []
    var (length, used) = (0, 0)
    while let piece = try inflate.next() {
      stretch += piece
      length += piece.count
      let cost = piece.count + inflate.inputLength - used
      used = inflate.inputLength
      guard spend(cost, inner) else { return wrapped.offset }
      if stretch.count >= Self.stretchLength {
        try lookInside(.memory(stretch), inner, wrapped.kind.form, isCertain: true)
        stretch.removeFirst(stretch.count - Self.overlap)
      }
    }
    _ = spend(inflate.inputLength - used, inner)
    let isBelieved = inflate.end == .whole || entry != nil || wrapped.offset == 0 && length > 0 || length > 4096
    if stretch.count >= names.fewestLetters {
      try lookInside(.memory(stretch), inner, wrapped.kind.form, isCertain: isBelieved)
    }
    if inflate.end != .whole, isBelieved, !wrapped.isPicture { tell(.damaged, inner) }
    return inflate.end == .whole ? data + inflate.inputLength : wrapped.offset
  }

  /// - Parameter isCertain: these are what they are taken for; else nothing is told of their depth.
  private mutating func lookInside(
    _ blob: Blob, _ place: ScanPlace, _ form: ScanFinding.Form?, isCertain: Bool
  ) throws {
    guard place.inside.count <= Self.depthLimit else {
      if isCertain { tell(.tooDeep(limit: Self.depthLimit), place) }
      return
    }
    try lookThrough(blob, place, form)
  }

  /// Whether so many bytes may still be unpacked.
  private mutating func spend(_ count: Int, _ place: ScanPlace) -> Bool {
    guard budget >= 0 else { return false }
    budget -= count
    if budget < 0 { tell(.tooLarge(limit: limit), place) }
    return budget >= 0
  }

  private mutating func tell(_ reason: UnreadReason, _ place: ScanPlace) {
    let unread = ScanResult.Unread(place: place, reason: reason)
    if !self.unread.contains(unread) { self.unread.append(unread) }
  }
}
