/// Something in a feed's bytes that is not XML, and that was made what it is meant to be.
struct Repair: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// White space before the XML declaration: left out.
    case spaceBeforeDeclaration
    /// An encoding is declared that the bytes cannot be in: read as UTF-8.
    case encoding(String)
    /// Bytes that the declared encoding does not know: read as windows-1252.
    case windows1252(instead: String)
    /// An entity of HTML: its character.
    case entity(String)
    /// The number of a control character: the character that windows-1252 has there.
    case number(UInt32)
    /// An ampersand that begins nothing: `&amp;`.
    case ampersand
    /// A character that XML 1.0 does not allow (§2.2), or its number: left out.
    case character(UInt32)
    /// `]]>` in text: `]]&gt;`.
    case sectionEnd
    /// A well-known prefix that nothing declares: declared.
    case prefix(String)
    /// A document type that declares nothing itself: left out.
    case documentType
    /// A comment with `--` in it: left out.
    case comment
  }

  /// Where the first of them stands; counts from 1.
  let line: Int
  let kind: Kind
  /// How often on this line.
  var count = 1
}

/// The repairs of one feed: those of one kind on one line are one.
struct RepairList: Hashable, Sendable {
  /// A feed that has more is hardly worth reading line by line.
  static let largestCount = 1000
  /// How many of the last repairs are looked at for one of the same kind.
  private static let window = 8

  private(set) var all: [Repair] = []
  /// How many there were beside those that are kept.
  private(set) var furtherCount = 0

  mutating func add(_ kind: Repair.Kind, line: Int, count: Int = 1) {
    if let same = all.indices.suffix(Self.window).last(where: { all[$0].line == line && all[$0].kind == kind }) {
      all[same].count += count
    } else if all.count < Self.largestCount {
      all.append(Repair(line: line, kind: kind, count: count))
    } else {
      furtherCount += count
    }
  }

  mutating func add(_ other: RepairList) {
    for repair in other.all { add(repair.kind, line: repair.line, count: repair.count) }
    furtherCount += other.furtherCount
  }

  /// By line, and in the order in which they were made on it.
  var sorted: [Repair] {
    all.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}
