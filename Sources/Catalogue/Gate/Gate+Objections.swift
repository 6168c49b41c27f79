import Bytes

// Each rule of the gate, and whom it holds for. An episode goes where nothing is objected.

extension Gate {
  /// Whatever the channel is.
  func objections(to episode: Episode, in cut: SHA256Digest, isNewCopy: Bool) -> [Objection] {
    guard !register.suspended.contains(.everything) else { return [Objection(.allSuspended)] }
    var objections: [Objection] = []
    if register.suspended.contains(.episode(episode.guid)) { objections.append(Objection(.episodeSuspended)) }
    if register.thirdParties[cut, default: []].contains(where: isOpen) { objections.append(Objection(.thirdParty)) }
    objections += unlisted(in: episode, cut).map { Objection(.unlistedPerson, person: $0) }
    if !isNewCopy { objections += self.objections(toTagsOf: cut, in: episode) }
    switch episode.people {
    case .undeclared, .listed([]): objections.append(Objection(.peopleMissing))
    case .nobody: objections += self.objections(toNobodyIn: cut)
    case .listed(let appearances): objections += appearances.flatMap { self.objections(to: $0, in: cut) }
    }
    return objections
  }

  /// What there is besides for this channel; of a feed, where it is one of its own.
  func objections(to people: People, on channel: Channel, of feed: FeedID?) -> [Objection] {
    guard !register.suspended.contains(.everything) else { return [] }
    return people.appearances.flatMap { appearance -> [Objection] in
      guard let record = standing(of: appearance.person).record, record.state == .given else { return [] }
      var objections: [Objection] = []
      func object(_ rule: Refusal.Rule, _ scope: ConsentScope) {
        objections.append(Objection(rule, person: appearance.person, scope: scope, record: record))
      }
      if !record.terms.channels.contains(channel) { object(.channelMissing, appearance.voice.scope) }
      if !record.terms.holds(inTerritoryOf: channel) { object(.territoryLimited, appearance.voice.scope) }
      if case .platform(let platform) = channel, !record.terms.scopes.contains(.transcript),
        feed.flatMap({ register.assurances[$0] })?.contains(platform) != true
      {
        object(.platformTranscribes, .transcript)
      }
      return objections
    }
  }

  /// Who was cut out of a recording is in this one still: the cut without them is another.
  private func isOpen(_ party: ThirdParty) -> Bool {
    guard let resolution = party.resolution, resolution != .removed else { return true }
    return fourEyes && !isSecond(party.resolvedBy, after: party.notedBy)
  }

  /// What a copy's tags tell cannot be left out of it: it goes as a whole, until it is published with other tags.
  private func objections(toTagsOf cut: SHA256Digest, in episode: Episode) -> [Objection] {
    let files = register.publications[episode.guid]?.files ?? []
    guard files.contains(where: { $0.cut == cut && $0.holdsChapters }) else { return [] }
    return dissenters(from: .quotesAndChapters, in: episode).map {
      Objection(.scopeMissing, person: $0, scope: .quotesAndChapters, record: standing(of: $0).record)
    }
  }

  private func objections(toNobodyIn cut: SHA256Digest) -> [Objection] {
    guard let declaration = register.declarations[cut] else { return [Objection(.noDeclaration)] }
    guard let second = declaration.confirmedBy else { return [Objection(.declarationUnconfirmed)] }
    return isSecond(second, after: declaration.declaredBy) ? [] : [Objection(.sameAccount)]
  }

  private func objections(to appearance: Appearance, in cut: SHA256Digest) -> [Objection] {
    let standing = standing(of: appearance.person)
    var rules = standing.obstacles
    if let record = standing.record, record.state == .given {
      let confirmations = confirmations(of: cut, under: record)
      if !record.terms.scopes.contains(appearance.voice.scope) { rules.append(.scopeMissing) }
      rules += objections(to: appearance.voice, record.terms, confirmations, collector: record.collector)
      rules += objections(to: confirmations, of: appearance.voice, under: record)
    }
    var seen: Set<Refusal.Rule> = []
    return rules.filter { seen.insert($0).inserted }.map {
      Objection($0, person: appearance.person, scope: appearance.voice.scope, record: standing.record)
    }
  }

  /// How the voice was altered is what every account says that heard it: one that knows of an effect is enough.
  private func objections(
    to voice: Voice, _ terms: ConsentTerms, _ confirmations: [CutConfirmation], collector: Account
  ) -> [Refusal.Rule] {
    let hides = terms.anonymity.map { $0 >= .acquaintances } ?? false
    switch voice {
    case .unheard: return []
    case .original: return hides ? [.voiceRecognisable] : []
    case .altered:
      let heard = confirmations.filter { $0.voice == .altered }
      let alterations = heard.compactMap(\.alteration)
      let counted = heard.filter { isSecond($0.reviewer, after: collector) && span.holds(startOf: $0.heardAt) }
      var rules: [Refusal.Rule] = []
      if !terms.alterations.isSuperset(of: alterations) { rules.append(.scopeMissing) }
      if hides && alterations.contains(.effect) { rules.append(.voiceRecognisable) }
      if !counted.isEmpty && counted.allSatisfy({ $0.alteration == nil }) { rules.append(.alterationUnnamed) }
      return rules
    }
  }

  private func objections(
    to confirmations: [CutConfirmation], of voice: Voice, under record: ConsentRecord
  ) -> [Refusal.Rule] {
    let heard = confirmations.filter { $0.voice == voice && span.holds(startOf: $0.heardAt) }
    var rules: [Refusal.Rule] = []
    if heard.isEmpty {
      rules.append(.cutNotConfirmed)
    } else if !heard.contains(where: { isSecond($0.reviewer, after: record.collector) }) {
      rules.append(.sameAccount)
    }
    if confirmations.contains(where: { $0.risk == .vetoed }) {
      rules.append(.riskVetoed)
    } else if record.terms.risk == nil && !heard.contains(where: { $0.risk == .accepted }) {
      rules.append(.riskMissing)
    }
    return rules
  }
}

extension ConsentTerms {
  /// The web has no borders: a limit to some countries holds on the radio alone.
  func holds(inTerritoryOf channel: Channel) -> Bool { territory.isEmpty || channel == .radio }
}
