import Bytes
import TestSeeds

@testable import Catalogue

extension CatalogueGenerator {
  mutating func addPerson(
    _ profile: Profile, to catalogue: inout GeneratedCatalogue, _ cuts: [SHA256Digest: [Appearance]]
  ) throws {
    if !isTroubled() {
      catalogue.register.people[profile.id] = Person(id: profile.id, label: "Gast \(profile.id)")
    }
    for episode in catalogue.episodes where random.chance(20) {
      catalogue.register.episodeLabels[episode.guid, default: [:]][profile.id] = "Iemand in \(episode.slug)"
    }
    guard !isTroubled() else { return }
    var records = [record(of: profile, .given, cuts)]
    while isTroubled() || random.chance(4) {
      let other = record(of: profile, random.one(of: ConsentRecord.State.allCases), cuts)
      records.insert(other, at: random.number(0...records.count))
    }
    catalogue.register.records[profile.id] = records.enumerated().map { number, record in
      ConsentRecord(
        id: ConsentID(number + 1), person: record.person, state: record.state, terms: record.terms,
        collector: record.collector, confirmations: record.confirmations)
    }
  }

  private mutating func record(
    of profile: Profile, _ state: ConsentRecord.State, _ cuts: [SHA256Digest: [Appearance]]
  ) -> ConsentRecord {
    let collector = random.one(of: accounts)
    return ConsentRecord(
      id: ConsentID(0), person: profile.id, state: usually(state, or: ConsentRecord.State.allCases),
      terms: terms(of: profile), collector: collector,
      confirmations: confirmations(of: profile, collector, cuts))
  }

  private mutating func terms(of profile: Profile) -> ConsentTerms {
    let extra: Set<ConsentScope> = [.name, .image, .transcript, .quotesAndChapters, .description]
    let channels: [Channel] = [.site, .podcastApps, .radio] + platforms.map(Channel.platform)
    var terms = ConsentTerms(
      givenAt: isTroubled() ? nil : moment(0), expiresAt: end(4, percent: 20),
      scopes: Set(
        ConsentScope.allCases.filter { scope in
          scope == profile.voice.scope || !extra.contains(scope) ? !isTroubled() : random.chance(65)
        }),
      channels: Set(channels.filter { $0 == .site ? !isTroubled() : random.chance(92) }))
    terms.reviewAt = end(5, percent: 20)
    terms.alterations = Set(VoiceAlteration.allCases.filter { $0 == profile.alteration ? !isTroubled() : isTroubled() })
    if isTroubled() { terms.territory = ["NL"] }
    let anonymity = random.one(of: profile.hides ? [Anonymity.acquaintances, .total] : [.none, .public])
    terms.anonymity = usually(anonymity, or: [nil] + Anonymity.allCases)
    terms.age = age(of: profile)
    terms.risk = random.chance(50) ? .accepted : usually(nil, or: [.vetoed])
    return terms
  }

  private mutating func age(of profile: Profile) -> Age? {
    guard !isTroubled() else { return nil }
    guard profile.years < 18 else { return .adult }
    let needsGuardian = profile.years < 16
    return .minor(
      Minority(
        years: profile.years, asksAgainAt: moment(random.one(of: [4, 5])),
        guardianAgrees: usually(needsGuardian ? true : nil, or: [true, false, nil]),
        childAgrees: usually(true, or: [false, nil]),
        safeguarding: usually(needsGuardian ? nil : .accepted, or: [.accepted, .vetoed, nil])))
  }

  private mutating func confirmations(
    of profile: Profile, _ collector: Account, _ cuts: [SHA256Digest: [Appearance]]
  ) -> [CutConfirmation] {
    var confirmations: [CutConfirmation] = []
    func confirm(_ cut: SHA256Digest, _ voice: Voice, _ generator: inout CatalogueGenerator) {
      var confirmation = CutConfirmation(
        cut: cut, heardAt: generator.moment(generator.random.one(of: [0, 1])), language: generator.dutch,
        voice: generator.usually(voice, or: Voice.allCases), reviewer: generator.second(after: collector))
      confirmation.alteration = generator.usually(
        voice == .altered ? profile.alteration : nil, or: [nil] + VoiceAlteration.allCases)
      confirmation.risk = generator.usually(.accepted, or: [nil, .vetoed])
      confirmations.append(confirmation)
    }
    for cut in cuts.keys.sorted() {
      let appearance = cuts[cut]?.first { $0.person == profile.id }
      if appearance == nil ? isTroubled() : !isTroubled() { confirm(cut, appearance?.voice ?? profile.voice, &self) }
      while isTroubled() { confirm(cut, profile.voice, &self) }
    }
    for redaction in redactions where random.chance(70) { confirm(redaction, profile.voice, &self) }
    return confirmations
  }
}
