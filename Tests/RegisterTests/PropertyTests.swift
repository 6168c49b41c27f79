import Bytes
import Catalogue
import Register
import Testing

/// Whatever is written comes back equal, from the same register and from one opened anew, after acts in any order.
@Suite struct PropertyTests {
  @Test(arguments: UInt64(1)...20)
  func `everything written comes back equal`(seed: UInt64) throws {
    let fiction = try Fiction()
    let register = try fiction.open()
    var random = Invention(state: seed)
    var expected = RegisterContents()
    var artefacts: [String: Artefact] = [:]
    var acts = 0
    for _ in 0..<60 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        let (person, new) = try random.person()
        guard expected.people[person.id] == nil else { continue }
        try register.add(new, id: person.id, by: random.act())
        expected.people[person.id] = person
      case 1:
        guard let person = expected.people.keys.sorted().randomElement(using: &random) else { continue }
        let (terms, act) = (try random.terms(), try random.act())
        let state = try found(ConsentRecord.State.allCases.randomElement(using: &random))
        let id = try register.record(terms, state: state, of: person, by: act)
        expected.records[person, default: []].append(
          ConsentRecord(id: id, person: person, state: state, terms: terms, collector: act.actor))
      case 2:
        guard let person = expected.records.keys.sorted().randomElement(using: &random),
          let position = expected.records[person]?.indices.randomElement(using: &random),
          let record = expected.records[person]?[position].id
        else { continue }
        let (confirmation, act) = try random.confirmation()
        try register.confirm(
          cut: confirmation.cut, heardAt: confirmation.heardAt, language: confirmation.language,
          voice: confirmation.voice, alteration: confirmation.alteration, risk: confirmation.risk,
          interpreter: confirmation.interpreter, carriedFrom: confirmation.carriedFrom, of: record, by: act)
        expected.records[person]?[position].confirmations.append(confirmation)
      case 3:
        let (cut, act) = (random.digest(), try random.act())
        try register.declareNobody(cut: cut, by: act)
        expected.declarations[cut] = NobodyDeclaration(cut: cut, declaredBy: act.actor, declaredAt: act.at)
      case 4:
        let publication = try random.publication()
        try register.publish(publication, by: random.act())
        expected.publications[publication.guid] = publication
      default:
        let artefact = try random.artefact()
        try register.replaceArtefacts(written: [artefact], removed: [])
        artefacts[artefact.path] = artefact
        continue
      }
      acts += 1
    }
    for register in [register, try fiction.open(.existing)] {
      let contents = try register.contents()
      #expect(contents.people == expected.people)
      #expect(contents.records == expected.records)
      #expect(contents.declarations == expected.declarations)
      #expect(contents.publications == expected.publications)
      #expect(try register.artefacts() == artefacts)
      #expect(try register.journal().count == acts)
      #expect(try register.verifyJournal() == nil)
    }
  }
}

