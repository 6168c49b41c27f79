import Bytes
import Catalogue
import Register
import SQLite
import Testing

/// Absences, third parties, exceptions, assurances, submissions that end, suspensions, labels and tombstones.
@Suite struct PrecautionTests {
  let fiction: Fiction
  let register: RegisterDatabase
  let (amina, bilal): (Account, Account)

  init() throws {
    fiction = try Fiction()
    register = try fiction.open()
    (amina, bilal) = (try found(Account("amina")), try found(Account("bilal")))
    try fiction.actOfEveryKind(in: register)
  }

  @Test func `every precaution comes back, and after opening again`() throws {
    try fiction.precautionOfEveryKind(in: register)
    let (fenna, cut) = (fiction.fenna, fiction.cut)
    for register in [register, try fiction.open(.existing), try fiction.open(.reading), try fiction.open(.removal)] {
      let contents = try register.contents()
      #expect(
        contents.absences == [
          cut: [AbsenceDeclaration(cut: cut, person: fenna, declaredBy: amina, confirmedBy: bilal)]
        ])
      #expect(
        contents.thirdParties == [
          cut: [
            ThirdParty(
              number: 1, cut: cut, relation: "former-partner", notedBy: amina, resolution: .unrecognisable,
              resolvedBy: bilal)
          ]
        ])
      #expect(
        contents.exceptions == [
          NameException(file: fiction.file, offset: 77, person: fenna, notedBy: amina, confirmedBy: bilal)
        ])
      #expect(try contents.submissions == [fiction.stories(): [fiction.spotify()]])
      #expect(try contents.assurances == [fiction.stories(): [fiction.spotify()]])
      #expect(contents.suspended == [.person(fenna), .episode(fiction.guid), .everything])
      #expect(contents.episodeLabels == [fiction.guid: [fenna: "Een buurvrouw"]])
      #expect(try contents.tombstones == [fiction.tombstone()])
      #expect(try register.tombstones() == contents.tombstones)
      #expect(try register.appearances() == [fiction.guid: [fenna]])
    }
    #expect(try register.journal().count == 7 + 14)
    #expect(try register.verifyJournal() == nil)
  }

  @Test func `whatever is said again changes nothing and is not journalled`() throws {
    try fiction.precautionOfEveryKind(in: register)
    let (before, length) = (try register.contents(), try register.journal().count)
    for act in [fiction.amina, fiction.bilalByRoot] {
      try register.declareAbsence(of: fiction.fenna, from: fiction.cut, by: act)
      try register.resolveThirdParty(1, as: .unrecognisable, by: act)
      try register.noteException(file: fiction.file, offset: 77, person: fiction.fenna, by: act)
      try register.setLabel("Een buurvrouw", of: fiction.fenna, in: fiction.guid, by: act)
      #expect(try !register.suspend(.person(fiction.fenna), by: act))
      #expect(try !register.suspend(.everything, by: act))
      try register.addTask(.platform, for: "spotify", about: fiction.fenna.text, by: act)
      let day = try found(CalendarDate("2026-03-01"))
      try register.assure(fiction.stories(), fiction.spotify(), checkedOn: day, evidence: fiction.file, by: act)
    }
    try register.bury(fiction.tombstone())
    let after = try register.contents()
    #expect(after.absences == before.absences && after.exceptions == before.exceptions)
    #expect(after.thirdParties == before.thirdParties && after.suspended == before.suspended)
    #expect(after.episodeLabels == before.episodeLabels && after.tombstones == before.tombstones)
    #expect(try register.journal().count == length)
  }

  @Test func `one account's word on an absence or a namesake is not two`() throws {
    for _ in 0..<2 {
      #expect(
        try register.declareAbsence(of: fiction.fenna, from: fiction.cut, by: fiction.amina)
          == AbsenceDeclaration(cut: fiction.cut, person: fiction.fenna, declaredBy: amina))
      #expect(
        try register.noteException(file: fiction.file, offset: 0, person: fiction.fenna, by: fiction.amina)
          == NameException(file: fiction.file, offset: 0, person: fiction.fenna, notedBy: amina))
    }
    #expect(throws: RegisterError.unknownPerson(fiction.bilal)) {
      try register.declareAbsence(of: fiction.bilal, from: fiction.cut, by: fiction.amina)
    }
    #expect(throws: RegisterError.unknownPerson(fiction.bilal)) {
      try register.noteException(file: fiction.file, offset: 0, person: fiction.bilal, by: fiction.amina)
    }
  }

  @Test func `a third party is settled once, and noted anew where that was wrong`() throws {
    let first = try register.noteThirdParty(relation: "child", in: fiction.cut, by: fiction.amina)
    let second = try register.noteThirdParty(relation: "child", in: fiction.cut, by: fiction.amina)
    #expect((first.number, second.number) == (1, 2))
    try register.resolveThirdParty(1, as: .removed, by: fiction.bilalByRoot)
    #expect(throws: RegisterError.alreadyResolved(thirdParty: 1)) {
      try register.resolveThirdParty(1, as: .agreed, by: fiction.bilalByRoot)
    }
    #expect(throws: RegisterError.unknownThirdParty(9)) {
      try register.resolveThirdParty(9, as: .agreed, by: fiction.bilalByRoot)
    }
    #expect(try register.contents().thirdParties[fiction.cut]?.map(\.resolution) == [.removed, nil])
  }

  @Test func `a submission ends by two accounts, and begins again by one`() throws {
    let (stories, spotify) = (try fiction.stories(), try fiction.spotify())
    func isSubmitted() throws -> Bool { try register.contents().submissions[stories]?.contains(spotify) ?? false }
    #expect(throws: RegisterError.notSubmitted(stories, spotify)) {
      try register.endSubmission(stories, spotify, by: fiction.amina)
    }
    try register.submit(stories, to: spotify, by: fiction.amina)
    for _ in 0..<2 { #expect(try !register.endSubmission(stories, spotify, by: fiction.amina)) }
    #expect(try isSubmitted())
    #expect(try register.endSubmission(stories, spotify, by: fiction.bilalByRoot))
    #expect(try register.endSubmission(stories, spotify, by: fiction.amina))
    #expect(try !isSubmitted())
    try register.submit(stories, to: spotify, by: fiction.amina)
    try register.submit(stories, to: spotify, by: fiction.amina)
    #expect(try isSubmitted())
    #expect(try register.endSubmission(stories, spotify, fourEyes: false, by: fiction.amina))
    #expect(try !isSubmitted())
    #expect(
      try register.journal().dropFirst(7).map(\.kind.rawValue) == [
        "submitted", "submission-ending", "submission-ended", "submitted", "submission-ending", "submission-ended",
      ])
  }

  @Test func `a suspension is lifted and can be made again`() throws {
    let everything: [Suspended] = [.person(fiction.fenna), .episode(fiction.guid), .everything]
    for suspended in everything {
      #expect(try !register.resume(suspended, by: fiction.amina))
      #expect(try register.suspend(suspended, by: fiction.amina))
      #expect(try register.contents().suspended == [suspended])
      #expect(try register.resume(suspended, by: fiction.bilalByRoot))
      #expect(try register.contents().suspended == [])
      #expect(try register.suspend(suspended, by: fiction.amina))
      #expect(try register.resume(suspended, by: fiction.amina))
    }
    #expect(
      try register.journal().dropFirst(7).map { "\($0.kind.rawValue) \($0.subject) \($0.detail)" }
        == ["p-4h7kq2", fiction.guid.text, "everything"].flatMap { subject in
          ["suspended", "resumed", "suspended", "resumed"].map { "\($0) \(subject) " }
        })
  }

  @Test func `a label of one episode goes again`() throws {
    try register.setLabel("Een buurvrouw", of: fiction.fenna, in: fiction.guid, by: fiction.amina)
    try register.setLabel("Een zus", of: fiction.fenna, in: fiction.guid, by: fiction.amina)
    #expect(try register.contents().episodeLabels == [fiction.guid: [fiction.fenna: "Een zus"]])
    for _ in 0..<2 { try register.setLabel(nil, of: fiction.fenna, in: fiction.guid, by: fiction.amina) }
    #expect(try register.contents().episodeLabels == [:])
    #expect(try register.journal().dropFirst(7).map(\.kind) == [.personChanged, .personChanged, .personChanged])
  }

  @Test func `publishing again lifts a tombstone`() throws {
    try register.bury(fiction.tombstone())
    let shorter = Tombstone(
      guid: fiction.guid, publishedAt: fiction.now, removedAt: fiction.now, shownUntil: nil, feeds: [])
    try register.bury(shorter)
    #expect(try register.tombstones() == [shorter])
    try register.publish(fiction.publication(), by: fiction.amina)
    #expect(try register.tombstones() == [])
  }
}
