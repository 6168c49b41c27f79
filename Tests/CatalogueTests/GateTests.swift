import Bytes
import Testing

@testable import Catalogue

@Suite struct GateTests {
  @Test func `clears what everyone in it agreed to`() throws {
    let fiction = try Fiction()
    #expect(try fiction.rules(at: .site) == [])
    #expect(try fiction.rules(at: fiction.feed) == [])
  }

  @Test func `refuses an unknown person, and one without a record`() throws {
    var fiction = try Fiction()
    fiction.register.records = [:]
    #expect(try fiction.rules(at: .site) == [.noRecord])
    fiction.register.people = [:]
    #expect(try fiction.rules(at: .site) == [.unknownPerson])
  }

  @Test(arguments: ConsentRecord.State.allCases.filter { $0 != .given })
  func `refuses every state but given`(state: ConsentRecord.State) throws {
    var fiction = try Fiction()
    try fiction.changeRecord { $0.state = state }
    #expect(try fiction.rules(at: .site) == [.notActive])
  }

  @Test func `refuses a voice that was not agreed to, and names person, scope and channel`() throws {
    var fiction = try Fiction()
    try fiction.changeRecord { $0.terms.scopes = [.voiceAltered, .name] }
    let ruling = try found(fiction.gate.rulings(on: fiction.episode, cut: Fiction.cut, feeds: fiction.feeds).first)
    let refusal = try found(ruling.refusals.first)
    #expect(ruling.refusals.count == 1)
    #expect(refusal.rule == .scopeMissing)
    #expect(refusal.person == fiction.person)
    #expect(refusal.scope == .voiceOriginal)
    #expect(refusal.channel == .site)
  }

  @Test func `keeps what is agreed for the site only out of the feed`() throws {
    var fiction = try Fiction()
    try fiction.changeRecord { $0.terms.channels = [.site] }
    #expect(try fiction.rules(at: .site) == [])
    #expect(try fiction.rules(at: fiction.feed) == [.channelMissing])
  }

  @Test func `keeps who refused a platform out of the feed that is submitted there`() throws {
    var fiction = try Fiction()
    try fiction.changeRecord { $0.terms.channels = [.site, .podcastApps] }
    #expect(try fiction.rules(at: fiction.feed) == [.channelMissing])
  }

  @Test func `refuses another cut than the one that was heard`() throws {
    let fiction = try Fiction()
    let rulings = fiction.gate.rulings(on: fiction.episode, cut: Fiction.otherCut, feeds: fiction.feeds)
    #expect(rulings.allSatisfy { $0.refusals.allSatisfy { $0.rule == .cutNotConfirmed } && !$0.isCleared })
  }

  @Test func `refuses a reviewer who also collected, unless one person runs the workspace`() throws {
    var fiction = try Fiction()
    let collector = fiction.collector
    try fiction.changeRecord { record in
      record.confirmations = record.confirmations.map {
        CutConfirmation(cut: $0.cut, heardAt: $0.heardAt, language: $0.language, voice: .original, reviewer: collector)
      }
    }
    #expect(try fiction.rules(at: .site) == [.sameAccount])
    fiction.fourEyes = false
    #expect(try fiction.rules(at: .site) == [])
  }

  @Test func `refuses from the very second of expiry`() throws {
    var fiction = try Fiction()
    let end = fiction.now
    try fiction.changeRecord { $0.terms.expiresAt = end }
    #expect(try fiction.rules(at: .site) == [.expired])
    fiction.now = Moment(secondsSince1970: end.secondsSince1970 - 1)
    #expect(try fiction.rules(at: .site) == [])
  }

  @Test func `refuses a voice that the text only says since the cut was heard`() throws {
    var fiction = try Fiction()
    try fiction.changeRecord { $0.terms.scopes = [.voiceOriginal, .voiceAltered] }
    fiction.episode.people = .listed([Appearance(person: fiction.person, role: .guest, voice: .altered)])
    #expect(try fiction.rules(at: .site) == [.cutNotConfirmed])
  }

  @Test func `refuses what is not given or heard yet`() throws {
    var fiction = try Fiction()
    let later = Moment(secondsSince1970: fiction.now.secondsSince1970 + 1)
    try fiction.changeRecord { $0.terms.givenAt = later }
    #expect(try fiction.rules(at: .site) == [.notYetGiven])
    try fiction.changeRecord { $0.terms.givenAt = nil }
    #expect(try fiction.rules(at: .site) == [.notYetGiven])
    fiction = try Fiction()
    let reviewer = fiction.reviewer
    try fiction.changeRecord { record in
      record.confirmations = record.confirmations.map {
        CutConfirmation(cut: $0.cut, heardAt: later, language: $0.language, voice: .original, reviewer: reviewer)
      }
    }
    #expect(try fiction.rules(at: .site) == [.cutNotConfirmed])
  }

  @Test func `asking about another moment never gets more than now`() throws {
    var fiction = try Fiction()
    let now = fiction.now
    let (past, future) = (
      Moment(secondsSince1970: now.secondsSince1970 - 10), Moment(secondsSince1970: now.secondsSince1970 + 10)
    )
    func rules(at moment: Moment) throws -> Set<Refusal.Rule> {
      let gate = Gate(register: fiction.register, fourEyes: true, at: moment, now: now)
      return Set(try found(gate.rulings(on: fiction.episode, cut: Fiction.cut, feeds: []).first).refusals.map(\.rule))
    }
    try fiction.changeRecord { $0.terms.expiresAt = now }
    #expect(try rules(at: past) == [.expired])
    try fiction.changeRecord { $0.terms.expiresAt = future }
    #expect(try rules(at: now) == [])
    #expect(try rules(at: future) == [.expired])
    try fiction.changeRecord { $0.terms.expiresAt = nil }
    try fiction.changeRecord { $0.terms.givenAt = future }
    #expect(try rules(at: future) == [.notYetGiven])
  }

