package import Catalogue

/// What an act changes in the result: known before anything is changed.
package struct PublicationPlan: Sendable {
  package struct Write: Sendable {
    package let path: String
    package let stage: OutputFile.Stage
    package let isNew: Bool
  }

  /// In the order in which they appear: media, pages, feeds.
  package let writes: [Write]
  /// Unchanged: they keep their file and its modification time.
  package let keeps: [String]
  /// After everything else.
  package let deletes: [String]

  /// With these files among those that are unchanged.
  func keeping(_ others: [String]) -> PublicationPlan {
    PublicationPlan(writes: writes, keeps: keeps + others, deletes: deletes)
  }

  package var changesNothing: Bool { writes.isEmpty && deletes.isEmpty }
}
