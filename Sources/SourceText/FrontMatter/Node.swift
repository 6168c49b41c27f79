/// Where something stands in a file: both count from 1, the column in Unicode scalars.
package struct Mark: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first line's opening `---`: where what is missing from a file is reported.
  package static let start = Mark(line: 1, column: 1)
}

/// One value of front matter, and where it begins.
package struct Node: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Every scalar is text until its field gives it a type; a key without a value has the empty text.
    case text(String)
    case sequence([Node])
    case mapping(Mapping)
    /// Refused, and reported already.
    case unreadable
  }

  package let mark: Mark
  package let content: Content
}

/// Keys with their values, in the order of the file; no key twice.
package struct Mapping: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let mark: Mark
    package let value: Node
  }

  package var entries: [Entry] = []

  package subscript(key: String) -> Entry? { entries.first { $0.key == key } }
}
