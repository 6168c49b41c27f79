import Testing

@testable import Catalogue

@Suite struct ExplanationTests {
  @Test func `tells of everyone in the cut what counts, and what is withheld`() throws {
    var fiction = try Fiction()
    let other = try found(PersonID("p-22bb33"))
    fiction.register.records[other] = [
      ConsentRecord(
        id: ConsentID(2), person: other, state: .withdrawn, terms: ConsentTerms(), collector: fiction.collector,
        confirmations: fiction.register.records[fiction.person]?.first?.confirmations ?? [])
    ]
    let end = fiction.later(10)
    try fiction.changeRecord { $0.terms.expiresAt = end }
    var parts = EpisodeParts()
    parts.chapters = [Chapter(startInMilliseconds: 0, title: "Begin")]
    fiction.register.thirdParties[Fiction.cut] = [
      ThirdParty(number: 3, cut: Fiction.cut, relation: "child", notedBy: fiction.collector)
    ]
    let explanation = fiction.gate.explanation(
      of: fiction.episode, cut: Fiction.cut, feeds: fiction.feeds, parts: parts)
    #expect(explanation.slug == fiction.episode.slug && explanation.cut == Fiction.cut)
    #expect(explanation.rulings.map(\.destination) == [.site, fiction.feed])
    #expect(explanation.rulings.allSatisfy { Set($0.refusals.map(\.rule)) == [.thirdParty, .unlistedPerson] })
    #expect(explanation.people.map(\.id) == [fiction.person, other])
    #expect(explanation.thirdParties.map(\.number) == [3])
    #expect(explanation.withheldParts.map(\.scope) == [.quotesAndChapters])

    let guest = try found(explanation.people.first)
    #expect(guest.appearance?.role == .guest)
    #expect(guest.record == ConsentID(1) && guest.state == .given && !guest.isSuspended)
    #expect(guest.scopes == [.voiceOriginal])
    #expect(guest.channels.map(\.description) == ["site", "podcast-apps", "apple"])
    #expect(guest.anonymity == Anonymity.none)
    #expect(guest.expiresAt == end && guest.reviewAt == nil && guest.asksAgainAt == nil)
    #expect(guest.confirmations.map(\.reviewer) == [fiction.reviewer])

    let erased = try found(explanation.people.last)
    #expect(erased.appearance == nil)
    #expect(erased.state == .withdrawn)
    #expect(erased.confirmations.count == 1)
  }
}
