/// Why a document was not read, and where.
package struct XMLReadError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// In libxml2's own words, without a full stop.
    case malformed(String)
    /// A document type declares entities, and we read none.
    case documentType
    /// Larger than this number of bytes.
    case tooLarge(limit: Int)
    /// More elements within one another than this.
    case tooDeep(limit: Int)
    /// The parser could not begin.
    case outOfMemory
  }

  package let reason: Reason
  /// Counts from 1; 0 where it is not known.
  package let line: Int
  /// Counts from 1, in bytes; 0 where it is not known.
  package let column: Int

  init(_ reason: Reason, line: Int = 0, column: Int = 0) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}

extension XMLReadError: CustomStringConvertible {
  /// As the middle of a sentence: `at 3:14, Opening and ending tag mismatch: a line 2 and b`.
  package var description: String {
    line > 0 ? "at \(line):\(column), \(found)" : found
  }

  /// The same without the place.
  package var found: String {
    switch reason {
    case .malformed(let message): message
    case .documentType: "a DOCTYPE, which is not read"
    case .tooLarge(let limit): "more than \(limit) bytes"
    case .tooDeep(let limit): "more than \(limit) elements within one another"
    case .outOfMemory: "no memory left to read it"
    }
  }
}
