import Catalogue

/// Something that a person must know of a feed that was read, and the line that it is about.
struct ImportFinding: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    // These leave an item out.
    case noEnclosure
    /// The enclosure's address is none of the web.
    case enclosureAddress
    /// A guid that cannot be kept: too long, or with control characters in it.
    case unusableGUID
    /// The line is that of the item that has the guid first.
    case repeatedGUID(first: Int, isSameEnclosure: Bool)

    // These tell of an item or of the feed.
    case noGUID
    case emptyGUID
    case furtherEnclosure
    case noTitle
    case dateWithoutZone
    /// The name of an element whose value cannot be read.
    case unreadable(String)
    case noItems
  }

  let line: Int
  let kind: Kind
}
