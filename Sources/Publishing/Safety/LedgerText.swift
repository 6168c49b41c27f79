import Bytes

/// Where a ledger is not what was written; lines count from 1.
package enum LedgerFault: Hashable, Sendable {
  /// This line was changed, or one was removed or put in there.
  case broken(line: Int)
  /// This line was begun and not ended: a crash, or a full disk.
  case unfinished(line: Int)
}

/// A ledger's lines as one place has them.
///
/// A line is its number, the event's words, the first 16 digits of the line before's code (of the first, zeros) and its
/// own code: HMAC-SHA-256 in hexadecimal over the line up to there.
struct LedgerText: Sendable {
  /// Up to the first fault.
  private(set) var events: [LedgerEvent] = []
  /// Each with its line feed.
  private(set) var lines: [String] = []
  let fault: LedgerFault?
  private var previous = Self.origin

  private static let origin = String(repeating: "0", count: 16)

  /// Nothing was written yet.
  init() { fault = nil }

  init(_ bytes: [UInt8], key: [UInt8]) {
    var reading = LedgerText()
    var fault: LedgerFault?
    var rest = bytes[...]
    while !rest.isEmpty, fault == nil {
      let number = reading.lines.count + 1
      guard let end = rest.firstIndex(of: 0x0A) else {
        fault = .unfinished(line: number)
        break
      }
      let line = String(validating: rest[..<end], as: UTF8.self)
      if let event = line.flatMap({ Self.event(in: $0, number: number) }), reading.line(for: event, key: key) == line {
        reading.append(event, key: key)
      } else {
        fault = .broken(line: number)
      }
      rest = rest[(end + 1)...]
    }
    (events, lines, previous) = (reading.events, reading.lines, reading.previous)
    self.fault = fault
  }

  mutating func append(_ event: LedgerEvent, key: [UInt8]) {
    let line = line(for: event, key: key)
    previous = String(line.suffix(64).prefix(16))
    events.append(event)
    lines.append(line + "\n")
  }

  /// From 1; `nil` where the longer of the two begins with the shorter.
  func firstLine(unlike other: LedgerText) -> Int? {
    zip(lines, other.lines).enumerated().first { $1.0 != $1.1 }.map { $0.offset + 1 }
  }

  private func line(for event: LedgerEvent, key: [UInt8]) -> String {
    let text = ([String(lines.count + 1)] + event.words + [previous]).joined(separator: " ")
    return text + " " + HMAC.sha256(of: Array(text.utf8), key: key).hex
  }

  private static func event(in line: String, number: Int) -> LedgerEvent? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count >= 3, words[0] == String(number) else { return nil }
    return LedgerEvent(words: Array(words.dropFirst().dropLast(2)))
  }
}
