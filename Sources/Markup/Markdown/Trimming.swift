extension BidirectionalCollection {
  /// Without what stands at its end.
  func droppingLast(while isDropped: (Element) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { formIndex(before: &end) }
    return self[..<end]
  }
}

extension BidirectionalCollection<UInt8> where SubSequence: BidirectionalCollection {
  /// Without spaces, tabs and line feeds at its ends.
  var trimmed: SubSequence.SubSequence {
    drop(while: isLineWhite).droppingLast(while: isLineWhite)
  }
}

private func isLineWhite(_ byte: UInt8) -> Bool { byte == space || byte == tab || byte == lineFeed }
