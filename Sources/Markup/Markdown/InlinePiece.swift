/// What a line of text is cut into before it becomes a tree: text, and marks where something begins and ends.
enum InlinePiece {
  case source(Range<Int>)
  case text(String)
  case code(String)
  case lineBreak
  /// A run of `*` or `_`, by its place among the runs.
  case run(Int)
  case open(InlineMark)
  case close
}

/// What can hold inlines.
enum InlineMark {
  case emphasis, strong
  /// - Parameter target: `nil` where the link is not followed: its text stays.
  case link(LinkTarget?, title: String?)
  /// - Parameter target: `nil` where the image is not shown: its alternative text stays.
  case image(LinkTarget?, title: String?)

  /// Whether it is a link that is followed.
  var isLink: Bool {
    if case .link(_?, _) = self { true } else { false }
  }
}

/// A run of `*` or of `_`, and what became of it. Source: CommonMark 0.31 §6.2 and its appendix.
struct DelimiterRun {
  let sign: UInt8
  let length: Int
  let canOpen: Bool
  let canClose: Bool
  /// How many of its signs are still text.
  var left: Int
  /// The elements that end here, in order, all before the signs that are left.
  var closes = 0
  /// The elements that begin here, the innermost first, all after the signs that are left.
  var opens: [InlineMark] = []
  /// Its neighbours among the runs that may still match.
  var previous: Int?
  var next: Int?

  init(sign: UInt8, length: Int, before: Unicode.Scalar?, after: Unicode.Scalar?) {
    self.sign = sign
    self.length = length
    left = length
    let (isAfterSpace, isBeforeSpace) = (isWhite(before), isWhite(after))
    let (isAfterMark, isBeforeMark) = (isPunctuation(before), isPunctuation(after))
    let opensLeft = !isBeforeSpace && (!isBeforeMark || isAfterSpace || isAfterMark)
    let closesRight = !isAfterSpace && (!isAfterMark || isBeforeSpace || isBeforeMark)
    if sign == UInt8(ascii: "_") {
      canOpen = opensLeft && (!closesRight || isAfterMark)
      canClose = closesRight && (!opensLeft || isBeforeMark)
    } else {
      canOpen = opensLeft
      canClose = closesRight
    }
  }

  /// Whether emphasis can begin at this run and end at the other (§6.2, rules 9 and 10).
  func matches(_ closer: DelimiterRun) -> Bool {
    sign == closer.sign && canOpen
      && !((canClose || closer.canOpen) && (length + closer.length) % 3 == 0 && length % 3 != 0)
  }
}

/// Unicode white space, or the beginning or end of the text.
private func isWhite(_ character: Unicode.Scalar?) -> Bool {
  switch character {
  case nil, " ", "\t", "\n", "\u{C}", "\r": true
  case let character?: !character.isASCII && character.properties.generalCategory == .spaceSeparator
  }
}

/// Unicode punctuation or symbol.
private func isPunctuation(_ character: Unicode.Scalar?) -> Bool {
  guard let character else { return false }
  if character.isASCII { return isASCIIPunctuation(UInt8(truncatingIfNeeded: character.value)) }
  switch character.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
    return true
  default: return false
  }
}
