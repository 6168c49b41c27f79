package import Catalogue
package import System

/// What a scan found, and what it could not look at.
package struct ScanResult: Sendable {
  /// In the order of their paths and places.
  package var findings: [ScanFinding] = []
  package var filesLookedAt = 0
  /// Of the files, as they stand on the disk.
  package var bytesLookedAt = 0
  package var unread: [Unread] = []

  package init() {}

  package static func += (result: inout ScanResult, other: ScanResult) {
    result.findings += other.findings
    result.filesLookedAt += other.filesLookedAt
    result.bytesLookedAt += other.bytesLookedAt
    result.unread += other.unread
  }

  /// Whether everything was looked at and nothing was found.
  package var isClean: Bool { findings.isEmpty && unread.isEmpty }

  /// The same of one file that will have another name.
  package func moved(to path: String) -> ScanResult {
    func moved(_ place: ScanPlace) -> ScanPlace { ScanPlace(path: path, inside: place.inside) }
    var result = self
    result.findings = findings.map {
      ScanFinding(place: moved($0.place), form: $0.form, offset: $0.offset, owner: $0.owner)
    }
    result.unread = unread.map { Unread(place: moved($0.place), reason: $0.reason) }
    return result
  }

  /// What nobody looked into.
  package struct Unread: Equatable, Sendable {
    package let place: ScanPlace
    package let reason: UnreadReason
  }
}

/// A file, and what it was found inside of.
package struct ScanPlace: Hashable, Sendable {
  /// Relative to where the scan began, with `[name]` for what is a name itself.
  package let path: String
  /// From the outermost: `notes.txt` of an archive, `gzip@0` of what begins there.
  package let inside: [String]

  func entering(_ name: String) -> ScanPlace { ScanPlace(path: path, inside: inside + [name]) }
}

/// A place where a name stands; never the name itself.
package struct ScanFinding: Hashable, Sendable {
  /// In what the name was wrapped up last.
  package enum Form: String, CaseIterable, Sendable {
    /// As it is, or with percent signs, references or backslashes.
    case text
    case utf16 = "utf-16"
    case base64, gzip, zlib, zip, id3, sqlite, git
    /// The name of a file or folder.
    case fileName = "file-name"
  }

  package let place: ScanPlace
  package let form: Form
  /// In bytes, from the beginning of the innermost of the place: where the name begins, or what it is wrapped up in.
  package let offset: Int
  package let owner: NameScan.Owner
}

package enum UnreadReason: Equatable, Sendable {
  /// The system does not give it, and why.
  case refused(FileError)
  /// A pipe, a socket or a device.
  case notAFile
  /// It is not what it says it is, or was cut off.
  case damaged
  /// It is locked with a password.
  case encrypted
  /// It is packed in a way that cannot be undone here: by the number that zip has for it.
  case packing(Int)
  /// More than this many bytes would come out of one file.
  case tooLarge(limit: Int)
  /// Wrapped up more often than this.
  case tooDeep(limit: Int)
  /// There is no git on this machine.
  case noGit
  /// git did not read all of it.
  case gitFailed
}
