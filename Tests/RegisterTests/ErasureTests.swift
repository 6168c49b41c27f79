import Bytes
import Catalogue
import Dispatch
import Foundation
import Glibc
import Register
import SQLite
import System
import Testing

@Suite struct ErasureTests {
  let fiction: Fiction
  let register: RegisterDatabase

  /// Whatever tells who Fenna is, as `Fiction` invents it.
  static let secrets = [
    "Een deskundige", "Fenna", "Verzonnen", "Vlinder", "Tante Regenboog", "de kluis", "via de buurvrouw", "wijk",
    "litteken", "binnen een dag", "Een buurvrouw", "2031-01-01", "2026-05-06",
  ]

  init() throws {
    fiction = try Fiction()
    register = try fiction.open()
    try Self.fill(register, fiction)
  }

  /// Fenna withdrew; of Bilal everything must stay.
  static func fill(_ register: RegisterDatabase, _ fiction: Fiction) throws {
    try fiction.actOfEveryKind(in: register)
    try fiction.precautionOfEveryKind(in: register)
    let bilal = try found(NewPerson(label: "Een buur", legalName: "Bilal Bedacht", isFictional: true))
    try register.add(bilal, id: fiction.bilal, by: fiction.amina)
    _ = try register.record(ConsentTerms(noticeVersion: "2026-1"), state: .given, of: fiction.bilal, by: fiction.amina)
    try register.complete(task: 1, evidence: "gevraagd aan Fenna", by: fiction.amina)
    try register.withdraw(fiction.fenna, by: fiction.amina)
  }

