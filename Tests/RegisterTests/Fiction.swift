import Bytes
import Catalogue
import Register
import Testing

/// A register in a folder of its own, and invented values to put into it.
struct Fiction {
  private let folder: TemporaryFolder?
  let path: String
  let fenna: PersonID
  let bilal: PersonID
  let guid: EpisodeGUID
  let cut = SHA256.digest(of: Array("the cut".utf8))
  let now: Moment
  let dutch: LanguageTag
  /// Account `amina`.
  let amina: Act
  /// Account `root`, on behalf of `bilal`.
  let bilalByRoot: Act

  init() throws {
    let folder = try TemporaryFolder()
    try self.init(path: folder.path("register.sqlite"), in: folder)
  }

  /// - Parameter folder: goes with this value; `nil` where another process owns it.
  init(path: String, in folder: TemporaryFolder? = nil) throws {
    self.folder = folder
    self.path = path
    fenna = try found(PersonID("p-4h7kq2"))
    bilal = try found(PersonID("p-x9w8v7"))
    guid = try found(EpisodeGUID("5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11"))
    now = try found(Moment("2026-03-04T07:00:00+01:00"))
    dutch = try found(LanguageTag("nl"))
    amina = Act(at: now, account: try found(Account("amina")))
    bilalByRoot = Act(at: now, account: try found(Account("root")), actingAs: try found(Account("bilal")))
  }

  func open(_ access: RegisterDatabase.Access = .create) throws -> RegisterDatabase {
    try RegisterDatabase.open(path: path, access)
  }

  func newFenna() throws -> NewPerson {
    try found(
      NewPerson(
        label: "Een deskundige", legalName: "Fenna Verzonnen-Vlinder", alsoKnownAs: ["Tante Regenboog", "F."],
        isFictional: true))
  }

  /// Every field is set, and none to what it is without.
  func terms() throws -> ConsentTerms {
    var terms = ConsentTerms(
      givenAt: try found(Moment("2026-01-01T10:00:00+01:00")),
      expiresAt: try found(Moment("2027-01-01T00:00:00-03:30")), scopes: [.voiceOriginal, .quotesAndChapters],
      channels: [.site, .podcastApps, .platform(try found(Platform("apple")))], lawfulBasis: .legitimateInterests,
      method: .recording, language: try found(LanguageTag("ku-Arab")), noticeVersion: "2026-01\u{0} é e\u{301}")
    terms.reviewAt = try found(Moment("2026-07-01T00:00:00Z"))
    terms.alterations = [.respoken, .effect]
    terms.territory = ["BE", "NL"]
    terms.anonymity = .acquaintances
    terms.age = .minor(
      Minority(
        years: 15, asksAgainAt: try found(Moment("2026-05-06T00:00:00Z")), guardianAgrees: true, childAgrees: false,
        safeguarding: .vetoed))
    terms.risk = .accepted
    terms.isSpecialCategory = true
    terms.isCriminalRecord = true
    terms.interpreter = .related
    terms.isUnderstood = true
    terms.custody.evidence = SHA256.digest(of: [8])
    terms.custody.evidencePlace = "de kluis, map 3\nonderin"
    terms.custody.safeContact = "via de buurvrouw, op dinsdag"
    terms.custody.recognisableBy = ["wijk", "", "een\nlitteken"]
    terms.custody.keepUntil = try found(Moment("2031-01-01T00:00:00Z"))
    terms.custody.withdrawalPromise = "altijd, binnen een dag"
    return terms
  }

  func publication(_ bitRate: MediaFacts.BitRate = .variable(average: 64_001)) throws -> Publication {
    let slug = try found(Slug("zwijgen-is-geen-goud"))
    let media = MediaFacts(
      kind: .m4a, lengthInBytes: 5_000_000_000, durationInMilliseconds: 30_400, audioStart: 44, bitRate: bitRate,
      hash: SHA256.digest(of: [7]))
    let source = try found(FileName("de opname.m4a"))
    return Publication(
      guid: guid, slug: slug, file: PublishedFile(source: source, cut: cut, media: media, slug: slug),
      publishedAt: try found(Moment("2026-03-04T23:59:59Z")))
  }

  func artefact(_ path: String, mentions: Set<EpisodeGUID> = [], length: Int = 10) -> Artefact {
    Artefact(
      path: path, key: SHA256.digest(of: Array(path.utf8)), lengthInBytes: length, modified: 1_772_000_000_123_456_789,
      changed: -1, inode: .max - 1, mentions: mentions)
  }

  /// One act of every kind: seven entries in the journal.
  func actOfEveryKind(in register: RegisterDatabase) throws {
    try register.add(newFenna(), id: fenna, by: amina)
    let record = try register.record(terms(), state: .given, of: fenna, by: amina)
    try register.confirm(cut: cut, heardAt: now, language: dutch, voice: .original, of: record, by: bilalByRoot)
    try register.declareNobody(cut: cut, by: amina)
    try register.confirmNobody(cut: cut, by: bilalByRoot)
    try register.publish(publication(), by: amina)
    try register.retract(guid, reason: .legal, by: bilalByRoot)
  }
}

// What protects people beside their consent.
extension Fiction {
  var file: SHA256Digest { SHA256.digest(of: Array("the notes".utf8)) }

  func stories() throws -> FeedID { try found(FeedID("stories")) }

  func spotify() throws -> Platform { try found(Platform("spotify")) }

  func tombstone() throws -> Tombstone {
    Tombstone(
      guid: guid, publishedAt: try publication().publishedAt, removedAt: now,
      shownUntil: try found(Moment("2026-04-03T07:00:00+02:00")), feeds: [try stories(), try found(FeedID("news"))])
  }

  /// One of every kind, after `actOfEveryKind`: fourteen entries in the journal.
  func precautionOfEveryKind(in register: RegisterDatabase) throws {
    try register.declareAbsence(of: fenna, from: cut, by: amina)
    try register.declareAbsence(of: fenna, from: cut, by: bilalByRoot)
    let party = try register.noteThirdParty(relation: "former-partner", in: cut, by: amina)
    try register.resolveThirdParty(party.number, as: .unrecognisable, by: bilalByRoot)
    try register.noteException(file: file, offset: 77, person: fenna, by: amina)
    try register.noteException(file: file, offset: 77, person: fenna, by: bilalByRoot)
    try register.submit(stories(), to: spotify(), by: amina)
    _ = try register.endSubmission(stories(), spotify(), by: amina)
    let day = try found(CalendarDate("2026-03-01"))
    try register.assure(stories(), spotify(), checkedOn: day, evidence: file, by: amina)
    try register.suspend(.person(fenna), by: amina)
    try register.suspend(.episode(guid), by: amina)
    try register.suspend(.everything, by: amina)
    try register.setLabel("Een buurvrouw", of: fenna, in: guid, by: amina)
    try register.bury(tombstone())
    try register.replaceAppearances([guid: [fenna]])
    try register.addTask(.platform, for: "spotify", about: fenna.text, by: amina)
    try register.beat(.build, at: now)
    _ = try register.secret(.ledger)
  }
}

struct NotFound: Error {}

/// The value, or a failure of the test.
func found<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NotFound() }
  return value
}
