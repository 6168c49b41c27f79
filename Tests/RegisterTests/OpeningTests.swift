import Catalogue
import Foundation
import Register
import SQLite
import Testing

@Suite struct OpeningTests {
  let fiction: Fiction

  init() throws { fiction = try Fiction() }

  @Test(arguments: [RegisterDatabase.Access.existing, .reading, .removal])
  func `what is not there is missing, and not made`(access: RegisterDatabase.Access) throws {
    #expect(throws: RegisterError.missing(path: fiction.path)) { try fiction.open(access) }
    #expect(!FileManager.default.fileExists(atPath: fiction.path))
    try Data().write(to: URL(fileURLWithPath: fiction.path))
    #expect(throws: RegisterError.missing(path: fiction.path)) { try fiction.open(access) }
    #expect(try fiction.open(.create).isEmpty())
    #expect(try fiction.open(access).isEmpty())
  }

  @Test func `a register cannot be made where there is no folder`() throws {
    let error = #expect(throws: RegisterError.self) {
      try RegisterDatabase.open(path: fiction.path + "/nowhere/register.sqlite", .create)
    }
    guard case .database = error else { Issue.record("\(String(describing: error))"); return }
  }

  @Test func `a register of a newer program is refused`() throws {
    _ = try fiction.open()
    let connection = try Connection(path: fiction.path, .existing)
    try connection.execute("INSERT INTO migration (name) VALUES ('2031-07 telepathy')")
    for access in [RegisterDatabase.Access.create, .existing, .reading, .removal] {
      #expect(throws: RegisterError.newer(migration: "2031-07 telepathy")) { try fiction.open(access) }
    }
  }

  @Test func `who opened it for reading cannot write`() throws {
    _ = try fiction.open()
    let register = try fiction.open(.reading)
    #expect(throws: RegisterError.self) { try register.add(fiction.newFenna(), id: fiction.fenna, by: fiction.amina) }
    #expect(try register.isEmpty())
  }

  @Test func `a removal reads and writes beside others that have it open`() throws {
    let other = try fiction.open()
    try fiction.actOfEveryKind(in: other)
    let removal = try fiction.open(.removal)
    try removal.retract(fiction.guid, reason: .editorial, by: fiction.amina)
    #expect(try other.journal().count == 8)
  }

  @Test func `several that write at once wait for one another`() async throws {
    _ = try fiction.open()
    let (path, act, language) = (fiction.path, fiction.amina, fiction.dutch)
    let cut = fiction.cut
    try fiction.open().add(fiction.newFenna(), id: fiction.fenna, by: act)
    let record = try fiction.open().record(fiction.terms(), state: .given, of: fiction.fenna, by: act)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let register = try RegisterDatabase.open(path: path, .existing)
          for number in 0..<25 {
            let heardAt = Moment(secondsSince1970: 1_700_000_000 + writer * 100 + number)
            try register.confirm(cut: cut, heardAt: heardAt, language: language, voice: .original, of: record, by: act)
          }
        }
      }
      try await group.waitForAll()
    }
    let register = try fiction.open(.reading)
    #expect(try register.journal().map(\.number) == Array(1...102))
    #expect(try register.verifyJournal() == nil)
    #expect(try register.contents().records[fiction.fenna]?.first?.confirmations.count == 100)
  }
}