/// Invents values by a seed. Source of the steps: SplitMix64, Steele, Lea and Flood 2014.
private struct Invention: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  mutating func number() -> Int { Int(truncatingIfNeeded: next()) }

  mutating func digest() -> SHA256Digest {
    SHA256.digest(of: (0..<8).map { _ in UInt8.random(in: .min ... .max, using: &self) })
  }

  /// Between the years 1970 and 2100, with any offset of a minute.
  mutating func moment() -> Moment {
    Moment(
      secondsSince1970: .random(in: 0...4_102_444_800, using: &self),
      offsetInSeconds: .random(in: -1439...1439, using: &self) * 60)
  }

  mutating func text() -> String {
    let scalars: [Unicode.Scalar] = ["a", "'", "\"", "\u{0}", "\n", "\u{301}", "é", "م", "\u{202E}", "\u{10FFFF}", ";"]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...8, using: &self) { text.append(scalars.randomElement(using: &self) ?? "x") }
    return String(text)
  }

  mutating func optional<Value>(_ value: (inout Self) throws -> Value) rethrows -> Value? {
    Bool.random(using: &self) ? try value(&self) : nil
  }

  mutating func account() throws -> Account {
    try found(["amina", "bilal", "root", "a.b_c-d@e"].randomElement(using: &self).flatMap(Account.init))
  }

  mutating func act() throws -> Act {
    Act(at: moment(), account: try account(), actingAs: try optional { try $0.account() })
  }

  mutating func language() throws -> LanguageTag {
    try found(["nl", "ku-Arab", "fa-AF", "sr-Latn-RS"].randomElement(using: &self).flatMap(LanguageTag.init))
  }

  mutating func guid() throws -> EpisodeGUID {
    try found(EpisodeGUID("https://example.org/?p=\(Int.random(in: 0..<12, using: &self)) é"))
  }

  mutating func person() throws -> (Person, NewPerson) {
    let (id, label) = (PersonID.random(using: &self), text())
    let (legalName, others) = (optional { $0.text() }, (0..<Int.random(in: 0..<4, using: &self)).map { _ in text() })
    return (
      Person(id: id, label: label, legalName: legalName, alsoKnownAs: others),
      try found(NewPerson(label: label, legalName: legalName, alsoKnownAs: others, isFictional: true))
    )
  }

  mutating func terms() throws -> ConsentTerms {
    let channels = try ["site", "podcast-apps", "radio", "apple", "spotify"].map { try found(Channel($0)) }
    var terms = ConsentTerms(
      givenAt: optional { $0.moment() }, expiresAt: optional { $0.moment() },
      scopes: Set(ConsentScope.allCases.filter { _ in Bool.random(using: &self) }),
      channels: Set(channels.filter { _ in Bool.random(using: &self) }),
      lawfulBasis: ConsentTerms.LawfulBasis.allCases.randomElement(using: &self),
      method: ConsentTerms.Method.allCases.randomElement(using: &self), language: try optional { try $0.language() },
      noticeVersion: optional { $0.text() })
    terms.reviewAt = optional { $0.moment() }
    terms.alterations = Set(VoiceAlteration.allCases.filter { _ in Bool.random(using: &self) })
    terms.territory = Set(["NL", "BE", "SO"].filter { _ in Bool.random(using: &self) })
    terms.anonymity = optional { Anonymity.allCases.randomElement(using: &$0) } ?? nil
    terms.age = age()
    terms.risk = review()
    terms.isSpecialCategory = Bool.random(using: &self)
    terms.isCriminalRecord = Bool.random(using: &self)
    terms.interpreter = interpreter()
    terms.isUnderstood = Bool.random(using: &self)
    terms.custody.evidence = optional { $0.digest() }
    terms.custody.evidencePlace = optional { $0.text() }
    terms.custody.safeContact = optional { $0.text() }
    terms.custody.recognisableBy = (0..<Int.random(in: 0..<4, using: &self)).map { _ in text() }
    terms.custody.keepUntil = optional { $0.moment() }
    terms.custody.withdrawalPromise = optional { $0.text() }
    return terms
  }

  private mutating func age() -> Age? {
    switch Int.random(in: -2...18, using: &self) {
    case ..<0: nil
    case 18: .adult
    case let years:
      .minor(
        Minority(
          years: years, asksAgainAt: moment(), guardianAgrees: optional { Bool.random(using: &$0) },
          childAgrees: optional { Bool.random(using: &$0) }, safeguarding: review()))
    }
  }

  mutating func review() -> Review? { [nil, .accepted, .vetoed].randomElement(using: &self) ?? nil }

  mutating func interpreter() -> ConsentTerms.Interpreter? {
    [nil, ConsentTerms.Interpreter.none, .independent, .related].randomElement(using: &self) ?? nil
  }

  mutating func confirmation() throws -> (CutConfirmation, Act) {
    let act = try act()
    var confirmation = CutConfirmation(
      cut: digest(), heardAt: moment(), language: try language(), voice: .altered, reviewer: act.actor)
    confirmation.alteration = optional { VoiceAlteration.allCases.randomElement(using: &$0) } ?? nil
    confirmation.risk = review()
    confirmation.interpreter = interpreter()
    confirmation.carriedFrom = optional { $0.digest() }
    return (confirmation, act)
  }

  mutating func publication() throws -> Publication {
    let slug = try found(Slug("s\(Int.random(in: 0..<1000, using: &self))"))
    let files = try (0...Int.random(in: 0..<3, using: &self)).map { _ in
      let media = MediaFacts(
        kind: try found(MediaKind.allCases.randomElement(using: &self)), lengthInBytes: number(),
        durationInMilliseconds: number(), audioStart: number(),
        bitRate: Bool.random(using: &self) ? .constant(number()) : .variable(average: number()), hash: digest())
      return PublishedFile(
        source: try found(FileName("\(slug).\(media.kind.fileExtension)")), cut: digest(), media: media, slug: slug,
        holdsChapters: Bool.random(using: &self))
    }
    return Publication(
      guid: try guid(), slug: slug, file: files[0], alternates: Array(files.dropFirst()), publishedAt: moment())
  }

  mutating func artefact() throws -> Artefact {
    Artefact(
      path: "feeds/\(Int.random(in: 0..<12, using: &self)).xml", key: digest(), lengthInBytes: number(),
      modified: number(), changed: number(), inode: next(),
      mentions: Set(try (0..<Int.random(in: 0..<6, using: &self)).map { _ in try guid() }))
  }
}
