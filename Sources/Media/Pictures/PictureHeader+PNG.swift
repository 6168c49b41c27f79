extension PictureHeader {
  /// Reads the chunks to the end (PNG §5.6): the header is first, the palette and what is transparent come before the
  /// image data, and IEND is last.
  static func png(_ bytes: Span<UInt8>) -> Self? {
    guard number(bytes, at: 0, 4) == 0x8950_4e47, number(bytes, at: 4, 4) == 0x0d0a_1a0a, number(bytes, at: 8, 4) == 13,
      let width = number(bytes, at: 16, 4), let height = number(bytes, at: 20, 4),
      let depth = number(bytes, at: 24, 1), let colourType = number(bytes, at: 25, 1),
      (1...0x7fff_ffff).contains(width), (1...0x7fff_ffff).contains(height)
    else { return nil }
    var names: Set<FourCC> = []
    var isTransparent = false
    var position = 8
    while let length = number(bytes, at: position, 4), let name = number(bytes, at: position + 4, 4) {
      let chunk = FourCC(UInt32(name))
      guard length <= bytes.count - position - 12, names.isEmpty == (chunk == "IHDR") else { return nil }
      if chunk == "tRNS", !names.contains("IDAT") { isTransparent = true }
      if chunk == "IEND" {
        guard names.contains("IDAT"), colourType != 3 || names.contains("PLTE"),
          let (space, hasAlpha, depths) = colours(ofType: colourType), depths.contains(depth)
        else { return nil }
        return Self(
          width: width, height: height, space, hasAlpha: hasAlpha || isTransparent,
          bitsPerChannel: space == .palette ? 8 : depth)
      }
      names.insert(chunk)
      position += 12 + length
    }
    return nil
  }

  /// By table 7 of §6.1, with the bits that each channel may have (§11.2.1).
  private static func colours(ofType type: Int) -> (ColourSpace, hasAlpha: Bool, depths: [Int])? {
    switch type {
    case 0: (.gray, false, [1, 2, 4, 8, 16])
    case 2: (.rgb, false, [8, 16])
    case 3: (.palette, false, [1, 2, 4, 8])
    case 4: (.gray, true, [8, 16])
    case 6: (.rgb, true, [8, 16])
    default: nil
    }
  }
}
