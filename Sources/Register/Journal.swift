package import Bytes
import Catalogue
import SQLite

extension RegisterDatabase {
  /// Whether no act was ever recorded.
  package func isEmpty() throws(RegisterError) -> Bool {
    var rows = try query("journal", "SELECT n FROM journal LIMIT 1")
    return try !rows.next()
  }

  /// How many acts of this kind there were.
  package func count(of kind: JournalEntry.Kind) throws(RegisterError) -> Int {
    var rows = try query("journal", "SELECT count(*) FROM journal WHERE act = ?1")
    try rows.bind(.text(kind.rawValue))
    return try rows.next() ? rows.row : 0
  }

  /// Every act, oldest first.
  package func journal() throws(RegisterError) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    var rows = try journalRows()
    while try rows.next() { entries.append(try entry(rows)) }
    return entries
  }

  /// The hash of the last entry, or `JournalEntry.origin`: whoever keeps it can tell later that the end was cut off.
  package func journalHead() throws(RegisterError) -> SHA256Digest { try lastEntry().hash }

  /// The first fault, or `nil` where every entry is what was written.
  ///
  /// - Parameter head: a head that was noted earlier, which the chain must still hold.
  package func verifyJournal(holding head: SHA256Digest? = nil) throws(RegisterError) -> JournalFault? {
    var rows = try journalRows()
    var (number, previous) = (0, JournalEntry.origin)
    var holdsHead = head == nil || head == previous
    while try rows.next() {
      number += 1
      do throws(RegisterError) {
        let entry = try entry(rows)
        let hash = try hash(of: rows, after: previous)
        guard entry.number == number && entry.previous == previous && entry.hash == hash else {
          return .broken(number: number)
        }
        previous = entry.hash
      } catch .malformed {
        return .broken(number: number)
      }
      if previous == head { holdsHead = true }
    }
    return holdsHead ? nil : .headMissing
  }

  /// Journals that the rule of two accounts is on or off, where the journal does not say so last. It begins as on.
  package func note(fourEyes isOn: Bool, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var rows = try query("journal", "SELECT detail FROM journal WHERE act = 'four-eyes' ORDER BY n DESC LIMIT 1")
      let wasOn = try rows.next() ? try rows.text(0) != "off" : true
      if wasOn != isOn { try append(.fourEyes, subject: "workspace", detail: isOn ? "on" : "off", by: act) }
    }
  }

  /// Journals an act that changes nothing else in the register, such as a backup. Neither text may hold a name.
  package func note(
    _ kind: JournalEntry.Kind, subject: String, detail: String = "", by act: Act
  ) throws(RegisterError) {
    try writing { () throws(RegisterError) in try append(kind, subject: subject, detail: detail, by: act) }
  }

  /// Journals an act, inside the transaction that carries it out.
  func append(
    _ kind: JournalEntry.Kind, subject: String, detail: String = "", by act: Act
  ) throws(RegisterError) {
    let last = try lastEntry()
    guard last.number < .max else { throw .malformed(table: "journal", row: last.number, column: "n") }
    let (at, number) = (act.at.description, last.number + 1)
    let hash = JournalEntry.hash(
      after: last.hash, number: number, at: at, account: act.account.name, actingAs: act.actingAs?.name,
      act: kind.rawValue, subject: subject, detail: detail)
    try run(
      """
      INSERT INTO journal (n, at, account, acting_as, act, subject, detail, previous, hash)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """,
      .integer(number), .text(at), .text(act.account.name), .text(orNull: act.actingAs?.name), .text(kind.rawValue),
      .text(subject), .text(detail), .blob(last.hash.bytes), .blob(hash.bytes))
  }

  private func lastEntry() throws(RegisterError) -> (number: Int, hash: SHA256Digest) {
    var rows = try query("journal", "SELECT n, hash FROM journal ORDER BY n DESC LIMIT 1")
    return try rows.next() ? (rows.row, try rows.digest(1)) : (0, JournalEntry.origin)
  }

  private func journalRows() throws(RegisterError) -> Query {
    try query(
      "journal", "SELECT n, at, account, acting_as, act, subject, detail, previous, hash FROM journal ORDER BY n")
  }

  private func entry(_ row: borrowing Query) throws(RegisterError) -> JournalEntry {
    JournalEntry(
      number: row.row, at: try row.text(1) { Moment($0) }, account: try row.text(2, Account.init),
      actingAs: try row.optionalText(3, Account.init), kind: try row.text(4, JournalEntry.Kind.init(rawValue:)),
      subject: try row.text(5), detail: try row.text(6), previous: try row.digest(7), hash: try row.digest(8))
  }

  /// Over the text as it stands: the same moment can be written in several ways.
  private func hash(of row: borrowing Query, after previous: SHA256Digest) throws(RegisterError) -> SHA256Digest {
    JournalEntry.hash(
      after: previous, number: row.row, at: try row.text(1), account: try row.text(2),
      actingAs: try row.optionalText(3) { $0 }, act: try row.text(4), subject: try row.text(5),
      detail: try row.text(6))
  }
}
