import Bytes
import Catalogue
import Foundation
import Register
import Testing

@Suite struct ContentsTests {
  let fiction: Fiction
  let register: RegisterDatabase

  init() throws {
    fiction = try Fiction()
    register = try fiction.open()
  }

  @Test func `a new register is empty, and its owner's alone`() throws {
    let contents = try register.contents()
    #expect(contents.people.isEmpty && contents.records.isEmpty)
    #expect(contents.declarations.isEmpty && contents.publications.isEmpty)
    #expect(try register.isEmpty() && register.holdsOnlyFiction())
    #expect(try register.journal() == [] && register.artefacts() == [:])
    let attributes = try FileManager.default.attributesOfItem(atPath: fiction.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `everything comes back as it was put in, and after opening again`() throws {
    try fiction.actOfEveryKind(in: register)
    let refused = try register.record(ConsentTerms(), state: .refused, of: fiction.fenna, by: fiction.bilalByRoot)
    let person = Person(
      id: fiction.fenna, label: "Een deskundige", legalName: "Fenna Verzonnen-Vlinder",
      alsoKnownAs: ["Tante Regenboog", "F."])
    let (amina, bilal) = (try found(Account("amina")), try found(Account("bilal")))
    let records = [
      ConsentRecord(
        id: ConsentID(1), person: fiction.fenna, state: .given, terms: try fiction.terms(), collector: amina,
        confirmations: [
          CutConfirmation(
            cut: fiction.cut, heardAt: fiction.now, language: fiction.dutch, voice: .original, reviewer: bilal)
        ]),
      ConsentRecord(id: ConsentID(2), person: fiction.fenna, state: .refused, terms: ConsentTerms(), collector: bilal),
    ]
    let declaration = NobodyDeclaration(
      cut: fiction.cut, declaredBy: amina, declaredAt: fiction.now, confirmedBy: bilal)
    var publication = try fiction.publication()
    publication.state = .retracted(.legal)
    #expect(refused == ConsentID(2))
    for reopened in [register, try fiction.open(.existing), try fiction.open(.reading), try fiction.open(.removal)] {
      let contents = try reopened.contents()
      #expect(contents.people == [fiction.fenna: person])
      #expect(contents.records == [fiction.fenna: records])
      #expect(contents.declarations == [fiction.cut: declaration])
      #expect(contents.publications == [fiction.guid: publication])
    }
    #expect(try !register.isEmpty())
  }

  @Test func `every word of every type comes back`() throws {
    try register.add(fiction.newFenna(), id: fiction.fenna, by: fiction.amina)
    var expected: [ConsentRecord] = []
    let channels = try ["site", "podcast-apps", "radio", "spotify"].map { try found(Channel($0)) }
    let last = max(
      ConsentRecord.State.allCases.count, ConsentScope.allCases.count, ConsentTerms.LawfulBasis.allCases.count)
    for number in 0..<last {
      let scopes = ConsentScope.allCases
      var terms = ConsentTerms(
        scopes: Set(scopes.prefix(number)), channels: Set(channels.prefix(number)),
        lawfulBasis: ConsentTerms.LawfulBasis.allCases[number % ConsentTerms.LawfulBasis.allCases.count],
        method: ConsentTerms.Method.allCases[number % ConsentTerms.Method.allCases.count])
      terms.alterations = Set(VoiceAlteration.allCases.prefix(number))
      terms.anonymity = Anonymity.allCases[number % Anonymity.allCases.count]
      terms.interpreter = ConsentTerms.Interpreter.allCases[number % ConsentTerms.Interpreter.allCases.count]
      terms.risk = Review.allCases[number % Review.allCases.count]
      let state = ConsentRecord.State.allCases[number % ConsentRecord.State.allCases.count]
      let id = try register.record(terms, state: state, of: fiction.fenna, by: fiction.amina)
      expected.append(
        ConsentRecord(id: id, person: fiction.fenna, state: state, terms: terms, collector: fiction.amina.account))
    }
    #expect(try register.contents().records[fiction.fenna] == expected)
  }

  @Test func `an id is given once`() throws {
    try register.add(fiction.newFenna(), id: fiction.fenna, by: fiction.amina)
    let other = try found(NewPerson(label: "Iemand anders"))
    #expect(throws: RegisterError.personExists(fiction.fenna)) {
      try register.add(other, id: fiction.fenna, by: fiction.amina)
    }
    #expect(try register.journal().count == 1)
    #expect(try register.holdsOnlyFiction())
    try register.add(other, id: fiction.bilal, by: fiction.amina)
    #expect(try !register.holdsOnlyFiction())
    #expect(try register.contents().people[fiction.bilal] == Person(id: fiction.bilal, label: "Iemand anders"))
  }

  @Test func `what refers to nothing is refused, and leaves nothing`() throws {
    #expect(throws: RegisterError.unknownPerson(fiction.fenna)) {
      try register.record(fiction.terms(), state: .given, of: fiction.fenna, by: fiction.amina)
    }
    #expect(throws: RegisterError.unknownRecord(ConsentID(7))) {
      try register.confirm(
        cut: fiction.cut, heardAt: fiction.now, language: fiction.dutch, voice: .original, of: ConsentID(7),
        by: fiction.amina)
    }
    #expect(throws: RegisterError.notDeclared(cut: fiction.cut)) {
      try register.confirmNobody(cut: fiction.cut, by: fiction.amina)
    }
    #expect(throws: RegisterError.neverPublished(fiction.guid)) {
      try register.retract(fiction.guid, reason: .error, by: fiction.amina)
    }
    #expect(try register.isEmpty())
  }

  @Test func `what was done already changes nothing and is not journalled`() throws {
    try fiction.actOfEveryKind(in: register)
    let record = ConsentID(1)
    try register.confirm(
      cut: fiction.cut, heardAt: fiction.now, language: fiction.dutch, voice: .original, of: record,
      by: fiction.bilalByRoot)
    try register.declareNobody(cut: fiction.cut, by: fiction.amina)
    try register.confirmNobody(cut: fiction.cut, by: fiction.bilalByRoot)
    try register.retract(fiction.guid, reason: .legal, by: fiction.amina)
    #expect(try register.journal().count == 7)
    try register.confirm(
      cut: fiction.cut, heardAt: fiction.now, language: fiction.dutch, voice: .original, of: record, by: fiction.amina)
    try register.retract(fiction.guid, reason: .error, by: fiction.amina)
    #expect(try register.journal().count == 9)
  }

  @Test func `a declaration keeps its first second account, but gives up its declarer's own word`() throws {
    try register.declareNobody(cut: fiction.cut, by: fiction.amina)
    #expect(throws: RegisterError.alreadyDeclared(cut: fiction.cut)) {
      try register.declareNobody(cut: fiction.cut, by: fiction.bilalByRoot)
    }
    func second() throws -> String? { try register.contents().declarations[fiction.cut]?.confirmedBy?.name }
    #expect(try second() == nil)
    try register.confirmNobody(cut: fiction.cut, by: fiction.amina)
    #expect(try second() == "amina")
    try register.confirmNobody(cut: fiction.cut, by: fiction.bilalByRoot)
    #expect(try second() == "bilal")
    try register.confirmNobody(cut: fiction.cut, by: fiction.amina)
    #expect(try second() == "bilal")
    #expect(try register.journal().count == 3)
  }

  @Test func `a retracted episode may be published again, in a new cut`() throws {
    try fiction.actOfEveryKind(in: register)
    let publication = try fiction.publication(.constant(128_000))
    let media = MediaFacts(
      kind: .mp3, lengthInBytes: 1, durationInMilliseconds: 2, audioStart: 3, bitRate: .constant(4),
      hash: SHA256.digest(of: [1]))
    let slug = try found(Slug("opnieuw"))
    let source = try found(FileName("opnieuw.mp3"))
    let recut = Publication(
      guid: fiction.guid, slug: slug,
      file: PublishedFile(source: source, cut: SHA256.digest(of: [2]), media: media, slug: slug),
      publishedAt: publication.publishedAt)
    try register.publish(recut, by: fiction.amina)
    #expect(try register.contents().publications == [fiction.guid: recut])
    try register.publish(publication, by: fiction.amina)
    #expect(try register.contents().publications == [fiction.guid: publication])
  }

  @Test func `no name can be had of what prints`() throws {
    let person = try fiction.newFenna()
    var dumped = ""
    dump(person, to: &dumped)
    for text in ["\(person)", String(reflecting: person), dumped] { #expect(!text.contains("Fenna")) }
    #expect(NewPerson(label: "") == nil && NewPerson(label: "x", alsoKnownAs: ["y", ""]) == nil)
    #expect(NewPerson(label: "x", legalName: "") == nil)
  }
}
