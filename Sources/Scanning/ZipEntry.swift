/// An entry of a zip archive, as it stands before its bytes. Source: APPNOTE.TXT 6.3.10 §4.3.7.
struct ZipEntry {
  let name: String
  let dataOffset: Int
  private let flags: Int
  private let method: Int

  /// `nil` where this is none.
  init?(_ blob: Blob, at offset: Int) throws {
    let head = try blob.read(at: offset, count: 30)
    guard head.count == 30 else { return nil }
    func number(_ place: Int) -> Int { Int(head[place]) | Int(head[place + 1]) << 8 }
    (flags, method) = (number(6), number(8))
    let nameLength = number(26)
    guard number(4) & 0xFF <= 63, nameLength > 0 else { return nil }
    let bytes = try blob.read(at: offset + 30, count: nameLength)
    guard bytes.count == nameLength else { return nil }
    name = String(decoding: bytes, as: UTF8.self)
    dataOffset = offset + 30 + nameLength + number(28)
  }

  /// What is stored as it is needs nothing.
  var isDeflated: Bool { method == 8 && !isEncrypted }

  /// Why it cannot be read.
  var obstacle: UnreadReason? {
    isEncrypted ? .encrypted : method == 0 || method == 8 ? nil : .packing(method)
  }

  private var isEncrypted: Bool { flags & 1 == 1 }
}
