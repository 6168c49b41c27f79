package import Catalogue
package import Scanning
package import System

/// Finds one person's names in bytes, without telling them, and after the register has forgotten them.
package struct PersonNames: Sendable {
  private let names: NameScan?

  /// Finds nothing for somebody whose names are not in the register any longer.
  package init(of person: PersonID, in contents: RegisterContents) {
    let alone = RegisterContents(people: contents.people.filter { $0.key == person })
    let moment = Moment(secondsSince1970: 0)
    let names = NameScan(of: person, in: Gate(register: alone, fourEyes: true, at: moment))
    self.names = names.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { names == nil }

  package func areIn(_ bytes: [UInt8]) -> Bool {
    guard let names, names.mayHoldName(bytes.span) else { return false }
    return !names.places(in: bytes.span).isEmpty
  }

  /// Looks through every byte of files and folders, as `ByteScanner.scan` does.
  package func scan(
    _ paths: [FilePath], relativeTo root: FilePath, except skipped: Set<FilePath> = []
  ) -> ScanResult {
    names.map { ByteScanner($0).scan(paths, relativeTo: root, except: skipped) } ?? ScanResult()
  }
}
