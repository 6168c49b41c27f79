/// Tags, made by hand.
enum TagBytes {
  /// A whole APE tag with a header (version 2) or without (version 1), with zeros for items.
  static func ape(itemsLength: Int, version: Int) -> [UInt8] {
    func end(_ flags: UInt8) -> [UInt8] {
      Array("APETAGEX".utf8) + little(version) + little(itemsLength + 32) + little(1) + [0, 0, 0, flags]
        + [UInt8](repeating: 0, count: 8)
    }
    let items = [UInt8](repeating: 0x41, count: itemsLength)
    return version == 1000 ? items + end(0) : end(0xa0) + items + end(0x80)
  }

  /// An ID3v2 tag with this content.
  static func id3v2(_ content: [UInt8], version: UInt8 = 4, flags: UInt8 = 0) -> [UInt8] {
    let size = content.count
    let syncsafe = [size >> 21, size >> 14, size >> 7, size].map { UInt8($0 & 0x7f) }
    let footer = flags & 0x10 != 0 ? Array("3DI".utf8) + [version, 0, flags] + syncsafe : []
    return Array("ID3".utf8) + [version, 0, flags] + syncsafe + content + footer
  }

  static func ascii(_ text: String) -> [UInt8] {
    Array(text.utf8)
  }

  static func id3v1() -> [UInt8] {
    Array("TAG".utf8) + [UInt8](repeating: 0x20, count: 125)
  }

  private static func little(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
