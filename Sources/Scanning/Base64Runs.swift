/// Runs of base64, of both alphabets, with line breaks or without.
enum Base64Runs {
  /// In letters: nine bytes come out of them.
  static let fewestLetters = 12

  /// The six bits of each letter; 64 of a line break, 65 of anything else.
  private static let values: [UInt8] = {
    var values = Array(repeating: UInt8(65), count: 256)
    for (value, letter) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
      values[Int(letter)] = UInt8(value)
    }
    values[Int(UInt8(ascii: "-"))] = 62
    values[Int(UInt8(ascii: "_"))] = 63
    values[0x0A] = 64
    values[0x0D] = 64
    return values
  }()

  /// Calls `body` with each run.
  static func each(in bytes: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    let values = values.span
    var position = 0
    while position < bytes.count {
      guard values[Int(bytes[position])] < 64 else {
        position += 1
        continue
      }
      let start = position
      var letters = 0
      while position < bytes.count, values[Int(bytes[position])] < 65 {
        if values[Int(bytes[position])] < 64 { letters += 1 }
        position += 1
      }
      if letters >= fewestLetters { body(start..<position) }
    }
  }

  /// Gives what a run stands for, where so many of its first letters belong to something else.
  static func decode(_ bytes: Span<UInt8>, skipping skipped: Int, into decoded: inout [UInt8]) {
    let values = values.span
    decoded.removeAll(keepingCapacity: true)
    var (bits, held, passed): (UInt32, Int, Int) = (0, 0, 0)
    for position in bytes.indices {
      let value = values[Int(bytes[position])]
      guard value < 64 else { continue }
      passed += 1
      guard passed > skipped else { continue }
      bits = bits << 6 | UInt32(value)
      held += 6
      if held >= 8 {
        held -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
  }
}

extension Base64Runs {
  /// Whether what came out of base64 may hold more of it.
  static func mayHold(_ decoded: Span<UInt8>) -> Bool {
    var holds = false
    each(in: decoded) { _ in holds = true }
    return holds
  }
}
