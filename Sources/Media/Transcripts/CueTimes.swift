/// The times of a line such as `00:01:02.000 --> 00:01:05.500 line:0`, in milliseconds; what follows them does not count.
///
/// The fraction stands after a full stop, as in WebVTT, or a comma, as in SubRip: the meaning is the same.
struct CueTimes {
  let start: Int
  let end: Int

  init?(_ line: ArraySlice<UInt8>) {
    guard let arrow = Self.arrow(in: line),
      let start = Timestamp.milliseconds(line[..<arrow.lowerBound].withoutOuterBlanks, .thousandths),
      let word = line[arrow.upperBound...].split(whereSeparator: \.isBlank).first,
      let end = Timestamp.milliseconds(word, .thousandths)
    else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// Where the first `-->` stands.
  static func arrow(in line: ArraySlice<UInt8>) -> Range<Int>? {
    let start = line.indices.first {
      line[$0] == UInt8(ascii: "-")
        && line[$0...].starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-"), UInt8(ascii: ">")])
    }
    return start.map { $0..<$0 + 3 }
  }
}
