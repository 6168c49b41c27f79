@_spi(_Unicode) import Swift

import Bytes
import Catalogue
import SQLite

// Of an erased person's names a keyed digest is kept, so that nobody enters them again by mistake; without the key, which
// is in the register alone, a digest tells nothing.
extension RegisterDatabase {
  /// How long the first account's wish waits for a second's.
  private static var patienceInSeconds: Int { 24 * 3600 }

  /// Throws `nameWasErased` where somebody of such a name was erased, unless another account has asked for the same within
  /// a day; that this account asks is kept.
  func askForErased(_ person: NewPerson, fourEyes: Bool, by act: Act) throws(RegisterError) {
    let mayGoOn = try writing { () throws(RegisterError) in
      guard let key = try knownSecret(.names) else { return true }
      var mayGoOn = true
      for name in [person.label, person.legalName].compactMap({ $0 }) + person.alsoKnownAs {
        let digest = Self.digest(ofName: name, key: key)
        var rows = try query("erased_name", "SELECT rowid, asked_by, asked_at FROM erased_name WHERE digest = ?1")
        try rows.bind(.blob(digest.bytes))
        guard try rows.next() else { continue }
        let first = try rows.optionalText(1, Account.init)
        let since = try rows.optionalText(2) { Moment($0) }
        let age = since.map { act.at.secondsSince1970 - $0.secondsSince1970 } ?? .max
        let isSecond = first != nil && (first != act.actor || !fourEyes)
        if isSecond, (0...Self.patienceInSeconds).contains(age) { continue }
        mayGoOn = false
        try run(
          "UPDATE erased_name SET asked_by = ?2, asked_at = ?3 WHERE digest = ?1", .blob(digest.bytes),
          .text(act.actor.name), .text(act.at.description))
      }
      return mayGoOn
    }
    if !mayGoOn { throw .nameWasErased }
  }

  func keepDigests(ofNamesOf person: PersonID) throws(RegisterError) {
    let key = try secret(.names)
    var names: [String] = []
    var rows = try query(
      "person",
      """
      SELECT rowid, legal_name FROM person WHERE id = ?1 AND legal_name IS NOT NULL
      UNION ALL SELECT rowid, name FROM person_alias WHERE person = ?1
      """)
    try rows.bind(.text(person.text))
    while try rows.next() { names.append(try rows.text(1)) }
    for name in names {
      try run(
        "INSERT INTO erased_name (digest) VALUES (?1) ON CONFLICT DO NOTHING",
        .blob(Self.digest(ofName: name, key: key).bytes))
    }
  }

  /// The form never changes, since old digests must be found for good: HMAC-SHA-256 over the name's words in lower case
  /// without marks, sorted, with a space between two.
  static func digest(ofName name: String, key: [UInt8]) -> SHA256Digest {
    let plain = String.UnicodeScalarView(
      name.lowercased()._nfd.filter { $0.properties.generalCategory != .nonspacingMark })
    let words = plain.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { Array(String($0).utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return HMAC.sha256(of: Array(words.joined(separator: [0x20])), key: key)
  }
}
