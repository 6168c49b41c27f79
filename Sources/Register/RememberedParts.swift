package import Bytes
package import Catalogue
import SQLite

/// What a picture or transcript of the workspace was when it was last read and found sound: still true while size,
/// times and inode are the same.
package struct RememberedPart: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case picture(Artwork.Kind)
    case transcript(isTimed: Bool, speakers: [PersonID])
  }

  /// Relative to the workspace, with `/`.
  package let path: String
  /// In bytes.
  package let size: Int
  /// When its bytes were last modified, in nanoseconds since 1970.
  package let modified: Int
  /// When its inode was last changed, in nanoseconds since 1970.
  package let changed: Int
  package let inode: UInt64
  package let hash: SHA256Digest
  package let content: Content

  package init(
    path: String, size: Int, modified: Int, changed: Int, inode: UInt64, hash: SHA256Digest, content: Content
  ) {
    self.path = path
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.hash = hash
    self.content = content
  }
}

extension RegisterDatabase {
  /// By path.
  package func rememberedParts() throws(RegisterError) -> [String: RememberedPart] {
    try rememberedParts(below: [""])
  }

  /// By path: of these folders alone, each with its last slash.
  package func rememberedParts(below folders: [String]) throws(RegisterError) -> [String: RememberedPart] {
    var parts: [String: RememberedPart] = [:]
    var rows = try query(
      "remembered_part",
      """
      SELECT rowid, path, size, modified, changed, inode, hash, kind, speakers FROM remembered_part
      WHERE path >= ?1 AND path < ?1 || char(0x10FFFF)
      """)
    for folder in folders {
      try rows.bind(.text(folder))
      while try rows.next() {
        let path = try rows.text(1)
        parts[path] = RememberedPart(
          path: path, size: try rows.integer(2), modified: try rows.integer(3), changed: try rows.integer(4),
          inode: UInt64(bitPattern: Int64(try rows.integer(5))), hash: try rows.digest(6),
          content: try rows.content(kind: 7, speakers: 8))
      }
    }
    return parts
  }

  package func remember(_ parts: [RememberedPart]) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var insert = try query(
        "remembered_part",
        """
        INSERT OR REPLACE INTO remembered_part (path, size, modified, changed, inode, hash, kind, speakers)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """)
      for part in parts {
        try insert.run(
          .text(part.path), .integer(part.size), .integer(part.modified), .integer(part.changed),
          .integer(Int(Int64(bitPattern: part.inode))), .blob(part.hash.bytes), .text(part.content.kind),
          .text(part.content.speakers.map(\.text).joined(separator: " ")))
      }
    }
  }
}

extension Query {
  fileprivate func content(kind: Int, speakers: Int) throws(RegisterError) -> RememberedPart.Content {
    switch try text(kind) {
    case "timed", "plain":
      let ids = try text(speakers).split(separator: " ").map { PersonID(String($0)) }
      guard !ids.contains(nil) else { throw malformed(speakers) }
      return .transcript(isTimed: try text(kind) == "timed", speakers: ids.compactMap { $0 })
    default: return .picture(try text(kind, Artwork.Kind.init(rawValue:)))
    }
  }
}

extension RememberedPart.Content {
  fileprivate var kind: String {
    switch self {
    case .picture(let kind): kind.rawValue
    case .transcript(let isTimed, _): isTimed ? "timed" : "plain"
    }
  }

  fileprivate var speakers: [PersonID] {
    if case .transcript(_, let speakers) = self { speakers } else { [] }
  }
}
