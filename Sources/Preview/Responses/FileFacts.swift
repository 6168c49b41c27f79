import System

/// What a response says of a file without reading it.
struct FileFacts: Hashable, Sendable {
  let length: Int
  let contentType: String
  let tag: EntityTag
  /// Never after the moment of the response (RFC 9110 §8.8.2.1).
  let lastModified: HTTPDate

  init(length: Int, contentType: String, tag: EntityTag, lastModified: HTTPDate) {
    self.length = length
    self.contentType = contentType
    self.tag = tag
    self.lastModified = lastModified
  }

  init(_ status: FileStatus, contentType: String, now: Int) {
    let parts = [UInt64(bitPattern: Int64(status.size)), UInt64(bitPattern: Int64(status.modified)), status.inode]
    self.init(
      length: status.size, contentType: contentType,
      tag: EntityTag(opaque: parts.map { String($0, radix: 16) }.joined(separator: "-")),
      lastModified: HTTPDate(secondsSince1970: min(status.modified / 1_000_000_000, now)))
  }
}
