import Catalogue
import Register
import SourceText

/// What an act goes on from: what it found, and the edition that this gives as it is.
struct Beginning {
  let situation: Situation
  let remembered: RememberedFiles
  /// The edition of the last good texts, and what it is made of; `nil` where there is no such text, or nothing that is
  /// served was looked at.
  var edition: (Edition, PublishedSources)?
}

extension Publisher {
  /// What `prepare` gives, once what a crash or a full disk left half done is completed and what nobody agrees to any
  /// longer is taken away: whatever is wrong otherwise, that comes first.
  func afterRemovals(
    isRehearsal: Bool, _ prepare: (_ beginning: Beginning, _ unlinked: [String]) throws -> PreparedEdition
  ) throws -> PreparedEdition {
    var beginning = try begin()
    guard !isRehearsal else { return try prepare(beginning, []) }
    var order = try RemovalMarks(in: workspace).pending(among: beginning.situation.contents)
    order.lost = Set(try lostArtefacts(&beginning))
    guard !order.isEmpty else { return try prepare(beginning, []) }
    let removal = try remove(order, beginning.situation)
    do {
      if let trouble = removal.troubles.first { throw trouble }
      return try prepare(try begin(), removal.unlinked)
    } catch {
      throw RefusedAfterRemoval(unlinked: removal.unlinked, reason: error)
    }
  }

  /// Takes away what nobody agrees to any longer, at once; `nil` where there is nothing.
  package func removeLost() throws -> Removal? {
    var beginning = try begin()
    var order = RemovalOrder()
    order.lost = Set(try lostArtefacts(&beginning))
    return order.isEmpty ? nil : try remove(order, beginning.situation)
  }

  private func begin() throws -> Beginning {
    let (situation, remembered) = try situation()
    return Beginning(situation: situation, remembered: remembered)
  }
}
