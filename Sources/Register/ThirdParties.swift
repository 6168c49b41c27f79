package import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Notes somebody in a cut who is no guest and can be recognised; anew each time, for there may be two children.
  ///
  /// - Parameter relation: what they are to the guest, in one word; never a name.
  package func noteThirdParty(
    relation: String, in cut: SHA256Digest, by act: Act
  ) throws(RegisterError) -> ThirdParty {
    try writing { () throws(RegisterError) in
      try run(
        "INSERT INTO third_party (cut, relation, noted_by, noted_at) VALUES (?1, ?2, ?3, ?4)", .blob(cut.bytes),
        .text(relation), .text(act.actor.name), .text(act.at.description))
      let party = ThirdParty(number: lastInsertedRow, cut: cut, relation: relation, notedBy: act.actor)
      try append(.thirdPartyNoted, subject: String(party.number), detail: cut.hex, by: act)
      return party
    }
  }

  /// Records how the matter was settled. The same once more changes nothing; what was settled otherwise stays, and is
  /// opened again by noting it anew.
  package func resolveThirdParty(
    _ number: Int, as resolution: ThirdParty.Resolution, by act: Act
  ) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var rows = try query("third_party", "SELECT number, resolution FROM third_party WHERE number = ?1")
      try rows.bind(.integer(number))
      guard try rows.next() else { throw .unknownThirdParty(number) }
      if let standing = try rows.optionalText(1, ThirdParty.Resolution.init(rawValue:)) {
        guard standing == resolution else { throw .alreadyResolved(thirdParty: number) }
        return
      }
      try run(
        "UPDATE third_party SET resolution = ?2, resolved_by = ?3, resolved_at = ?4 WHERE number = ?1",
        .integer(number), .text(resolution.rawValue), .text(act.actor.name), .text(act.at.description))
      try append(.thirdPartyResolved, subject: String(number), detail: resolution.rawValue, by: act)
    }
  }

  func thirdParties() throws(RegisterError) -> [SHA256Digest: [ThirdParty]] {
    var parties: [SHA256Digest: [ThirdParty]] = [:]
    var rows = try query(
      "third_party",
      "SELECT number, cut, relation, noted_by, resolution, resolved_by FROM third_party ORDER BY number")
    while try rows.next() {
      let party = ThirdParty(
        number: rows.row, cut: try rows.digest(1), relation: try rows.text(2),
        notedBy: try rows.text(3, Account.init),
        resolution: try rows.optionalText(4, ThirdParty.Resolution.init(rawValue:)),
        resolvedBy: try rows.optionalText(5, Account.init))
      guard (party.resolution == nil) == (party.resolvedBy == nil) else { throw rows.malformed(5) }
      parties[party.cut, default: []].append(party)
    }
    return parties
  }
}
