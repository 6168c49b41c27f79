import Bytes
import Catalogue
import Foundation
import System
import TestWorkspaces
import Testing

@testable import Publishing

@Suite struct LedgerTests {
  private let test: TestWorkspace
  private let workspace: Workspace
  private let key = [UInt8](repeating: 7, count: 32)
  private let moment: Moment
  private let person: PersonID
  private let guid: EpisodeGUID

  init() throws {
    test = try TestWorkspace()
    workspace = Workspace(root: test.root)
    moment = try #require(Moment("2026-11-22T10:00:00Z"))
    person = try #require(PersonID("p-4h7kq2"))
    guid = try #require(EpisodeGUID("https://example.org/?p=1 é"))
  }

  private var second: FilePath { test.elsewhere.appending("ledger") }

  private func ledger(_ copy: String? = nil) -> Ledger {
    Ledger(of: workspace, copy: copy ?? second.text, key: key)
  }

  private func events() -> [LedgerEvent] {
    let kinds: [LedgerEvent.Kind] = [
      .withdrawn(person, tombstoneDays: 30), .withdrawn(person, tombstoneDays: nil), .refused(person), .erased(person),
      .suspended(.person(person)), .suspended(.episode(guid)), .suspended(.everything), .resumed(.everything),
      .retracted(guid, .legal), .published(guid, cut: SHA256.digest(of: [1])),
    ]
    return kinds.map { LedgerEvent($0, at: moment) }
  }

  private func text(_ place: FilePath) throws -> String {
    String(decoding: try place.read(limit: 1 << 20), as: UTF8.self)
  }

  /// The codes were computed apart, with Python's hmac.
  @Test func `a line is its number, the event, and two codes`() throws {
    let two = [events()[0], events()[5]]
    #expect(ledger().record(two) == [])
    let lines = """
      1 2026-11-22T10:00:00Z withdrawn p-4h7kq2 30 0000000000000000 7a93af3dc41ba116315dd0932e5ff7e7ecd0e36f16ec231461d1c27bff4300e1
      2 2026-11-22T10:00:00Z suspended episode:https%3A%2F%2Fexample.org%2F%3Fp%3D1%20%C3%A9 7a93af3dc41ba116 a2a70ccadbf198dd2ee98a03093b9a4679fd2fbc4ba16c9fcf80356b4d822ac2

      """
    #expect(try text(workspace.ledger) == lines)
    #expect(try text(second) == lines)
    #expect(try workspace.ledger.status()?.mode == 0o600)
  }

  @Test func `every event comes back from both places, once`() throws {
    for _ in 0..<2 { #expect(ledger().record(events()) == []) }
    for place in [workspace.ledger, second] {
      let (found, fault) = Ledger.events(in: try place.read(limit: 1 << 20), key: key)
      #expect(found == events() && fault == nil)
    }
    #expect(ledger().read().events == events() && ledger().read().troubles == [])
    let later = LedgerEvent(.refused(person), at: try #require(Moment("2026-11-22T10:00:01Z")))
    #expect(ledger().record([later]) == [])
    #expect(ledger().read().events == events() + [later])
  }

  @Test func `a relative second place is one of the workspace`() throws {
    try test.write("", to: "Safe/nothing")
    #expect(ledger("Safe/ledger").record(events()) == [])
    #expect(try text(test.file("Safe/ledger")) == text(workspace.ledger))
  }

  @Test(arguments: [false, true])
  func `a place that lags behind is brought up to date`(isOwn: Bool) throws {
    let (first, rest) = (Array(events().prefix(3)), Array(events().dropFirst(3)))
    #expect(ledger().record(first) == [])
    let behind = isOwn ? workspace.ledger : second
    let before = try behind.read(limit: 1 << 20)
    #expect(ledger().record(rest) == [])
    for torn in [before, [], before.dropLast(7), before + Array("4 2026".utf8)] {
      try behind.remove()
      try behind.writeNew(Array(torn).span)
      #expect(ledger().record([]) == [])
      #expect(try text(workspace.ledger) == text(second))
      #expect(ledger().read().events == events())
    }
  }

  @Test func `a place that cannot be written is told, and the others are`() throws {
    let absent = ledger("/nowhere/ledger")
    #expect(
      absent.record(events()) == [.system(FileError(act: "write", path: "/nowhere/ledger", number: 2))])
    #expect(Ledger(of: workspace, copy: nil, key: key).read().events == events())
    let link = test.elsewhere.appending("link")
    try FileManager.default.createSymbolicLink(atPath: link.text, withDestinationPath: second.text)
    #expect(ledger(link.text).record([]).count == 1)
  }

  @Test func `a broken or missing line is told by its number`() throws {
    #expect(ledger().record(events()) == [])
    let whole = try text(second)
    let lines = whole.split(separator: "\n").map(String.init)
    func fault(_ lines: [String]) -> LedgerFault? {
      Ledger.events(in: Array((lines.joined(separator: "\n") + "\n").utf8), key: key).fault
    }
    #expect(fault(lines) == nil)
    for number in lines.indices {
      for position in stride(from: 0, to: lines[number].utf8.count, by: 7) {
        var changed = lines
        var bytes = Array(changed[number].utf8)
        bytes[position] ^= 1
        changed[number] = String(decoding: bytes, as: UTF8.self)
        #expect(fault(changed) == .broken(line: number + 1), "\(number) \(position)")
      }
      var without = lines
      without.remove(at: number)
      #expect(fault(without) == (number == lines.count - 1 ? nil : .broken(line: number + 1)))
      var twice = lines
      twice.insert(lines[number], at: number)
      #expect(fault(twice) == .broken(line: number + 2))
    }
    #expect(Ledger.events(in: Array(whole.utf8), key: Array(repeating: 8, count: 32)).fault == .broken(line: 1))
    #expect(Ledger.events(in: Array(whole.utf8.dropLast()), key: key).fault == .unfinished(line: 10))
  }

  @Test func `a place that was tampered with is told, left as it is, and keeps nothing from the other`() throws {
    #expect(ledger().record(events()) == [])
    let broken = try text(second).replacing("p-4h7kq2 30", with: "p-4h7kq3 30")
    try second.remove()
    try second.writeNew(Array(broken.utf8).span)
    let later = LedgerEvent(.refused(person), at: try #require(Moment("2026-12-01T00:00:00Z")))
    #expect(ledger().record([later]) == [.faulty(second, .broken(line: 1))])
    #expect(try text(second) == broken)
    #expect(ledger().read().events == events() + [later])
    #expect(ledger().read().troubles == [.faulty(second, .broken(line: 1))])
  }

  @Test func `two places that tell different stories are told`() throws {
    #expect(ledger().record(events()) == [])
    try second.remove()
    let other = Ledger(of: workspace, copy: nil, key: key)
    try workspace.ledger.rename(to: second)
    #expect(other.record([events()[1]]) == [])
    #expect(ledger().record([]) == [.differs(workspace.ledger, line: 1)])
    #expect(ledger().read().troubles == [.differs(workspace.ledger, line: 1)])
  }
}