  @Test func `a newer answer ends an older yes, and a mere request does not`() throws {
    var fiction = try Fiction()
    let yes = try found(fiction.register.records[fiction.person]?.first)
    for (state, givenAt, expected) in [
      (ConsentRecord.State.refused, nil, Set([Refusal.Rule.notActive])), (.withdrawn, nil, [.notActive]),
      (.requested, nil, []), (.requested, fiction.now, [.notActive]),
    ] {
      let newer = ConsentRecord(
        id: ConsentID(2), person: fiction.person, state: state, terms: ConsentTerms(givenAt: givenAt),
        collector: fiction.collector)
      fiction.register.records[fiction.person] = [yes, newer]
      #expect(try fiction.rules(at: .site) == expected, "\(state)")
    }
  }

  @Test func `refuses a text that does not say who can be heard`() throws {
    var fiction = try Fiction()
    fiction.register.records = [:]
    fiction.episode.people = .undeclared
    fiction.register.declarations[Fiction.cut] = NobodyDeclaration(
      cut: Fiction.cut, declaredBy: fiction.collector, declaredAt: fiction.now, confirmedBy: fiction.reviewer)
    #expect(try fiction.rules(at: .site) == [.peopleMissing])
    #expect(try fiction.rules(at: fiction.feed) == [.peopleMissing])
  }

  @Test func `a yes that is recorded late does not outlive a no that was said after it`() throws {
    var fiction = try Fiction()
    let yes = try found(fiction.register.records[fiction.person]?.first)
    let later = Moment(secondsSince1970: try found(yes.terms.givenAt).secondsSince1970 + 3600)
    let no = ConsentRecord(
      id: ConsentID(0), person: fiction.person, state: .refused, terms: ConsentTerms(givenAt: later),
      collector: fiction.collector)
    fiction.register.records[fiction.person] = [no, yes]
    #expect(try fiction.rules(at: .site) == [.notActive])
    let earlier = Moment(secondsSince1970: try found(yes.terms.givenAt).secondsSince1970 - 3600)
    let old = ConsentRecord(
      id: ConsentID(0), person: fiction.person, state: .refused, terms: ConsentTerms(givenAt: earlier),
      collector: fiction.collector)
    fiction.register.records[fiction.person] = [old, yes]
    #expect(try fiction.rules(at: .site) == [])
  }

  @Test func `nobody in it needs a declaration by two accounts, bound to the cut`() throws {
    var fiction = try Fiction()
    fiction.register.records = [:]
    fiction.episode.people = .nobody
    #expect(try fiction.rules(at: .site) == [.noDeclaration])
    var declaration = NobodyDeclaration(cut: Fiction.cut, declaredBy: fiction.collector, declaredAt: fiction.now)
    fiction.register.declarations[Fiction.cut] = declaration
    #expect(try fiction.rules(at: .site) == [.declarationUnconfirmed])
    declaration.confirmedBy = fiction.collector
    fiction.register.declarations[Fiction.cut] = declaration
    #expect(try fiction.rules(at: .site) == [.sameAccount])
    declaration.confirmedBy = fiction.reviewer
    fiction.register.declarations[Fiction.cut] = declaration
    #expect(try fiction.rules(at: .site) == [])
    fiction.register.declarations = [Fiction.otherCut: declaration]
    #expect(try fiction.rules(at: .site) == [.noDeclaration])
  }

  @Test func `who approved a cut cannot be left out of the episode's people`() throws {
    var fiction = try Fiction()
    fiction.episode.people = .nobody
    fiction.register.declarations[Fiction.cut] = NobodyDeclaration(
      cut: Fiction.cut, declaredBy: fiction.collector, declaredAt: fiction.now, confirmedBy: fiction.reviewer)
    #expect(try fiction.rules(at: .site) == [.unlistedPerson])
    try fiction.changeRecord { $0.state = .withdrawn }
    #expect(try fiction.rules(at: .site) == [.unlistedPerson])
    try fiction.changeRecord { $0.state = .invalidated }
    #expect(try fiction.rules(at: .site) == [])
  }

  @Test func `clears labels, and only what was published`() throws {
    var fiction = try Fiction()
    let library = Library(
      site: SiteSettings(
        title: "Klank", address: try found(SiteAddress("https://klank.example.org")),
        language: try found(LanguageTag("nl")), timeZone: "Europe/Amsterdam"), feeds: fiction.feeds, topics: [],
      episodes: [fiction.episode])
    let artwork = [try found(fiction.feeds.first).id: Artwork(kind: .png, hash: Fiction.cut)]
    #expect(fiction.gate.clear(library, artwork: artwork).site.episodes == [])
    fiction.publish()
    let cleared = fiction.gate.clear(library, artwork: artwork)
    let episode = try found(cleared.feeds.first?.episodes.first)
    #expect(episode.people.map(\.label) == ["Een deskundige"])
    #expect(episode.mediaPath == "media/zwijgen-" + Fiction.cut.hex.prefix(8) + ".mp3")
    #expect(episode.pagePath == "episodes/zwijgen/")
    try fiction.changeRecord { $0.terms.channels = [.site] }
    #expect(fiction.gate.clear(library, artwork: artwork).feeds.first?.episodes == [])
    #expect(fiction.gate.clear(library, artwork: artwork).site.episodes.count == 1)
  }
}
