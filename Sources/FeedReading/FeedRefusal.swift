import XMLReading

/// Why a whole feed is not imported, and where; `problem(in:)` has the words.
package struct FeedRefusal: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case empty
    /// Limit in bytes.
    case tooLarge(limit: Int)
    /// By its first bytes, such as `gzip`.
    case compressed(String)
    /// It begins with something other than `<`.
    case notXML
    /// A web page; the address of a feed that the page names.
    case page(feed: String?)
    case unknownEncoding(String)
    /// The bytes from the place on are not in the encoding that the feed declares.
    case notInEncoding(String)
    /// The document type declares something, such as entities.
    case declarations
    case tooDeep(limit: Int)
    /// Attributes in one tag.
    case tooManyAttributes(limit: Int)
    /// Declarations of namespaces that hold at one place.
    case tooManyNamespaces(limit: Int)
    /// With their attributes.
    case tooManyElements(limit: Int)
    /// In libxml2's words.
    case malformed(String)
    /// The document's outermost element.
    case root(Root)
    /// `rss` without a `channel`.
    case noChannel
  }

  package enum Root: Hashable, Sendable {
    /// RSS 0.90 or 1.0.
    case rdf
    /// Before 1.0.
    case earlyAtom
    /// A list of feeds.
    case opml
    case other(String)
  }

  package let reason: Reason
  /// Counts from 1; 0 where it is of no use.
  package let line: Int
  /// Counts from 1; 0 where it is not known.
  package let column: Int

  init(_ reason: Reason, line: Int = 0, column: Int = 0) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  init(_ error: XMLReadError) {
    let reason: Reason =
      switch error.reason {
      case .malformed(let message): .malformed(message)
      case .documentType: .declarations
      case .tooLarge(let limit): .tooLarge(limit: limit)
      case .tooDeep(let limit): .tooDeep(limit: limit)
      case .outOfMemory: .malformed(error.description)
      }
    self.init(reason, line: error.line, column: error.column)
  }
}
