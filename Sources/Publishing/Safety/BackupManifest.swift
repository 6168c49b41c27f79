package import Bytes
package import Catalogue

/// The list that a backup begins with: when it was made, and each member with its length and hash.
///
/// Text: `klankbord-backup 1`, a line with the moment, and a line for each member: the SHA-256 in hexadecimal, the length
/// in bytes and the path, with a space between two.
package struct BackupManifest: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    /// In the workspace, with `/`.
    package let path: String
    /// In bytes.
    package let length: Int
    package let hash: SHA256Digest
  }

  package let madeAt: Moment
  /// In the order of their paths' bytes.
  package let members: [Member]

  /// The manifest's own name in the archive.
  static let name = "klankbord-backup"

  init(madeAt: Moment, members: [Member]) {
    self.madeAt = madeAt
    self.members = members
  }

  package var lengthInBytes: Int { members.reduce(0) { $0 + $1.length } }

  var text: String {
    "klankbord-backup 1\n\(madeAt)\n" + members.map { "\($0.hash.hex) \($0.length) \($0.path)\n" }.joined()
  }

  init(_ bytes: [UInt8]) throws(BackupFault) {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0A else {
      throw .damaged(.noManifest)
    }
    let lines = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard lines[0].hasPrefix("klankbord-backup ") else { throw .damaged(.noManifest) }
    guard lines[0] == "klankbord-backup 1" else { throw .damaged(.newer) }
    guard lines.count >= 2, let madeAt = Moment(lines[1]) else { throw .damaged(.noManifest) }
    var members: [Member] = []
    for line in lines.dropFirst(2) {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      guard words.count == 3, let hash = SHA256Digest(hex: words[0]), let length = Int(words[1]), length >= 0,
        Self.isFit(words[2])
      else { throw .damaged(.noManifest) }
      members.append(Member(path: words[2], length: length, hash: hash))
    }
    guard Set(members.map { Array($0.path.utf8) }).count == members.count else { throw .damaged(.noManifest) }
    self.init(madeAt: madeAt, members: members)
  }

  /// The folders of a workspace that a backup holds.
  static let folders = ["Episodes", "Feeds", "Site"]
  static let register = ".klankbord/register.sqlite"
  static let ledger = ".klankbord/ledger"

  /// Whether it is a path in a workspace that a backup may hold, and nowhere else.
  static func isFit(_ path: String) -> Bool {
    guard path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return false }
    if path == register || path == ledger { return true }
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return names.count > 1 && folders.contains { names[0].elementsEqual($0.utf8) }
      && names.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}
