package import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records that the person heard these bytes and approved them before the acting account. The same once more changes
  /// nothing; with something added it adds that, and what was said before stands where nothing is said now.
  package func confirm(
    cut: SHA256Digest, heardAt: Moment, language: LanguageTag, voice: Voice, alteration: VoiceAlteration? = nil,
    risk: Review? = nil, interpreter: ConsentTerms.Interpreter? = nil, carriedFrom: SHA256Digest? = nil,
    of record: ConsentID, by act: Act
  ) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      guard try isKnown(record) else { throw .unknownRecord(record) }
      var insert = try query(
        "cut_confirmation",
        """
        INSERT INTO cut_confirmation
          (consent, cut, heard_at, language, voice, reviewer, alteration, risk, interpreter, carried_from)
        VALUES
          (:consent, :cut, :heard, :language, :voice, :reviewer, :alteration, :risk, :interpreter, :carried)
        ON CONFLICT DO UPDATE SET
          alteration = coalesce(excluded.alteration, alteration), risk = coalesce(excluded.risk, risk),
          interpreter = coalesce(excluded.interpreter, interpreter),
          carried_from = coalesce(excluded.carried_from, carried_from)
        WHERE (alteration, risk, interpreter, carried_from) IS NOT
          (coalesce(excluded.alteration, alteration), coalesce(excluded.risk, risk),
            coalesce(excluded.interpreter, interpreter), coalesce(excluded.carried_from, carried_from))
        """)
      try insert.run(named: [
        ":consent": .integer(record.number),
        ":cut": .blob(cut.bytes),
        ":heard": .text(heardAt.description),
        ":language": .text(language.text),
        ":voice": .text(voice.rawValue),
        ":reviewer": .text(act.actor.name),
        ":alteration": .text(orNull: alteration?.rawValue),
        ":risk": .text(orNull: risk?.rawValue),
        ":interpreter": .text(orNull: interpreter?.rawValue),
        ":carried": carriedFrom.map { .blob($0.bytes) } ?? .null,
      ])
      if changes > 0 { try append(.cutConfirmed, subject: record.description, detail: cut.hex, by: act) }
    }
  }

  func confirmations() throws(RegisterError) -> [Int: [CutConfirmation]] {
    var confirmations: [Int: [CutConfirmation]] = [:]
    var rows = try query(
      "cut_confirmation",
      """
      SELECT rowid, consent, cut, heard_at, language, voice, reviewer, alteration, risk, interpreter, carried_from
      FROM cut_confirmation ORDER BY rowid
      """)
    while try rows.next() {
      var confirmation = CutConfirmation(
        cut: try rows.digest(2), heardAt: try rows.text(3) { Moment($0) }, language: try rows.text(4, LanguageTag.init),
        voice: try rows.text(5, Voice.init(rawValue:)), reviewer: try rows.text(6, Account.init))
      confirmation.alteration = try rows.optionalText(7, VoiceAlteration.init(rawValue:))
      confirmation.risk = try rows.optionalText(8, Review.init(rawValue:))
      confirmation.interpreter = try rows.optionalText(9, ConsentTerms.Interpreter.init(rawValue:))
      confirmation.carriedFrom = try rows.optionalDigest(10)
      confirmations[try rows.integer(1), default: []].append(confirmation)
    }
    return confirmations
  }
}
