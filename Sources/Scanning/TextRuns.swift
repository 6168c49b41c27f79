/// Finds the runs of bytes in which a name could stand, so that nothing else need be read closely: in a recording, few.
///
/// A run is what any text in UTF-8, Windows-1252 or UTF-16 is made of, with enough letters and digits. Control
/// characters may stand in it one by one, as between the fields of a record, and letters of Windows-1252 that are none of
/// ASCII two by two: names of more than that are no words of a language that is written in it.
enum TextRuns {
  private enum Class: UInt8 {
    case none, letter, sign, control, high
  }

  private static let classes: [Class] = (UInt8(0)...255).map { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      .letter
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F: .sign
    case 0..<0x20, 0x7F: .control
    case 0x8A, 0x8C, 0x8E, 0x91...0x97, 0x9A, 0x9C, 0x9E, 0x9F, 0xA0, 0xAD, 0xB4, 0xC0...0xFF: .high
    default: .none
    }
  }

  /// Calls `body` with each run of at least so many letters.
  static func each(in bytes: Span<UInt8>, letters fewest: Int, _ body: (Range<Int>) -> Void) {
    let classes = classes.span
    var position = 0
    while position < bytes.count {
      let start = position
      var (letters, alone) = (0, 0)
      var wasControl = true
      scan: while position < bytes.count {
        let byte = bytes[position]
        let kind = classes[Int(byte)]
        switch kind {
        case .letter:
          letters += 1
          (alone, wasControl) = (0, false)
        case .sign: (alone, wasControl) = (0, false)
        case .control:
          if wasControl { break scan }
          wasControl = true
        case .high, .none:
          let length = utf8Length(bytes, at: position)
          if length > 1 {
            position += length - 1
            alone = 0
          } else {
            guard kind == .high, alone < 2 else { break scan }
            alone += 1
          }
          letters += 1
          wasControl = false
        }
        position += 1
      }
      if letters >= fewest { body(start..<position) }
      if position == start { position += 1 }
    }
  }

  /// Of the scalar that begins there; 1 where none does.
  private static func utf8Length(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let length: Int
    switch bytes[position] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 1
    }
    guard bytes.count - position >= length else { return 1 }
    for next in position + 1..<position + length where bytes[next] & 0xC0 != 0x80 { return 1 }
    return length
  }

  /// The bytes that are the higher of a letter's two in UTF-16: alphabets up to Ethiopic, marks, and forms of letters.
  /// Ideographs and Hangul are not among them: any two bytes look like one.
  private static let isHigh: [Bool] = (UInt8(0)...255).map { byte in
    switch byte {
    case 0...0x13, 0x1D...0x21, 0xFB, 0xFD...0xFF: true
    default: false
    }
  }

  /// Calls `body` with each run of at least so many units of UTF-16, and in which order its bytes stand.
  static func eachWide(in bytes: Span<UInt8>, units fewest: Int, _ body: (Range<Int>, _ isBigEndian: Bool) -> Void) {
    let isHigh = isHigh.span
    for parity in 0...1 {
      var high = parity
      while high < bytes.count {
        let start = high
        while high < bytes.count, isHigh[Int(bytes[high])], !isAmongZeros(bytes, high) { high += 2 }
        if high - start >= 2 * fewest {
          if high <= bytes.count { body(start..<high, true) }
          if high == bytes.count + 1 { body(start..<high - 1, true) }
          if start > 0 { body(start - 1..<high - 1, false) }
        }
        if high == start { high += 2 }
      }
    }
  }

  private static func isAmongZeros(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    bytes[position] == 0 && (position == 0 || bytes[position - 1] == 0)
      && (position + 1 >= bytes.count || bytes[position + 1] == 0)
  }
}
