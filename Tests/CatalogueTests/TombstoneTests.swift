import Bytes
import Testing

@testable import Catalogue

/// What a feed tells of an episode that was taken away.
@Suite struct TombstoneTests {
  private static let day = 86400

  private func fiction(removed days: Int, shownFor: Int?) throws -> Fiction {
    var fiction = try Fiction()
    fiction.publish()
    fiction.register.publications[fiction.episode.guid]?.state = .retracted(.withdrawal)
    fiction.register.tombstones = [
      Tombstone(
        guid: fiction.episode.guid, publishedAt: fiction.later(-100 * Self.day),
        removedAt: fiction.later(-days * Self.day), shownUntil: shownFor.map { fiction.later($0 * Self.day) },
        feeds: [fiction.feeds[0].id])
    ]
    return fiction
  }

  @Test(arguments: [
    (0, nil, false, true), (29, nil, false, true), (30, nil, false, false), (1, 1, true, true), (1, 0, false, true),
    (40, 1, true, true), (40, 0, false, false),
  ]) func `an item until its end, and a deleted entry for thirty days`(
    removed: Int, shownFor: Int?, isShown: Bool, isDeletedEntry: Bool
  ) throws {
    let fiction = try fiction(removed: removed, shownFor: shownFor)
    let tombstones = fiction.gate.clearedTombstones(of: fiction.feeds[0])
    #expect(tombstones.map(\.isShown) == [isShown])
    #expect(tombstones.map(\.isDeletedEntry) == [isDeletedEntry])
    // printf 5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11 | sha256sum
    #expect(tombstones.map(\.mediaPath) == ["media/removed-f286ae8d.mp3"])
  }

  @Test func `only where the feed carried it, and only while it is not back`() throws {
    var fiction = try fiction(removed: 1, shownFor: 1)
    let other = Feed(
      id: try found(FeedID("ander")), title: "Ander", language: fiction.episode.language, author: "Redactie",
      owner: fiction.feeds[0].owner, image: fiction.feeds[0].image, categories: [], guid: "ander", summary: "Verzonnen."
    )
    #expect(fiction.gate.clearedTombstones(of: other) == [])
    fiction.publish()
    #expect(fiction.gate.clearedTombstones(of: fiction.feeds[0]) == [])
    fiction.register.publications = [:]
    #expect(fiction.gate.clearedTombstones(of: fiction.feeds[0]).count == 1)
  }

  @Test func `the next change is the first end of a consent or a tombstone`() throws {
    var fiction = try fiction(removed: 1, shownFor: 40)
    #expect(fiction.gate.nextChange == fiction.later(29 * Self.day))
    let ends = (1...3).map { fiction.later($0 * Self.day) }
    try fiction.changeRecord { $0.terms.expiresAt = ends[2] }
    #expect(fiction.gate.nextChange == ends[2])
    try fiction.changeRecord { $0.terms.reviewAt = ends[1] }
    #expect(fiction.gate.nextChange == ends[1])
    try fiction.changeRecord {
      $0.terms.age = .minor(
        Minority(years: 17, asksAgainAt: ends[0], guardianAgrees: nil, childAgrees: true, safeguarding: .accepted))
    }
    #expect(fiction.gate.nextChange == ends[0])
    fiction.now = ends[0]
    #expect(fiction.gate.nextChange == fiction.later(28 * Self.day))
  }
}
