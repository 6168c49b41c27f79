/// The bytes of a file by position; where they come from is the caller's affair.
struct ByteSource {
  let length: Int
  private let read: (_ offset: Int, _ count: Int) throws(InspectionStop) -> [UInt8]

  init(length: Int, read: @escaping (_ offset: Int, _ count: Int) throws(InspectionStop) -> [UInt8]) {
    self.length = max(0, length)
    self.read = read
  }

  /// What `body` makes of the bytes that `read` gives; what `read` throws is thrown on.
  static func with<Failure: Error, Result>(
    length: Int, read: (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8], _ body: (ByteSource) -> Result
  ) throws(Failure) -> Result {
    var failure: Failure?
    let result = withoutActuallyEscaping(read) { read in
      body(
        ByteSource(length: length) { (offset, count) throws(InspectionStop) in
          do throws(Failure) {
            return try read(offset, count)
          } catch {
            failure = error
            throw .unreadable
          }
        })
    }
    if let failure { throw failure }
    return result
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
