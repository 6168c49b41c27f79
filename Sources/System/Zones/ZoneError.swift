/// Why a time zone cannot be used.
package enum ZoneError: Error, Equatable, Sendable {
  /// The system has no zone of this name, or it is no name of a zone.
  case unknown(name: String)
  /// Its file breaks RFC 9636.
  case damaged(name: String)
  case unreadable(FileError)
}
