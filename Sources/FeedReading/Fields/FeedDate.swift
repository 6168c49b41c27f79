import Catalogue

/// A date as feeds write it: RFC 2822 and RFC 3339, and what occurs in their place.
///
/// The parts are told by what they look like: a wrong weekday, missing seconds, a long month, a two-digit year, `GMT+2`
/// and the order of C's `asctime` do no harm. Months are English.
struct FeedDate: Hashable {
  let moment: Moment
  /// False where no zone stands, or a name that nobody agrees on: then UTC is taken.
  let isZoneKnown: Bool

  /// `nil` where day, month or year are missing or contradict themselves.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var parts = DateParts()
    for word in Self.words(of: Array(text.utf8)) {
      guard parts.take(word) else { return nil }
    }
    guard let day = parts.day, let month = parts.month, let year = parts.year,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    let local = date.daysSince1970 * 86400 + (parts.clock ?? 0)
    let offset = parts.offset ?? 0
    moment = Moment(secondsSince1970: local - offset, offsetInSeconds: offset)
    isZoneKnown = parts.offset != nil
  }

  private static let longest = 128

  /// Cut at white space and commas, at the `T` of RFC 3339, and before a zone that is written onto a time; without what
  /// stands in parentheses.
  private static func words(of text: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    var depth = 0
    for (index, byte) in text.enumerated() {
      let before = index > 0 ? text[index - 1] : 0
      let after = index + 1 < text.count ? text[index + 1] : 0
      let isTimeMark = byte | 0x20 == UInt8(ascii: "t") && isDigit(before) && isDigit(after)
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case _ where depth > 0: break
      case _ where isSpace(byte) || byte == UInt8(ascii: ",") || isTimeMark: words.append([])
      case _ where words.last?.contains(UInt8(ascii: ":")) == true && isDigit(before) && !isTimePart(byte):
        words.append([byte])
      case _ where byte == UInt8(ascii: "+") && isLetter(before),
        UInt8(ascii: "-") where isLetter(before) && isZone(words.last):
        words.append([byte])
      default: words[words.count - 1].append(byte)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func isTimePart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  /// The names that offsets are written onto.
  private static func isZone(_ word: [UInt8]?) -> Bool {
    ["gmt", "utc", "ut"].contains(word.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? "")
  }
}
