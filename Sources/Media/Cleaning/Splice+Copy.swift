import Catalogue

extension [Splice] {
  /// How many bytes the copy of a source of this length has.
  package func length(ofCopyFrom sourceLength: Int) -> Int {
    reduce(sourceLength) { $0 - $1.range.count + $1.replacement.count }
  }

  /// `count` bytes of the copy from `offset`, or fewer where it ends.
  ///
  /// `read` returns that many bytes of the source from an offset, all of which lie within it. What it throws is thrown
  /// on.
  package func bytes<Failure: Error>(
    at offset: Int, count: Int, sourceLength: Int, read: (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    let wanted = offset..<offset + count
    var bytes: [UInt8] = []
    var position = 0
    for part in SplicedParts(self, sourceLength: sourceLength) {
      guard position < wanted.upperBound else { break }
      let place = position..<position + part.count
      position = place.upperBound
      let hit = wanted.clamped(to: place)
      guard !hit.isEmpty else { continue }
      switch part {
      case .source(let range): bytes += try read(range.lowerBound + hit.lowerBound - place.lowerBound, hit.count)
      case .dropped: break
      case .added(.bytes(let added)):
        bytes += added[hit.lowerBound - place.lowerBound..<hit.upperBound - place.lowerBound]
      case .added(.zeros): bytes += repeatElement(0, count: hit.count)
      }
    }
    return bytes
  }

  /// Makes the copy from the source in one pass, in pieces of at most 256 KiB.
  ///
  /// - Parameters:
  ///   - read: returns that many bytes of the source from an offset; fewer where it became shorter.
  ///   - source: gets every byte of the source in order, to hash it.
  ///   - write: gets every byte of the copy in order.
  package func copy<Failure: Error>(
    sourceLength: Int, read: (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8],
    source: (Span<UInt8>) -> Void, write: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    for part in SplicedParts(self, sourceLength: sourceLength) {
      switch part {
      case .source(let range):
        for piece in range.pieces {
          let bytes = try read(piece.lowerBound, piece.count)
          source(bytes.span)
          try write(bytes.span)
        }
      case .dropped(let range):
        for piece in range.pieces {
          let bytes = try read(piece.lowerBound, piece.count)
          source(bytes.span)
        }
      case .added(.bytes(let bytes)):
        for piece in (0..<bytes.count).pieces { try write(bytes.span.extracting(piece)) }
      case .added(.zeros(let count)):
        let zeros = [UInt8](repeating: 0, count: Swift.min(count, Range<Int>.pieceLength))
        for piece in (0..<count).pieces { try write(zeros.span.extracting(0..<piece.count)) }
      }
    }
  }
}

/// What the copy consists of, with what is dropped where it stood.
private struct SplicedParts: Sequence, IteratorProtocol {
  enum Part {
    case source(Range<Int>)
    case dropped(Range<Int>)
    case added(Splice.Replacement)

    /// In the copy.
    var count: Int {
      switch self {
      case .source(let range): range.count
      case .dropped: 0
      case .added(let replacement): replacement.count
      }
    }
  }

  private let splices: [Splice]
  private let sourceLength: Int
  private var index = 0
  private var position = 0
  private var addition: Splice.Replacement?

  init(_ splices: [Splice], sourceLength: Int) {
    self.splices = splices
    self.sourceLength = sourceLength
  }

  mutating func next() -> Part? {
    if let addition {
      self.addition = nil
      return .added(addition)
    }
    let following = index < splices.count ? splices[index] : nil
    let end = following?.range.lowerBound ?? sourceLength
    if position < end {
      defer { position = end }
      return .source(position..<end)
    }
    guard let following else { return nil }
    index += 1
    position = Swift.max(position, following.range.upperBound)
    addition = following.replacement
    return .dropped(following.range)
  }
}

extension Range<Int> {
  fileprivate static let pieceLength = 256 * 1024

  /// It in parts of at most 256 Ki, in order.
  fileprivate var pieces: some Sequence<Range<Int>> {
    stride(from: lowerBound, to: upperBound, by: Self.pieceLength).map {
      $0..<Swift.min($0 + Self.pieceLength, upperBound)
    }
  }
}
