package import Catalogue
package import System

/// Finds one person's names in bytes, without telling them.
package struct PersonNames: Sendable {
  private let check: LeakCheck

  /// Finds nothing for somebody whose names are not in the register any longer.
  package init(of person: PersonID, in contents: RegisterContents) {
    let alone = RegisterContents(people: contents.people.filter { $0.key == person })
    let moment = Moment(secondsSince1970: 0)
    check = Gate(register: alone, fourEyes: true, at: moment, now: moment).nameCheck(for: [.site])
  }

  package func areIn(_ bytes: [UInt8]) -> Bool { !check.leaks(in: bytes.span).isEmpty }

  /// In how many places the file's bytes hold one.
  package func places(in file: FilePath) throws(FileError) -> Int {
    let bytes = try file.read(limit: .max)
    return check.leaks(inBinary: bytes.span).count
  }
}
