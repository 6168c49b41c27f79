import Bytes
import Catalogue
import Publishing
import Register

extension FictionalRegister {
  /// Every episode that the fictional register speaks of, by date of publication as the texts propose it.
  ///
  /// - Throws: `Failure` in a workspace that is not the demonstration's.
  static func requiredSlugs(in workspace: Workspace) throws -> [String] {
    let slugs = Set(consents.flatMap(\.episodes) + episodesOfNobody)
    do {
      return try slugs.map { try workspace.episode(named: $0) }.sorted {
        ($0.date?.secondsSince1970 ?? 0, $0.slug) < ($1.date?.secondsSince1970 ?? 0, $1.slug)
      }.map(\.slug.text)
    } catch Obstacle.unknownEpisode {
      throw Failure(
        .failed, "\(workspace.root) is not the demonstration's workspace.",
        "Run klankbord demo in a clone of the repository, or begin your own with klankbord init DIR.")
    }
  }

  /// Enters what the register does not hold yet, so that a load that was cut off is completed by the next.
  static func load(into publisher: borrowing Publisher) throws {
    let register = publisher.register
    let collector = try act(of: "demo-collector", publisher.act)
    let reviewer = try act(of: "demo-reviewer", publisher.act)
    let known = try register.contents()
    for person in people {
      let id = try parsed(person.id, PersonID.init)
      guard known.people[id] == nil else { continue }
      let names = NewPerson(
        label: person.label, legalName: person.legalName, alsoKnownAs: person.alsoKnownAs, isFictional: true)
      try register.add(try parsed(person.id) { _ in names }, id: id, by: collector)
    }
    for consent in consents {
      let person = try parsed(consent.person, PersonID.init)
      let language = try parsed(consent.language, LanguageTag.init)
      let givenAt = try parsed(consent.givenAt, Moment.init)
      var records = known.records[person] ?? []
      if records.isEmpty {
        let end = consent.endsInDays.map { Moment(secondsSince1970: publisher.act.at.secondsSince1970 + $0 * 86400) }
        var terms = ConsentTerms(
          givenAt: givenAt, expiresAt: end, scopes: consent.scopes,
          channels: Set(try consent.channels.map { try parsed($0, Channel.init) }), lawfulBasis: lawfulBasis,
          method: method, language: language, noticeVersion: noticeVersion)
        terms.anonymity = consent.anonymity
        terms.alterations = consent.scopes.contains(.voiceAltered) ? [alteration] : []
        terms.age = .adult
        terms.risk = .accepted
        terms.interpreter = consent.language == "nl" ? ConsentTerms.Interpreter.none : .independent
        terms.isUnderstood = true
        _ = try register.record(terms, state: .given, of: person, by: collector)
        records = try register.contents().records[person] ?? []
      }
      guard let record = records.first else { throw RegisterError.unknownPerson(person) }
      for slug in consent.episodes {
        let cut = try publisher.workspace.cut(of: slug)
        guard !record.confirmations.contains(where: { $0.cut == cut }) else { continue }
        let appearances = try publisher.workspace.episode(named: slug).people.appearances
        guard let voice = appearances.first(where: { $0.person == person })?.voice else { continue }
        try register.confirm(
          cut: cut, heardAt: givenAt, language: language, voice: voice,
          alteration: voice == .altered ? alteration : nil, risk: .accepted, interpreter: record.terms.interpreter,
          of: record.id, by: reviewer)
      }
    }
    for slug in episodesOfNobody {
      let cut = try publisher.workspace.cut(of: slug)
      if known.declarations[cut] == nil { try register.declareNobody(cut: cut, by: collector) }
      if known.declarations[cut]?.confirmedBy == nil { try register.confirmNobody(cut: cut, by: reviewer) }
    }
    for assurance in assurances {
      let feed = try parsed(assurance.feed, FeedID.init)
      let platform = try parsed(assurance.platform, Platform.init)
      // Nobody took a picture of what was never there: the evidence is the words that say so.
      let evidence = SHA256.digest(of: Array(assurance.evidence.utf8))
      try register.assure(
        feed, platform, checkedOn: try parsed(assurance.checkedOn, CalendarDate.init), evidence: evidence,
        by: reviewer)
    }
  }

  private static func act(of account: String, _ act: Act) throws -> Act {
    Act(at: act.at, account: act.account, actingAs: try parsed(account, Account.init))
  }

  private static func parsed<Value>(_ text: String, _ parse: (String) -> Value?) throws -> Value {
    guard let value = parse(text) else {
      throw Failure(
        .failed, "The fictional register has \"\(text)\" where it cannot be read.", "Mend FictionalRegister.swift.")
    }
    return value
  }
}
