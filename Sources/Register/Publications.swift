import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records that the episode is published with these files: for the first time, again, or in a new cut. It is
  /// published afterwards, whatever `publication.state` says.
  ///
  /// - Parameter splices: how each copy differs from its cut, by its path; those of a path that is not here stay.
  package func publish(
    _ publication: Publication, splices: [String: [Splice]] = [:], by act: Act
  ) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      try run(
        """
        INSERT OR IGNORE INTO former_slug (slug, guid)
        SELECT slug, guid FROM publication WHERE guid = ?1 AND slug <> ?2
        """,
        .text(publication.guid.text), .text(publication.slug.text))
      try unbury(publication.guid)
      var insert = try query(
        "publication",
        """
        INSERT INTO publication (guid, slug, published_at, retracted) VALUES (?1, ?2, ?3, NULL)
        ON CONFLICT (guid) DO UPDATE SET
          slug = excluded.slug, published_at = excluded.published_at, retracted = NULL
        """)
      try insert.run(
        .text(publication.guid.text), .text(publication.slug.text), .text(publication.publishedAt.description))
      try replaceFiles(of: publication)
      for (path, splices) in splices.sorted(by: { $0.key < $1.key }) { try replaceSplices(of: path, splices) }
      try append(.published, subject: publication.guid.text, detail: publication.file.cut.hex, by: act)
    }
  }

  /// Records that the episode was taken away. The same reason once more changes nothing.
  package func retract(_ guid: EpisodeGUID, reason: RetractionReason, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var rows = try query("publication", "SELECT rowid FROM publication WHERE guid = ?1")
      try rows.bind(.text(guid.text))
      guard try rows.next() else { throw .neverPublished(guid) }
      let changed = try run(
        "UPDATE publication SET retracted = ?2 WHERE guid = ?1 AND retracted IS NOT ?2",
        .text(guid.text), .text(reason.rawValue))
      if changed > 0 { try append(.retracted, subject: guid.text, detail: reason.rawValue, by: act) }
    }
  }

  func publications() throws(RegisterError) -> [EpisodeGUID: Publication] {
    let files = try publishedFiles()
    var publications: [EpisodeGUID: Publication] = [:]
    var rows = try query("publication", "SELECT rowid, guid, slug, published_at, retracted FROM publication")
    while try rows.next() {
      let guid = try rows.text(1, EpisodeGUID.init)
      let reason = try rows.optionalText(4, RetractionReason.init(rawValue:))
      guard let file = files[guid]?.first else { throw rows.malformed(1) }
      publications[guid] = Publication(
        guid: guid, slug: try rows.text(2, Slug.init), file: file,
        alternates: Array(files[guid, default: []].dropFirst()),
        publishedAt: try rows.text(3) { Moment($0) }, state: reason.map(Publication.State.retracted) ?? .published)
    }
    return publications
  }
}
