package import Catalogue
import SQLite

/// Something that must run by itself.
package enum Heartbeat: String, CaseIterable, Sendable {
  /// The scheduled build, on which expiry and future dates depend.
  case build
  case upload
  case backup
}

extension RegisterDatabase {
  /// Notes that it ran. No act upon anybody, so not journalled.
  package func beat(_ role: Heartbeat, at moment: Moment) throws(RegisterError) {
    try run(
      "INSERT OR REPLACE INTO heartbeat (role, at) VALUES (?1, ?2)", .text(role.rawValue), .text(moment.description))
  }

  /// `nil` where it never ran.
  package func lastBeat(_ role: Heartbeat) throws(RegisterError) -> Moment? {
    var rows = try query("heartbeat", "SELECT rowid, at FROM heartbeat WHERE role = ?1")
    try rows.bind(.text(role.rawValue))
    return try rows.next() ? try rows.text(1) { Moment($0) } : nil
  }
}
