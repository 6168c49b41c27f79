/// A paragraph, heading or part of a list item of show notes.
struct NotesBlock {
  enum Kind: Hashable {
    case paragraph
    /// 1 to 6.
    case heading(level: Int)
  }

  /// An item of a list that the block stands in.
  struct Item: Hashable {
    /// Of no other item of the same notes.
    let id: Int
    /// In an ordered list, counting from 1.
    let number: Int?
  }

  let kind: Kind
  /// The outermost first.
  let items: [Item]
  /// Never empty, nor white space alone.
  let runs: [NotesRun]
}

/// Text of one appearance within a block.
struct NotesRun {
  struct Appearance: Hashable {
    var isStrong = false
    var isEmphasized = false
    /// Of the web, mail or telephone.
    var address: String?
  }

  enum Content: Hashable {
    /// UTF-8, its white space made single spaces.
    case text([UInt8])
    case lineBreak
  }

  var content: Content
  let appearance: Appearance

  var isBlank: Bool {
    switch content {
    case .text(let text): text.allSatisfy(isSpace)
    case .lineBreak: true
    }
  }
}
