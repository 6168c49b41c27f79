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
  package func lastBeat(_ role: Heartbeat) throws(RegisterError) -> Moment? { try heartbeats()[role] }

  /// When each last ran; what never ran is not among them.
  package func heartbeats() throws(RegisterError) -> [Heartbeat: Moment] {
    var beats: [Heartbeat: Moment] = [:]
    var rows = try query("heartbeat", "SELECT rowid, role, at FROM heartbeat")
    while try rows.next() { beats[try rows.text(1, Heartbeat.init(rawValue:))] = try rows.text(2) { Moment($0) } }
    return beats
  }
}
