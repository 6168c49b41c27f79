import Glibc

/// A time zone of the system's database: how far its clocks are from UTC at any moment, past and future.
package struct ZoneInfo: Hashable, Sendable {
  /// As it was asked for: `Europe/Amsterdam`.
  package let name: String
  private let file: ZoneFile

  /// Needs no database.
  package static var utc: ZoneInfo { ZoneInfo(name: "UTC", file: .utc) }

  /// The directories that may hold the database: TZDIR of the environment first.
  package static var directories: [FilePath] {
    let own = unsafe getenv("TZDIR").map { unsafe FilePath(String(cString: $0)) }
    let usual = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"].map(FilePath.init)
    return [own].compactMap(\.self) + usual
  }

  /// Reads the zone from the first directory that has it. `UTC` is known everywhere.
  package init(named name: String, in directories: [FilePath] = ZoneInfo.directories) throws(ZoneError) {
    guard name != "UTC" else {
      self = .utc
      return
    }
    guard Self.isName(name) else { throw .unknown(name: name) }
    try self.init(name: name, bytes: Self.read(name, in: directories))
  }

  /// Reads the zone from the bytes of a TZif file.
  package init(name: String, bytes: [UInt8]) throws(ZoneError) {
    guard let file = ZoneFile(bytes) else { throw .damaged(name: name) }
    self.init(name: name, file: file)
  }

  private init(name: String, file: ZoneFile) {
    self.name = name
    self.file = file
  }

  /// What to add to UTC for the local time; east of Greenwich is positive. Not always whole minutes before 1972.
  package func offsetInSeconds(at secondsSince1970: Int) -> Int {
    file.offset(at: secondsSince1970)
  }

  private static func read(_ name: String, in directories: [FilePath]) throws(ZoneError) -> [UInt8] {
    for directory in directories {
      do {
        return try directory.appending(name).read(limit: 1 << 20)
      } catch  where ![ENOENT, ENOTDIR, EISDIR].contains(error.number) {
        throw .unreadable(error)
      } catch {
        continue
      }
    }
    throw .unknown(name: name)
  }

  /// Names of letters, digits, `_`, `+` and `-`, with slashes between them: none can leave the directory.
  private static func isName(_ name: String) -> Bool {
    guard name.utf8.count <= 255 else { return false }
    return name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
          case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
          default: false
          }
        }
    }
  }
}
