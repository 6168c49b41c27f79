/// One change to a file's bytes: what stands in `range` gives way to the replacement; everything else stays as it is.
///
/// A list of them, ascending and without overlap, tells how a published copy differs from the approved cut.
package struct Splice: Hashable, Sendable {
  package enum Replacement: Hashable, Sendable {
    case bytes([UInt8])
    /// This many bytes of zero.
    case zeros(Int)

    package var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .zeros(let count): count
      }
    }
  }

  /// In bytes from the start of the source; empty where something is put in and nothing taken away.
  package let range: Range<Int>
  package let replacement: Replacement

  package init(_ range: Range<Int>, _ replacement: Replacement) {
    self.range = range
    self.replacement = replacement
  }
}
