import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records that the episode is published with these bytes: for the first time, again, or in a new cut. It is
  /// published afterwards, whatever `publication.state` says.
  package func publish(_ publication: Publication, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var insert = try query(
        "publication",
        """
        INSERT INTO publication
          (guid, slug, published_at, retracted, kind, length, duration, audio_start, bit_rate, is_constant, hash)
        VALUES
          (:guid, :slug, :at, NULL, :kind, :length, :duration, :start, :rate, :constant, :hash)
        ON CONFLICT (guid) DO UPDATE SET
          slug = excluded.slug, published_at = excluded.published_at, retracted = NULL, kind = excluded.kind,
          length = excluded.length, duration = excluded.duration, audio_start = excluded.audio_start,
          bit_rate = excluded.bit_rate, is_constant = excluded.is_constant, hash = excluded.hash
        """)
      try insert.run(named: [
        ":guid": .text(publication.guid.text),
        ":slug": .text(publication.slug.text),
        ":at": .text(publication.publishedAt.description),
        ":kind": .text(publication.media.kind.rawValue),
        ":length": .integer(publication.media.lengthInBytes),
        ":duration": .integer(publication.media.durationInMilliseconds),
        ":start": .integer(publication.media.audioStart),
        ":rate": .integer(publication.media.bitRate.average),
        ":constant": .integer(publication.media.bitRate.isConstant ? 1 : 0),
        ":hash": .blob(publication.media.hash.bytes),
      ])
      try append(.published, subject: publication.guid.text, detail: publication.cut.hex, by: act)
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
    var publications: [EpisodeGUID: Publication] = [:]
    var rows = try query(
      "publication",
      """
      SELECT rowid, guid, slug, published_at, retracted,
        kind, length, duration, audio_start, bit_rate, is_constant, hash FROM publication
      """)
    while try rows.next() {
      let guid = try rows.text(1, EpisodeGUID.init)
      let reason = try rows.optionalText(4, RetractionReason.init(rawValue:))
      publications[guid] = Publication(
        guid: guid, slug: try rows.text(2, Slug.init), media: try rows.mediaFacts(from: 5),
        publishedAt: try rows.text(3) { Moment($0) }, state: reason.map(Publication.State.retracted) ?? .published)
    }
    return publications
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

extension MediaFacts.BitRate {
  var isConstant: Bool {
    switch self {
    case .constant: true
    case .variable: false
    }
  }
}
