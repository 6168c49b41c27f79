import Catalogue
import Markup

extension [Chapter] {
  /// The chapters that show notes in Markdown tell with lines such as `00:00 Opening`, `- 1:02:03 — Title`,
  /// `(12:34) Title` and `[12:34](address) Title`.
  ///
  /// Empty unless there are at least three, each later than the one before and the first at 00:00, as podcast apps
  /// want them.
  package init(timestampsIn notes: String) {
    let lines = [UInt8](notes.utf8).split { $0 == 0x0A || $0 == 0x0D }
    let chapters = lines.compactMap { TimestampLine($0)?.chapter }
    let isAscending = zip(chapters, chapters.dropFirst()).allSatisfy {
      $0.startInMilliseconds < $1.startInMilliseconds
    }
    let isList = chapters.count >= 3 && chapters.first?.startInMilliseconds == 0 && isAscending
    self = isList ? chapters : []
  }
}

/// A line of show notes that begins with a time, and says what begins there.
private struct TimestampLine {
  let chapter: Chapter

  init?(_ line: ArraySlice<UInt8>) {
    guard line.contains(UInt8(ascii: ":")) else { return nil }
    let words = Markdown(String(decoding: line.withoutOuterBlanks, as: UTF8.self)).plainText
    var rest = Self.withoutListMark(Array(words.utf8)[...])
    rest = rest.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ":") }
    let time = digits.last == UInt8(ascii: ":") ? digits.dropLast() : digits
    rest = rest[time.endIndex...].drop { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }
    let separated = String(decoding: rest, as: UTF8.self).unicodeScalars
    let title = separated.drop { " \t:|-\u{2013}\u{2014}".unicodeScalars.contains($0) }
    guard title.startIndex > separated.startIndex, let name = SpokenText.name(String(title).utf8),
      let start = Timestamp.milliseconds(time, .none)
    else { return nil }
    chapter = Chapter(startInMilliseconds: start, title: name)
  }

  /// Without the bullet or number of an item, as `plainText` writes them.
  private static func withoutListMark(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if text.starts(with: "- ".utf8) { return text.dropFirst(2) }
    let rest = text.drop { (0x30...0x39).contains($0) }
    return rest.startIndex > text.startIndex && rest.starts(with: ". ".utf8) ? rest.dropFirst(2) : text
  }
}
