import Bytes
import Testing

@testable import Catalogue

/// What is shown in place of what somebody does not agree to.
@Suite struct RedactionTests {
  /// A host behind whom one can look up everything, with a library around.
  private struct Shown {
    var fiction: Fiction
    var parts = EpisodeParts()

    init(role: Role = .host, scopes: Set<ConsentScope> = Set(ConsentScope.allCases)) throws {
      fiction = try Fiction()
      fiction.publish()
      fiction.feeds[0].people = [Credit(person: fiction.person, role: .soundDesigner)]
      var appearance = Appearance(person: fiction.person, role: role, voice: .original)
      appearance.image = try found(FileName("gast.png"))
      appearance.link = "https://www.example.org/"
      fiction.episode.people = .listed([appearance])
      fiction.episode.locations = [Location(name: "Verzonnen-aan-Zee")]
      fiction.episode.soundbites = [Soundbite(startInMilliseconds: 0, durationInMilliseconds: 20_000)]
      parts.portraits[try found(FileName("gast.png"))] = Artwork(kind: .png, hash: Fiction.cut)
      parts.transcripts = [try transcript("transcript.nl.vtt", Fiction.otherCut)]
      parts.redactedTranscripts = [try transcript("transcript.nl.redacted.vtt", redacted)]
      parts.chapters = [Chapter(startInMilliseconds: 0, title: "Alles")]
      parts.redactedChapters = RedactedChapters(
        hash: redacted, chapters: [Chapter(startInMilliseconds: 0, title: "Veilig")])
      try fiction.changeRecord { $0.terms.scopes = scopes }
    }

    func cleared() throws -> ClearedCatalogue {
      let library = Library(
        site: SiteSettings(
          title: "Klank", address: try found(SiteAddress("https://klank.example.org")),
          language: fiction.episode.language, timeZone: "Europe/Amsterdam"), feeds: fiction.feeds, topics: [],
        episodes: [fiction.episode])
      return fiction.gate.clear(
        library, artwork: [fiction.feeds[0].id: Artwork(kind: .png, hash: Fiction.cut)],
        parts: [fiction.episode.guid: parts])
    }

    func episode() throws -> ClearedEpisode { try found(cleared().site.episodes.first) }

    mutating func approve(by reviewer: Account, risk: Review? = nil, in seconds: Int = 0) throws {
      var confirmation = CutConfirmation(
        cut: redacted, heardAt: fiction.later(seconds), language: fiction.episode.language, voice: .original,
        reviewer: reviewer)
      confirmation.risk = risk
      try fiction.changeRecord { $0.confirmations.append(confirmation) }
    }

    private func transcript(_ name: String, _ hash: SHA256Digest) throws -> TranscriptFile {
      TranscriptFile(file: try found(FileName(name)), language: fiction.episode.language, hash: hash, isTimed: true)
    }
  }

  @Test func `who agrees to everything is shown as the text tells it`() throws {
    let episode = try Shown().episode()
    let person = try found(episode.people.first)
    #expect(person.label == "Een deskundige")
    #expect(person.role == .host)
    #expect(person.portrait != nil && person.link != nil)
    #expect(episode.transcripts.map(\.file.text) == ["transcript.nl.vtt"])
    #expect(episode.speakers == ["p-4h7kq2": "Een deskundige"])
    #expect(episode.chapters.map(\.title) == ["Alles"])
    #expect(episode.soundbites.count == 1)
    #expect(episode.text.locations.count == 1)
  }

  @Test(arguments: [
    (ConsentScope.description, Role.host, Role.guest), (.description, .soundDesigner, .guest),
    (.name, .narrator, .narrator), (.image, .translator, .translator),
  ]) func `each part needs its own scope`(missing: ConsentScope, role: Role, shown: Role) throws {
    let episode = try Shown(role: role, scopes: Set(ConsentScope.allCases).subtracting([missing])).episode()
    let person = try found(episode.people.first)
    #expect(person.role == shown)
    #expect(episode.text.locations.isEmpty == (missing == .description))
    #expect((person.link == nil) == (missing == .name))
    #expect((person.portrait == nil) == (missing == .image))
  }

  @Test(arguments: [
    (Anonymity.none, true, Role.host), (.public, false, .host), (.acquaintances, false, .guest),
    (.total, false, .guest),
  ]) func `whoever hides is made general, whatever they agree to`(anonymity: Anonymity, isSeen: Bool, role: Role) throws
  {
    var shown = try Shown()
    shown.fiction.episode.people = .listed(
      shown.fiction.episode.people.appearances.map {
        var appearance = Appearance(person: $0.person, role: $0.role, voice: .altered)
        appearance.image = $0.image
        return appearance
      })
    let reviewer = shown.fiction.reviewer
    try shown.fiction.changeRecord { record in
      record.terms.anonymity = anonymity
      record.terms.alterations = [.respoken]
      record.confirmations = record.confirmations.map {
        var confirmation = CutConfirmation(
          cut: $0.cut, heardAt: $0.heardAt, language: $0.language, voice: .altered, reviewer: reviewer)
        confirmation.alteration = .respoken
        return confirmation
      }
    }
    let cleared = try shown.cleared()
    let episode = try found(cleared.site.episodes.first)
    #expect(episode.people.map(\.role) == [role])
    #expect((episode.people.first?.portrait != nil) == isSeen)
    #expect(episode.text.locations.isEmpty == (role == .guest))
    #expect(cleared.feeds[0].people.map(\.role) == [role == .guest ? .guest : .soundDesigner])
  }

