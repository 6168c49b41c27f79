/// The bytes of a file by position; where they come from is the caller's affair.
struct ByteSource {
  let length: Int
  private let read: (_ offset: Int, _ count: Int) throws(InspectionStop) -> [UInt8]

  init(length: Int, read: @escaping (_ offset: Int, _ count: Int) throws(InspectionStop) -> [UInt8]) {
    self.length = max(0, length)
    self.read = read
  }

  /// `count` bytes from `offset`, or fewer where the file ends. Refuses a file that became shorter meanwhile.
  func bytes(at offset: Int, count: Int) throws(InspectionStop) -> [UInt8] {
    guard offset >= 0 else { return [] }
    let wanted = min(count, length - offset)
    guard wanted > 0 else { return [] }
    let bytes = try read(offset, wanted)
    guard bytes.count == wanted else { throw .refused(.changedWhileRead) }
    return bytes
  }
}
