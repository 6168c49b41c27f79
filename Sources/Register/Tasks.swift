import Catalogue
import SQLite

extension RegisterDatabase {
  /// Adds something that somebody must do; the task that is open already where there is one of the same kind for the
  /// same recipient and subject.
  @discardableResult
  package func addTask(
    _ kind: RegisterTask.Kind, for recipient: String, about subject: String, by act: Act
  ) throws(RegisterError) -> RegisterTask {
    try writing { () throws(RegisterError) in
      if let open = try openTask(kind, for: recipient, about: subject) { return open }
      try run(
        "INSERT INTO task (kind, recipient, subject, since) VALUES (?1, ?2, ?3, ?4)", .text(kind.rawValue),
        .text(recipient), .text(subject), .text(act.at.description))
      let number = lastInsertedRow
      try append(.taskAdded, subject: String(number), detail: kind.rawValue, by: act)
      return RegisterTask(
        number: number, kind: kind, recipient: recipient, subject: subject, since: act.at, done: nil)
    }
  }

  /// Every task, done or not, in the order in which they were added.
  package func tasks() throws(RegisterError) -> [RegisterTask] {
    var tasks: [RegisterTask] = []
    var rows = try query(
      "task", "SELECT number, kind, recipient, subject, since, done_at, done_by, evidence FROM task ORDER BY number")
    while try rows.next() { tasks.append(try task(rows)) }
    return tasks
  }

  /// Records what was answered; what is done already stays as it is.
  ///
  /// - Parameter evidence: in words without names.
  package func complete(task number: Int, evidence: String, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      let changed = try run(
        "UPDATE task SET done_at = ?2, done_by = ?3, evidence = ?4 WHERE number = ?1 AND done_at IS NULL",
        .integer(number), .text(act.at.description), .text(act.actor.name), .text(evidence))
      if changed > 0 { return try append(.taskDone, subject: String(number), by: act) }
      var rows = try query("task", "SELECT number FROM task WHERE number = ?1")
      try rows.bind(.integer(number))
      guard try rows.next() else { throw .unknownTask(number) }
    }
  }

  private func openTask(
    _ kind: RegisterTask.Kind, for recipient: String, about subject: String
  ) throws(RegisterError) -> RegisterTask? {
    var rows = try query(
      "task",
      """
      SELECT number, kind, recipient, subject, since, done_at, done_by, evidence FROM task
      WHERE kind = ?1 AND recipient = ?2 AND subject = ?3 AND done_at IS NULL
      """)
    try rows.bind(.text(kind.rawValue), .text(recipient), .text(subject))
    return try rows.next() ? try task(rows) : nil
  }

  private func task(_ row: borrowing Query) throws(RegisterError) -> RegisterTask {
    RegisterTask(
      number: row.row, kind: try row.text(1, RegisterTask.Kind.init(rawValue:)), recipient: try row.text(2),
      subject: try row.text(3), since: try row.text(4) { Moment($0) }, done: try done(row))
  }

  private func done(_ row: borrowing Query) throws(RegisterError) -> RegisterTask.Done? {
    guard let at = try row.optionalText(5, { Moment($0) }) else { return nil }
    return RegisterTask.Done(at: at, by: try row.text(6, Account.init), evidence: try row.text(7))
  }
}
