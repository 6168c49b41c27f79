import Catalogue

/// Gathers the changes to a file's bytes, in any order.
struct Erasure {
  private var splices: [Splice] = []

  private static let most = 1 << 20

  /// Nothing stands there any more, and what follows moves up.
  mutating func remove(_ range: Range<Int>) throws(InspectionStop) {
    try replace(range, with: [])
  }

  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) throws(InspectionStop) {
    try append(Splice(range, .bytes(bytes)))
  }

  /// Zeros stand there, and nothing moves.
  mutating func zero(_ range: Range<Int>) throws(InspectionStop) {
    try append(Splice(range, .zeros(range.count)))
  }

  /// Ascending and without overlap.
  ///
  /// Refuses changes to the same bytes: then parts of the file lie across each other.
  func finish() throws(InspectionStop) -> [Splice] {
    let sorted = splices.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for (splice, next) in zip(sorted, sorted.dropFirst()) where splice.range.upperBound > next.range.lowerBound {
      throw .unclear("the file", at: next.range.lowerBound)
    }
    return sorted
  }

  private mutating func append(_ splice: Splice) throws(InspectionStop) {
    guard !splice.range.isEmpty || splice.replacement.count > 0 else { return }
    guard splices.count < Self.most else { throw .refused(.uncleanable(.tooManyParts)) }
    splices.append(splice)
  }
}

extension InspectionStop {
  static func unclear(_ part: String, at offset: Int) -> Self {
    .refused(.uncleanable(.unclear(part: part, at: offset)))
  }
}
