import Bytes

/// Tells of most bytes that no name is in them, at little cost: by the sounds that every spelling of a name keeps,
/// one after another, whatever words they stand in.
struct SoundFilter: Sendable {
  /// By the last four sounds, of three bits each: whether some name ends with them.
  private var endings = [UInt64](repeating: 0, count: 64)
  /// Some name has no such sound: it may be anywhere.
  private var isOpen = false

  private static let length = 4
  private static let mask = 1 << (3 * length) - 1

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
    let (plain, endings) = (Self.plain.span, endings.span)
    var (position, window) = (0, 0)
    var last: UInt8 = 0
    var isInTag = false
    while position < bytes.count {
      let byte = bytes[position]
      var sound: UInt8
      if byte < 0x80 {
        sound = plain[Int(byte)]
        if sound == Self.special {
          if isInTag && byte == UInt8(ascii: ">") || mayBeEscape(bytes, at: position) { return true }
          isInTag = isInTag || byte == UInt8(ascii: "<")
          sound = 0
        }
        position += 1
      } else {
        let scalar = nextScalar(bytes, &position)
        let folding = LetterFolding.of(scalar)
        // Read as what it is, or as what it looks like.
        if folding.isGreekOrCyrillic, let latin = latinLookAlike(of: scalar), plain[Int(latin)] != 0 { return true }
        guard !folding.isLigature else {
          for letter in folding.letters {
            guard letter < 0x80 else { return true }
            if take(plain[Int(letter)], &last, &window), isEnding(window, endings) { return true }
          }
          continue
        }
        sound = folding.sound
      }
      if take(sound, &last, &window), isEnding(window, endings) { return true }
    }
    return false
  }

  /// Whether the sound is another than the last.
  @inline(__always)
  private func take(_ sound: UInt8, _ last: inout UInt8, _ window: inout Int) -> Bool {
    guard sound != 0, sound != last else { return false }
    last = sound
    window = (window << 3 | Int(sound & 7)) & Self.mask
    return true
  }

  @inline(__always)
  private func isEnding(_ window: Int, _ endings: Span<UInt64>) -> Bool {
    endings[window >> 6] >> UInt64(window & 63) & 1 == 1
  }

  /// The sound of each byte of ASCII, or `special` where it may begin something that is read as another.
  private static let plain = (UInt8(0)..<0x80).map { byte in
    "<>&%\\=".utf8.contains(byte) ? special : LetterFolding.of(Unicode.Scalar(byte)).sound
  }
  private static let special: UInt8 = 0xFF

  private func mayBeEscape(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    switch bytes[position] {
    case UInt8(ascii: "&"): return next == UInt8(ascii: "#") || LetterFolding.of(Unicode.Scalar(next)).isLetter
    case UInt8(ascii: "%"): return hexValue(next) != nil
    case UInt8(ascii: "\\"): return LetterFolding.of(Unicode.Scalar(next)).isLetter
    case UInt8(ascii: "="): return next == 0x0A || next == 0x0D || hexValue(next) != nil
    default: return false
    }
  }
}
