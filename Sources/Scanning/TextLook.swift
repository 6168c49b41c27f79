import Catalogue

/// What one stretch of a blob shows as it is: names, and base64 in which more may be.
struct TextLook: Sendable {
  /// Where something may be unpacked from base64, and the bytes.
  struct Wrapped: Sendable {
    let offset: Int
    let bytes: [UInt8]
  }

  /// In the stretch itself, not in what overlaps with the next.
  let hits: [Sieve.Hit]
  let wrapped: [Wrapped]
  let streams: [WrappedStream]

  /// - Parameter window: which places count, of bytes that begin at its lower bound.
  init(_ names: NameScan, in bytes: Span<UInt8>, _ window: Range<Int>) {
    let start = window.lowerBound
    var sieve = Sieve(names)
    sieve.add(bytes, at: start)
    var wrapped: [Wrapped] = []
    var decoded: [UInt8] = []
    Base64Runs.each(in: bytes) { run in
      let origin = run.lowerBound + start..<run.upperBound + start
      for skipped in 0..<4 {
        Base64Runs.decode(bytes.extracting(run), skipping: skipped, into: &decoded)
        sieve.add(decoded.span, from: origin, .base64)
        if skipped == 0, window.contains(origin.lowerBound),
          !WrappedStream.all(in: decoded.span, at: 0).isEmpty || Base64Runs.mayHold(decoded.span)
        {
          wrapped.append(Wrapped(offset: origin.lowerBound, bytes: decoded))
        }
      }
    }
    sieve.read()
    hits = sieve.hits.filter { window.contains($0.offset) }
    self.wrapped = wrapped
    streams = WrappedStream.all(in: bytes, at: start).filter { window.contains($0.offset) }
  }
}
