import SQLite

/// A key that never leaves the register but in a backup.
package enum SecretRole: String, CaseIterable, Sendable {
  /// Of the digests that are kept of erased names.
  case names
  /// Of the ledger's lines.
  case ledger
}

extension RegisterDatabase {
  /// 32 bytes, the same ones for good; made of the system's random bytes when they are first asked for, which writes.
  package func secret(_ role: SecretRole) throws(RegisterError) -> [UInt8] {
    if let bytes = try knownSecret(role) { return bytes }
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    try run(
      "INSERT INTO secret (role, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING", .text(role.rawValue), .blob(bytes))
    return try knownSecret(role) ?? bytes
  }

  /// `nil` where it was never asked for.
  package func knownSecret(_ role: SecretRole) throws(RegisterError) -> [UInt8]? {
    var rows = try query("secret", "SELECT rowid, bytes FROM secret WHERE role = ?1")
    try rows.bind(.text(role.rawValue))
    guard try rows.next() else { return nil }
    let bytes = try rows.bytes(1)
    guard bytes.count == 32 else { throw rows.malformed(1) }
    return bytes
  }
}