  @Test func `an episode's own label takes the place of the other`() throws {
    var shown = try Shown()
    shown.fiction.register.episodeLabels = [shown.fiction.episode.guid: [shown.fiction.person: "Iemand"]]
    let cleared = try shown.cleared()
    let episode = try found(cleared.site.episodes.first)
    #expect(episode.people.map(\.label) == ["Iemand"])
    #expect(episode.speakers == ["p-4h7kq2": "Iemand"])
    #expect(cleared.feeds[0].people.map(\.label) == ["Een deskundige"])
  }

  @Test(arguments: [
    (ConsentScope.name, Set<String>(), false), (.description, Set(), true),
    (.description, ["NL"] as Set, false),
  ]) func `a credit needs the name scope, everywhere`(
    missing: ConsentScope, territory: Set<String>, isCredited: Bool
  ) throws {
    var shown = try Shown(scopes: Set(ConsentScope.allCases).subtracting([missing]))
    try shown.fiction.changeRecord { $0.terms.territory = territory }
    #expect(try shown.cleared().feeds[0].people.isEmpty == !isCredited)
  }

  @Test func `a suspended person is named and credited nowhere`() throws {
    for suspended in [Suspended.person(try Fiction().person), .everything] {
      var shown = try Shown()
      #expect(shown.fiction.gate.mayBeNamed(shown.fiction.person, on: [.site]))
      shown.fiction.register.suspended = [suspended]
      let cleared = try shown.cleared()
      #expect(cleared.site.episodes == [] && cleared.feeds[0].people == [])
      #expect(!shown.fiction.gate.mayBeNamed(shown.fiction.person, on: [.site]))
      #expect(!shown.fiction.gate.mayQuote(shown.fiction.episode))
      #expect(shown.fiction.gate.registerCards.map(\.isSuspended) == [true])
    }
  }

  @Test(arguments: [
    ("bilal", true, Review?.none, 0, true), ("amina", true, nil, 0, false), ("amina", false, nil, 0, true),
    ("bilal", true, .vetoed, 0, false), ("bilal", true, .accepted, 1, false), (nil, true, nil, 0, false),
  ]) func `a redacted copy is shown once it was approved as a cut would be`(
    reviewer: String?, fourEyes: Bool, risk: Review?, seconds: Int, isShown: Bool
  ) throws {
    var shown = try Shown(scopes: [.voiceOriginal])
    shown.fiction.fourEyes = fourEyes
    if let reviewer { try shown.approve(by: found(Account(reviewer)), risk: risk, in: seconds) }
    let cleared = try shown.cleared()
    let episode = try found(cleared.site.episodes.first)
    #expect(episode.transcripts.map(\.file.text) == (isShown ? ["transcript.nl.redacted.vtt"] : []))
    #expect(episode.speakers.isEmpty == !isShown)
    #expect(episode.chapters.map(\.title) == (isShown ? ["Veilig"] : []))
    #expect(episode.soundbites.isEmpty)
    #expect(cleared.rulings[0].withheldParts.map(\.isReplaced) == [isShown, isShown])
    #expect(cleared.rulings[0].withheldParts.map(\.scope) == [.transcript, .quotesAndChapters])
  }

  @Test func `what was approved under an older record is not under the newest`() throws {
    var shown = try Shown(scopes: [.voiceOriginal])
    try shown.approve(by: shown.fiction.reviewer)
    let old = try found(shown.fiction.register.records[shown.fiction.person]?.first)
    let new = ConsentRecord(
      id: ConsentID(2), person: old.person, state: .given, terms: old.terms, collector: old.collector,
      confirmations: old.confirmations.filter { $0.cut == Fiction.cut })
    shown.fiction.register.records[old.person] = [old, new]
    #expect(try shown.episode().transcripts == [])
    #expect(try shown.episode().chapters == [])
  }

  @Test func `an episode is shown from its moment on`() throws {
    var shown = try Shown()
    let moment = shown.fiction.now
    shown.fiction.now = shown.fiction.later(-1)
    #expect(try shown.cleared().site.episodes == [])
    #expect(try shown.cleared().rulings == [])
    #expect(shown.fiction.gate.nextChange == moment)
    shown.fiction.now = moment
    #expect(try shown.cleared().site.episodes.count == 1)
    #expect(shown.fiction.gate.nextChange == nil)
  }
}

private let redacted = SHA256.digest(of: Array("redacted".utf8))
