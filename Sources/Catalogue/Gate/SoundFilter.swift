import Bytes

/// Tells of most bytes that no name is in them, at little cost: by the sounds that every spelling of a name keeps,
/// one after another, whatever words they stand in.
struct SoundFilter: Sendable {
  /// By the last four sounds, of three bits each: whether some name ends with them.
  private var endings = InlineArray<64, UInt64>(repeating: 0)
  /// Some name has no such sound: it may be anywhere.
  private var isOpen = false

  private static let length = 4

  /// Takes the sounds of one way to write a name, from its first to its last; 0 is none.
  mutating func add(_ sounds: some Sequence<UInt8>) {
    var last: UInt8 = 0
    var kept: [UInt8] = []
    for sound in sounds where sound != 0 && sound != last {
      kept.append(sound)
      last = sound
    }
    guard !kept.isEmpty else {
      isOpen = true
      return
    }
    let ending = kept.suffix(Self.length).reduce(0) { $0 << 3 | Int($1 & 7) }
    let given = 3 * min(kept.count, Self.length)
    for others in 0..<(1 << (3 * Self.length - given)) {
      let window = others << given | ending
      endings[window >> 6] |= 1 << UInt64(window & 63)
    }
  }

  /// False only where no reading of the bytes gives a name.
  func mayHoldName(_ bytes: Span<UInt8>) -> Bool {
    guard !isOpen else { return true }
    var (position, window) = (0, 0)
    var last: UInt8 = 0
    while position < bytes.count {
      if isEscape(bytes, at: position) { return true }
      let folding = LetterFolding.of(nextScalar(bytes, &position))
      if folding.isGreekOrCyrillic || folding.isLigature { return true }
      let sound = folding.sound
      guard sound != 0, sound != last else { continue }
      last = sound
      window = (window << 3 | Int(sound & 7)) & (1 << (3 * Self.length) - 1)
      if endings[window >> 6] >> UInt64(window & 63) & 1 == 1 { return true }
    }
    return false
  }

  /// Whether what stands there may be read as something else.
  @inline(__always)
  private func isEscape(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "<"), UInt8(ascii: "\\"): return true
    case UInt8(ascii: "&"):
      guard position + 2 < bytes.count else { return false }
      return bytes[position + 1] == UInt8(ascii: "#") || LetterFolding.of(Unicode.Scalar(bytes[position + 1])).isLetter
    case UInt8(ascii: "%"): return position + 2 < bytes.count && hexValue(bytes[position + 1]) != nil
    case UInt8(ascii: "="):
      guard position + 1 < bytes.count else { return false }
      let next = bytes[position + 1]
      return next == 0x0A || next == 0x0D || hexValue(next) != nil
    default: return false
    }
  }
}
