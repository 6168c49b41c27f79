import System

/// What a response says of a file without reading it.
struct FileFacts: Hashable, Sendable {
  let length: Int
  let contentType: String
  let tag: EntityTag
  /// Never after the moment of the response (RFC 9110 §8.8.2.1).
  let lastModified: HTTPDate
  /// Whether pages of other sites may read it.
  let isOpen: Bool

  init(length: Int, contentType: String, tag: EntityTag, lastModified: HTTPDate, isOpen: Bool = false) {
    self.length = length
    self.contentType = contentType
    self.tag = tag
    self.lastModified = lastModified
    self.isOpen = isOpen
  }

  init(_ status: FileStatus, contentType: String, isOpen: Bool, now: Int) {
    let parts = [UInt64(bitPattern: Int64(status.size)), UInt64(bitPattern: Int64(status.modified)), status.inode]
    self.init(
      length: status.size, contentType: contentType,
      tag: EntityTag(opaque: parts.map { String($0, radix: 16) }.joined(separator: "-")),
      lastModified: HTTPDate(secondsSince1970: min(status.modified / 1_000_000_000, now)), isOpen: isOpen)
  }
}
