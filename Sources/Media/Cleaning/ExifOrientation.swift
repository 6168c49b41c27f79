/// How a camera was held, by EXIF (CIPA DC-008 §4.6.4.A, tag 0x0112): 2 to 8; 1 is upright and needs no telling.
struct ExifOrientation {
  static let name = Array("Exif\0\0".utf8)

  private let value: UInt8

  /// `nil` where the segment's content says nothing of it, or that the picture is upright.
  init?(_ content: ArraySlice<UInt8>) {
    let tiff = Array(content.dropFirst(Self.name.count))
    let isLittle = tiff.starts(with: [0x49, 0x49, 42, 0])
    guard isLittle || tiff.starts(with: [0x4D, 0x4D, 0, 42]) else { return nil }
    func number(_ width: Int, at offset: Int) -> Int? {
      guard offset >= 0, offset + width <= tiff.count else { return nil }
      let bytes = tiff[offset..<offset + width]
      return isLittle ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, at: 4), let count = number(2, at: directory) else { return nil }
    let entries = (0..<count).lazy.map { directory + 2 + $0 * 12 }
    guard let entry = entries.first(where: { number(2, at: $0) == 0x0112 }),
      let value = number(2, at: entry + 8), (2...8).contains(value)
    else { return nil }
    self.value = UInt8(value)
  }

  /// A whole segment that says this alone.
  var segment: [UInt8] {
    let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]
    return JpegCleaning.segment(0xE1, Self.name + [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1] + entry + [0, 0, 0, 0])
  }
}