  static func holdsName(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).lowercased().contains("fenna")
  }

  func erase(_ inspect: (FilePath) throws -> Void = { _ in }) throws {
    try register.erase(fiction.fenna, holdsName: Self.holdsName, by: fiction.bilalByRoot, inspect: inspect)
  }

  /// Which of the secrets stand in the bytes of the register, its log, or whatever else is beside it.
  func remains() throws -> [String] {
    let folder = URL(fileURLWithPath: fiction.path).deletingLastPathComponent()
    var found: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let bytes = try Data(contentsOf: file)
      for secret in Self.secrets where bytes.range(of: Data(secret.utf8)) != nil { found.insert(secret) }
    }
    return found.sorted()
  }

  func files() throws -> [String] {
    try FilePath(fiction.path).parent.entries()
  }

  @Test func `not a byte remains of whoever is erased, and everything of the others`() throws {
    #expect(try Set(remains()) == Set(Self.secrets), "the search finds what is there")
    let before = try register.contents()
    try erase()
    #expect(try remains() == [])
    #expect(try files() == ["register.sqlite", "register.sqlite-shm", "register.sqlite-wal"])
    let mode = try FileManager.default.attributesOfItem(atPath: fiction.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    for register in [register, try fiction.open(.existing), try fiction.open(.reading), try fiction.open(.removal)] {
      let contents = try register.contents()
      #expect(contents.people == [fiction.bilal: try found(before.people[fiction.bilal])])
      #expect(contents.records[fiction.bilal] == before.records[fiction.bilal])
      #expect(contents.publications == before.publications && contents.declarations == before.declarations)
      #expect(contents.absences == before.absences && contents.suspended == before.suspended)
      #expect(contents.tombstones == before.tombstones && contents.submissions == before.submissions)
      #expect(contents.episodeLabels == [:] && contents.exceptions == [])
      #expect(contents.records[fiction.fenna]?.map(\.state) == [.withdrawn])
      #expect(
        contents.records[fiction.fenna]?.first?.confirmations == before.records[fiction.fenna]?.first?.confirmations)
      #expect(contents.records[fiction.fenna]?.first?.terms.custody == ConsentTerms.Custody())
      #expect(try register.code(of: fiction.fenna) == nil)
      #expect(try register.episodes(of: fiction.fenna) == [fiction.guid])
      #expect(try register.verifyJournal() == nil)
      #expect(try register.journal().last?.kind == .personErased)
    }
    #expect(throws: RegisterError.unknownPerson(fiction.fenna)) {
      try register.record(ConsentTerms(), state: .given, of: fiction.fenna, by: fiction.amina)
    }
  }

  @Test func `the same register goes on in the new file`() throws {
    try erase()
    try register.suspend(.person(fiction.bilal), by: fiction.amina)
    #expect(try fiction.open(.reading).contents().suspended.contains(.person(fiction.bilal)))
    try register.withdraw(fiction.fenna, by: fiction.amina)
    let length = try register.journal().count
    try erase()
    #expect(try register.journal().count == length, "erasing again is no new act")
  }

  @Test func `a register that was opened to remove can erase`() throws {
    let path = fiction.path + ".copy"
    try register.copy(into: path)
    let removal = try RegisterDatabase.open(path: path, .removal)
    try removal.erase(fiction.fenna, holdsName: Self.holdsName, by: fiction.amina) { _ in }
    try removal.suspend(.person(fiction.bilal), by: fiction.amina)
    #expect(try removal.contents().people.keys.sorted() == [fiction.bilal])
  }

  @Test func `whoever still agrees is not erased`() throws {
    #expect(throws: RegisterError.consentStands(ConsentID(2))) {
      try register.erase(fiction.bilal, holdsName: { _ in false }, by: fiction.amina) { _ in }
    }
    #expect(throws: RegisterError.unknownPerson(try found(PersonID("p-222222")))) {
      try register.erase(try found(PersonID("p-222222")), holdsName: { _ in false }, by: fiction.amina) { _ in }
    }
  }

  @Test func `where the new file is not accepted the old one stays whole`() throws {
    let before = try register.contents()
    #expect(throws: NotFound.self) {
      try erase { file in
        #expect(!Self.holdsName(try file.read(limit: .max)))
        throw NotFound()
      }
    }
    #expect(try register.contents().people == before.people)
    #expect(try files() == ["register.sqlite", "register.sqlite-shm", "register.sqlite-wal"])
    try erase()
    #expect(try remains() == [])
  }

  @Test func `while somebody else reads the register is not replaced`() throws {
    let reader = try Connection(path: fiction.path, .reading)
    try reader.transaction(.reading) { () throws(SQLiteError) in
      try reader.execute("SELECT count(*) FROM person")
      try expectBusy()
    }
    #expect(try register.contents().people.count == 2)
    try erase()
  }

  private func expectBusy() throws(SQLiteError) {
    let error = #expect(throws: RegisterError.self) { try erase() }
    #expect(error == .busy)
  }

  /// Wherever the kill comes: the old register or the new one is there, whole, and the same call completes it.
  @Test(arguments: ["names", "inspect", "0", "1", "2", "4", "8", "12", "16", "24"])
  func `killed at any step it can be completed`(step: String) async throws {
    let path = fiction.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, step = step as String] in
      let fiction = try Fiction(path: path)
      let register = try fiction.open(.existing)
      if let milliseconds = UInt32(step) {
        Thread.detachNewThread {
          usleep(milliseconds * 1000)
          kill(getpid(), SIGKILL)
        }
      }
      try register.erase(
        fiction.fenna,
        holdsName: { bytes in
          if step == "names" { kill(getpid(), SIGKILL) }
          return Self.holdsName(bytes)
        }, by: fiction.bilalByRoot
      ) { _ in
        if step == "inspect" { kill(getpid(), SIGKILL) }
      }
      sleep(10)
    }
    #expect(try register.verifyJournal() == nil)
    let people = try fiction.open(.existing).contents().people
    #expect([1, 2].contains(people.count))
    let again = try fiction.open(.existing)
    try again.erase(fiction.fenna, holdsName: Self.holdsName, by: fiction.bilalByRoot) { _ in }
    #expect(try remains() == [])
    #expect(try again.journal().count { $0.kind == .personErased } == 1)
  }

  /// Between the rename and the removal of the old log's index.
  @Test func `an index of the old log does no harm`() throws {
    let index = try Data(contentsOf: URL(fileURLWithPath: fiction.path + "-shm"))
    try erase()
    for suffix in ["-shm", "-wal"] { try FilePath(fiction.path + suffix).remove() }
    try index.write(to: URL(fileURLWithPath: fiction.path + "-shm"))
    try Data().write(to: URL(fileURLWithPath: fiction.path + "-wal"))
    let reopened = try fiction.open(.existing)
    #expect(try reopened.contents().people.count == 1)
    try reopened.verify()
  }

  @Test(
    arguments: [
      "Fenna Verzonnen-Vlinder", "verzonnen vlinder, FENNA", "Fe\u{301}nna Verzonnen Vlínder", "tante regenboog",
    ])
  func `who was erased is entered again by two accounts alone`(name: String) throws {
    try erase()
    let person = try found(NewPerson(label: "Iemand", alsoKnownAs: ["Anders", name]))
    let id = try found(PersonID("p-222222"))
    func later(_ hours: Int, _ act: Act) -> Act {
      Act(
        at: Moment(secondsSince1970: act.at.secondsSince1970 + hours * 3600), account: act.account,
        actingAs: act.actingAs)
    }
    func add(_ act: Act) throws { try register.add(person, id: id, by: act) }
    #expect(throws: RegisterError.nameWasErased) { try add(fiction.amina) }
    #expect(throws: RegisterError.nameWasErased) { try add(later(1, fiction.amina)) }
    #expect(throws: RegisterError.nameWasErased) { try add(later(26, fiction.bilalByRoot)) }
    try add(later(27, fiction.amina))
    #expect(try register.contents().people[id] != nil)
    #expect(throws: RegisterError.nameWasErased) {
      try register.change(fiction.bilal, to: person, by: later(60, fiction.amina))
    }
    try register.change(fiction.bilal, to: person, fourEyes: false, by: later(61, fiction.amina))
  }

  @Test func `another name needs no second account`() throws {
    try erase()
    let person = try found(NewPerson(label: "Een deskundige", legalName: "Fenna Anders"))
    try register.add(person, id: fiction.guestID(), by: fiction.amina)
  }

  /// Computed apart, with Python's hmac, for the key of 32 bytes 7 and the text `fenna verzonnen vlinder`.
  @Test func `the form of a name's digest never changes`() throws {
    let connection = try Connection(path: fiction.path, .existing)
    try connection.execute("INSERT INTO secret VALUES ('names', ?1)", [.blob(Array(repeating: 7, count: 32))])
    try erase()
    let reopened = try Connection(path: fiction.path, .reading)
    var rows = try Statement("SELECT lower(hex(digest)) FROM erased_name", on: reopened)
    var digests: [String?] = []
    while try rows.step() { digests.append(rows.text(0)) }
    #expect(digests.count == 3)
    #expect(digests.contains("60a1629660200074cd4858a9f18444d646420fadc2fc918f8a66e85a2538d873"))
  }
}

extension Fiction {
  fileprivate func guestID() throws -> PersonID { try found(PersonID("p-333333")) }
}
