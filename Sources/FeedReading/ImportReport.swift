package import Catalogue

/// What a person must know of a feed that was read.
package struct ImportReport: Hashable, Sendable {
  /// What was changed in the bytes to make them XML, by line; warnings, at most `RepairList.largestCount`.
  package let repairs: [Problem]
  /// Repairs made beside those that are listed.
  package let furtherRepairs: Int
  /// By line: an error for each item that is left out, a warning for each value that could not be read.
  package let findings: [Problem]
  /// Items in the feed, imported or not.
  package let itemCount: Int
  package let episodeCount: Int
}
