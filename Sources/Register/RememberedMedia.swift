import Bytes
package import Catalogue
import SQLite

/// What a media file of the workspace was when it was last read through: still true while size, times and inode are
/// the same.
package struct RememberedMedia: Hashable, Sendable {
  /// Relative to the workspace, with `/`.
  package let path: String
  /// In bytes.
  package let size: Int
  /// When its bytes were last modified, in nanoseconds since 1970.
  package let modified: Int
  /// When its inode was last changed, in nanoseconds since 1970.
  package let changed: Int
  package let inode: UInt64
  package let facts: MediaFacts
  /// What its own tags tell.
  package let chapters: [Chapter]

  package init(
    path: String, size: Int, modified: Int, changed: Int, inode: UInt64, facts: MediaFacts, chapters: [Chapter] = []
  ) {
    self.path = path
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.facts = facts
    self.chapters = chapters
  }
}

extension RegisterDatabase {
  /// By path.
  package func rememberedMedia() throws(RegisterError) -> [String: RememberedMedia] {
    try rememberedMedia(below: [""])
  }

  /// By path: of these folders alone, each with its last slash.
  package func rememberedMedia(below folders: [String]) throws(RegisterError) -> [String: RememberedMedia] {
    var media: [String: RememberedMedia] = [:]
    var rows = try query(
      "remembered_media",
      """
      SELECT rowid, path, size, modified, changed, inode,
        kind, length, duration, audio_start, bit_rate, is_constant, hash FROM remembered_media
      WHERE path >= ?1 AND path < ?1 || char(0x10FFFF)
      """)
    for folder in folders {
      let chapters = try rememberedChapters(below: folder)
      try rows.bind(.text(folder))
      while try rows.next() {
        let path = try rows.text(1)
        media[path] = RememberedMedia(
          path: path, size: try rows.integer(2), modified: try rows.integer(3), changed: try rows.integer(4),
          inode: UInt64(bitPattern: Int64(try rows.integer(5))), facts: try rows.mediaFacts(from: 6),
          chapters: chapters[path, default: []])
      }
    }
    return media
  }

  package func remember(_ media: [RememberedMedia], forget paths: [String]) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var delete = try query("remembered_media", "DELETE FROM remembered_media WHERE path = ?1")
      for path in paths { try delete.run(.text(path)) }
      var insert = try query(
        "remembered_media",
        """
        INSERT OR REPLACE INTO remembered_media
          (path, size, modified, changed, inode, kind, length, duration, audio_start, bit_rate, is_constant, hash)
        VALUES
          (:path, :size, :modified, :changed, :inode, :kind, :length, :duration, :start, :rate, :constant, :hash)
        """)
      for file in media {
        try insert.run(named: [
          ":path": .text(file.path),
          ":size": .integer(file.size),
          ":modified": .integer(file.modified),
          ":changed": .integer(file.changed),
          ":inode": .integer(Int(Int64(bitPattern: file.inode))),
          ":kind": .text(file.facts.kind.rawValue),
          ":length": .integer(file.facts.lengthInBytes),
          ":duration": .integer(file.facts.durationInMilliseconds),
          ":start": .integer(file.facts.audioStart),
          ":rate": .integer(file.facts.bitRate.average),
          ":constant": .integer(file.facts.bitRate.isConstant ? 1 : 0),
          ":hash": .blob(file.facts.hash.bytes),
        ])
        for (position, chapter) in file.chapters.enumerated() {
          try run(
            """
            INSERT INTO remembered_chapter (path, position, start, end, title, link, is_listed)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            .text(file.path), .integer(position), .integer(chapter.startInMilliseconds),
            chapter.endInMilliseconds.map(Value.integer) ?? .null, .text(chapter.title),
            chapter.link.map(Value.text) ?? .null, .integer(chapter.isListed ? 1 : 0))
        }
      }
    }
  }

  private func rememberedChapters(below folder: String) throws(RegisterError) -> [String: [Chapter]] {
    var chapters: [String: [Chapter]] = [:]
    var rows = try query(
      "remembered_chapter",
      """
      SELECT position, path, start, end, title, link, is_listed FROM remembered_chapter
      WHERE path >= ?1 AND path < ?1 || char(0x10FFFF) ORDER BY path, position
      """)
    try rows.bind(.text(folder))
    while try rows.next() {
      chapters[try rows.text(1), default: []].append(
        Chapter(
          startInMilliseconds: try rows.integer(2), endInMilliseconds: rows.isNull(3) ? nil : try rows.integer(3),
          title: try rows.text(4), link: try rows.optionalText(5) { $0 }, isListed: try rows.flag(6)))
    }
    return chapters
  }
}
