import Catalogue

/// Drops the chunks of a PNG that say something else than its pixels (PNG, third edition, §5.3, §11).
enum PngCleaning {
  /// The pixels, their colours and size, and animation.
  private static let kept: Set<FourCC> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP", "acTL",
    "fcTL", "fdAT",
  ]

  static func splices(of bytes: [UInt8]) throws(InspectionStop) -> [Splice] {
    var erasure = Erasure()
    var position = 8
    while position + 12 <= bytes.count {
      let length = number(bytes[position..<position + 4])
      let name = FourCC(UInt32(number(bytes[position + 4..<position + 8])))
      let end = position + 12 + length
      guard end <= bytes.count else { break }
      if name == "IEND" {
        try erasure.remove(end..<bytes.count)
        return try erasure.finish()
      }
      if !kept.contains(name) {
        // A chunk that a decoder must know has a capital first.
        guard name.value >> 24 & 0x20 != 0 else { break }
        try erasure.remove(position..<end)
      }
      position = end
    }
    throw .refused(.uncleanable(.damagedPicture(at: position)))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
