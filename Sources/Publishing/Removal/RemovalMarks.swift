import Bytes
import Catalogue
import Register
import System

/// Word that a removal has begun, so that a crash between unlinking and the register's entry brings nothing back: one
/// empty file for each, which needs no free block.
///
/// A mark of somebody who withdraws stays until the register was written anew without them.
struct RemovalMarks {
  private let folder: FilePath

  init(in workspace: Workspace) {
    folder = workspace.removals
  }

  /// Leaves them; where even that is refused, the removal goes on without.
  func leave(for order: RemovalOrder) {
    do {
      try folder.createDirectories(mode: 0o700)
      for name in names(of: order) { try folder.appending(name).writeNew([UInt8]().span, mode: 0o600) }
    } catch {
      return
    }
  }

  /// What has begun and is not yet done.
  func pending(among contents: RegisterContents) throws -> RemovalOrder {
    var order = RemovalOrder()
    guard try folder.status() != nil else { return order }
    let names = try folder.entries()
    guard !names.isEmpty else { return order }
    let guids = Dictionary(contents.publications.keys.map { (Self.hash(of: $0), $0) }) { first, _ in first }
    for name in names {
      let words = name.split(separator: ".").map(String.init)
      guard words.count >= 2 else { continue }
      switch words[0] {
      case "suspended" where words[1] == "everything": order.suspensions.insert(.everything)
      case "suspended":
        if let person = PersonID(words[1]) { order.suspensions.insert(.person(person)) }
        if let guid = guids[words[1]] { order.suspensions.insert(.episode(guid)) }
      case "withdrawn":
        guard let person = PersonID(words[1]) else { continue }
        order.withdrawals[person] = WithdrawalTerms(tombstoneDays: words.count > 2 ? Int(words[2]) : nil)
      default: if let guid = guids[words[0]] { order.retractions[guid] = RetractionReason(rawValue: words[1]) }
      }
    }
    return order
  }

  /// Takes away all but those of people who withdraw.
  func removeEntered(_ order: RemovalOrder) throws {
    for name in names(of: order) where !name.hasPrefix("withdrawn.") { try folder.appending(name).remove() }
    try removeIfEmpty()
  }

  /// Takes away those of somebody of whom nothing is left.
  func removeWithdrawal(of person: PersonID) throws {
    guard try folder.status() != nil else { return }
    for name in try folder.entries() where name.hasPrefix("withdrawn.\(person).") || name == "withdrawn.\(person)" {
      try folder.appending(name).remove()
    }
    try removeIfEmpty()
  }

  private func removeIfEmpty() throws {
    if try folder.status() != nil, try folder.entries().isEmpty { try folder.removeDirectory() }
  }

  private func names(of order: RemovalOrder) -> [String] {
    order.retractions.filter { $0.value != .withdrawal }.map { "\(Self.hash(of: $0)).\($1)" }
      + order.suspensions.map { suspended in
        switch suspended {
        case .person(let person): "suspended.\(person)"
        case .episode(let guid): "suspended.\(Self.hash(of: guid))"
        case .everything: "suspended.everything"
        }
      }
      + order.withdrawals.map { person, terms in
        "withdrawn.\(person)" + (terms.tombstoneDays.map { ".\($0)" } ?? "")
      }
  }

  private static func hash(of guid: EpisodeGUID) -> String { SHA256.digest(of: Array(guid.text.utf8)).hex }
}
