import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// How the copy at this path below `Public/` differs from its cut, in order; empty where it does not.
  package func splices(of path: String) throws(RegisterError) -> [Splice] {
    var splices: [Splice] = []
    var rows = try query(
      "splice", "SELECT rowid, start, end, zeros, bytes FROM splice WHERE path = ?1 ORDER BY start, end")
    try rows.bind(.text(path))
    while try rows.next() {
      let (start, end) = (try rows.integer(1), try rows.integer(2))
      guard start >= 0, start <= end else { throw rows.malformed(2) }
      let replacement: Splice.Replacement = rows.isNull(3) ? .bytes(try rows.bytes(4)) : .zeros(try rows.integer(3))
      splices.append(Splice(start..<end, replacement))
    }
    return splices
  }

  /// Where recordings stood before they were published in another cut or under another name, and of which episode.
  package func formerPaths() throws(RegisterError) -> [String: EpisodeGUID] {
    var paths: [String: EpisodeGUID] = [:]
    var rows = try query("former_path", "SELECT rowid, path, guid FROM former_path")
    while try rows.next() { paths[try rows.text(1)] = try rows.text(2, EpisodeGUID.init) }
    return paths
  }

  func replaceFiles(of publication: Publication) throws(RegisterError) {
    let guid = Value.text(publication.guid.text)
    // What is served under a path again is no former one.
    let paths = publication.files.map(\.path)
    var former: [String] = []
    var rows = try query("published_file", "SELECT rowid, path FROM published_file WHERE guid = ?1")
    try rows.bind(guid)
    while try rows.next() { former.append(try rows.text(1)) }
    for path in former where !paths.contains(path) {
      try run("INSERT OR REPLACE INTO former_path (path, guid) VALUES (?1, ?2)", .text(path), guid)
      try run("DELETE FROM published_file WHERE path = ?1", .text(path))
    }
    for path in paths { try run("DELETE FROM former_path WHERE path = ?1", .text(path)) }
    // Moved out of the way first, so that two files can change places.
    try run("UPDATE published_file SET position = -1 - position WHERE guid = ?1", guid)
    var insert = try query(
      "published_file",
      """
      INSERT INTO published_file
        (path, guid, position, source, cut, holds_chapters,
          kind, length, duration, audio_start, bit_rate, is_constant, hash)
      VALUES
        (:path, :guid, :position, :source, :cut, :chapters, :kind, :length, :duration, :start, :rate, :constant, :hash)
      ON CONFLICT (path) DO UPDATE SET
        guid = excluded.guid, position = excluded.position, source = excluded.source, cut = excluded.cut,
        holds_chapters = excluded.holds_chapters, kind = excluded.kind, length = excluded.length,
        duration = excluded.duration, audio_start = excluded.audio_start, bit_rate = excluded.bit_rate,
        is_constant = excluded.is_constant, hash = excluded.hash
      """)
    for (position, file) in publication.files.enumerated() {
      try insert.run(named: [
        ":path": .text(file.path),
        ":guid": guid,
        ":position": .integer(position),
        ":source": .text(file.source.text),
        ":cut": .blob(file.cut.bytes),
        ":chapters": .integer(file.holdsChapters ? 1 : 0),
        ":kind": .text(file.media.kind.rawValue),
        ":length": .integer(file.media.lengthInBytes),
        ":duration": .integer(file.media.durationInMilliseconds),
        ":start": .integer(file.media.audioStart),
        ":rate": .integer(file.media.bitRate.average),
        ":constant": .integer(file.media.bitRate.isConstant ? 1 : 0),
        ":hash": .blob(file.media.hash.bytes),
      ])
    }
  }

  func replaceSplices(of path: String, _ splices: [Splice]) throws(RegisterError) {
    try run("DELETE FROM splice WHERE path = ?1", .text(path))
    for splice in splices {
      let replacement: (zeros: Value, bytes: Value) =
        switch splice.replacement {
        case .zeros(let count): (.integer(count), .null)
        case .bytes(let bytes): (.null, .blob(bytes))
        }
      try run(
        "INSERT INTO splice (path, start, end, zeros, bytes) VALUES (?1, ?2, ?3, ?4, ?5)", .text(path),
        .integer(splice.range.lowerBound), .integer(splice.range.upperBound), replacement.zeros, replacement.bytes)
    }
  }

  /// Of every episode, the enclosure first.
  func publishedFiles() throws(RegisterError) -> [EpisodeGUID: [PublishedFile]] {
    var files: [EpisodeGUID: [PublishedFile]] = [:]
    var rows = try query(
      "published_file",
      """
      SELECT rowid, guid, source, cut, path, holds_chapters,
        kind, length, duration, audio_start, bit_rate, is_constant, hash FROM published_file ORDER BY guid, position
      """)
    while try rows.next() {
      let file = PublishedFile(
        source: try rows.text(2, FileName.init), cut: try rows.digest(3), media: try rows.mediaFacts(from: 6),
        path: try rows.text(4), holdsChapters: try rows.flag(5))
      files[try rows.text(1, EpisodeGUID.init), default: []].append(file)
    }
    return files
  }
}

extension Query {
  /// From this column on: kind, length, duration, start of the audio, bit rate, whether it is constant, hash.
  func mediaFacts(from first: Int) throws(RegisterError) -> MediaFacts {
    let rate = try integer(first + 4)
    return MediaFacts(
      kind: try text(first, MediaKind.init(rawValue:)), lengthInBytes: try integer(first + 1),
      durationInMilliseconds: try integer(first + 2), audioStart: try integer(first + 3),
      bitRate: try flag(first + 5) ? .constant(rate) : .variable(average: rate), hash: try digest(first + 6))
  }
}
