import Bytes
import Testing

@testable import Catalogue

/// Each rule of the gate on its own: one thing is changed in a library that is cleared everywhere.
@Suite struct GateRulesTests {
  @Test(arguments: suspensions + records + minors + voices + thirdParties + channels)
  func `refuses by the rule that is broken, and by no other`(changed: Case) throws {
    var fiction = try Fiction()
    try changed.change(&fiction)
    #expect(try fiction.rules(at: .site) == changed.site)
    #expect(try fiction.rules(at: fiction.feed) == changed.feed)
  }

  @Test func `a limit to some countries holds on the radio`() {
    var terms = ConsentTerms()
    terms.territory = ["NL"]
    #expect(terms.holds(inTerritoryOf: .radio))
    #expect(!terms.holds(inTerritoryOf: .site))
    terms.territory = []
    #expect(terms.holds(inTerritoryOf: .podcastApps))
  }

  @Test func `every refusal says who, of what, where, and by which record`() throws {
    var fiction = try Fiction()
    fiction.register.assurances = [:]
    let ruling = try found(fiction.gate.rulings(on: fiction.episode, cut: Fiction.cut, feeds: fiction.feeds).last)
    let refusal = try found(ruling.refusals.first)
    #expect(ruling.refusals.count == 1)
    #expect(refusal.person == fiction.person)
    #expect(refusal.scope == .transcript)
    #expect("\(refusal.channel)" == "apple")
    #expect(refusal.record == ConsentID(1))
    #expect(refusal.state == .given)
  }

  // MARK: Who is in a cut

  /// A new cut without the person, who approved the published one; of the nobody that is left two accounts say so.
  private func recut(_ change: (inout Fiction) throws -> Void) throws -> Set<Refusal.Rule> {
    var fiction = try Fiction()
    fiction.publish()
    fiction.episode.people = .nobody
    fiction.register.declarations[Fiction.otherCut] = NobodyDeclaration(
      cut: Fiction.otherCut, declaredBy: fiction.collector, declaredAt: fiction.now, confirmedBy: fiction.reviewer)
    try change(&fiction)
    let rulings = fiction.gate.rulings(on: fiction.episode, cut: Fiction.otherCut, feeds: [])
    return Set(try found(rulings.first).refusals.map(\.rule))
  }

  private func absence(_ fiction: Fiction, by second: Account?, from cut: SHA256Digest) -> [AbsenceDeclaration] {
    [AbsenceDeclaration(cut: cut, person: fiction.person, declaredBy: fiction.collector, confirmedBy: second)]
  }

  @Test func `who was in the published cut is in the next, unless two accounts say that they are not`() throws {
    #expect(try recut { _ in } == [.unlistedPerson])
    #expect(try recut { try $0.changeRecord { $0.state = .withdrawn } } == [.unlistedPerson])
    for (second, fourEyes, rules) in [
      ("bilal", true, Set<Refusal.Rule>()), ("amina", true, [.unlistedPerson]), ("amina", false, []),
      (nil, true, [.unlistedPerson]), (nil, false, [.unlistedPerson]),
    ] {
      let found = try recut {
        $0.fourEyes = fourEyes
        $0.register.absences[Fiction.otherCut] = absence($0, by: second.flatMap(Account.init), from: Fiction.otherCut)
      }
      #expect(found == rules, "\(second ?? "nobody") \(fourEyes)")
    }
    #expect(
      try recut {
        $0.register.absences[Fiction.cut] = absence($0, by: $0.reviewer, from: Fiction.cut)
      } == [.unlistedPerson])
  }

  @Test func `who approved the very cut is in it, whatever anybody declares`() throws {
    let rules = try recut { fiction in
      fiction.register.absences[Fiction.otherCut] = absence(fiction, by: fiction.reviewer, from: Fiction.otherCut)
      let (now, reviewer) = (fiction.now, fiction.reviewer)
      try fiction.changeRecord {
        $0.confirmations.append(
          CutConfirmation(
            cut: Fiction.otherCut, heardAt: now, language: $0.confirmations[0].language, voice: .original,
            reviewer: reviewer))
      }
    }
    #expect(rules == [.unlistedPerson])
  }

  @Test func `what was said last counts, in whichever order it was written down`() throws {
    var fiction = try Fiction()
    let yes = try found(fiction.register.records[fiction.person]?.first)
    func record(_ state: ConsentRecord.State, _ seconds: Int, _ scopes: Set<ConsentScope>) throws -> ConsentRecord {
      var terms = yes.terms
      terms.givenAt = Moment(secondsSince1970: try found(yes.terms.givenAt).secondsSince1970 + seconds)
      terms.scopes = scopes
      return ConsentRecord(
        id: ConsentID(0), person: yes.person, state: state, terms: terms, collector: yes.collector,
        confirmations: yes.confirmations)
    }
    let narrower = try record(.given, 10, [.name])
    fiction.register.records[fiction.person] = [narrower, yes]
    #expect(try fiction.rules(at: .site) == [.scopeMissing])
    fiction.register.records[fiction.person] = [try record(.refused, 20, []), narrower, yes]
    #expect(try fiction.rules(at: .site) == [.notActive])
    fiction.register.records[fiction.person] = [try record(.invalidated, 20, []), yes]
    #expect(try fiction.rules(at: .site) == [])
  }
}
