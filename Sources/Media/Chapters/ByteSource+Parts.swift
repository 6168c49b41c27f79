extension ByteSource {
  /// Bytes that are held.
  init(_ bytes: [UInt8]) {
    self.init(length: bytes.count) { offset, count in Array(bytes[offset..<offset + count]) }
  }

  /// Parts of the file one after another, as if they were the whole.
  func joined(_ parts: [Range<Int>]) -> ByteSource {
    ByteSource(length: parts.reduce(0) { $0 + $1.count }) { (offset, count) throws(InspectionStop) in
      var bytes: [UInt8] = []
      var start = 0
      for part in parts {
        let wanted = (start..<start + part.count).clamped(to: offset..<offset + count)
        if !wanted.isEmpty {
          bytes += try self.bytes(at: part.lowerBound + wanted.lowerBound - start, count: wanted.count)
        }
        start += part.count
        if start >= offset + count { break }
      }
      return bytes
    }
  }
}
