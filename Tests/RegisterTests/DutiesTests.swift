import Catalogue
import Register
import SQLite
import Testing

/// Appearances, tasks, heartbeats, secrets, codes, and what a caller's word means.
@Suite struct DutiesTests {
  let fiction: Fiction
  let register: RegisterDatabase
  let other: EpisodeGUID

  init() throws {
    fiction = try Fiction()
    register = try fiction.open()
    other = try found(EpisodeGUID("https://example.org/?p=1 é"))
    try fiction.actOfEveryKind(in: register)
  }

  @Test func `a person is in what the texts say and in what they confirmed`() throws {
    #expect(try register.episodes(of: fiction.fenna) == [fiction.guid])
    #expect(try register.episodes(of: fiction.bilal) == [])
    try register.replaceAppearances([other: [fiction.fenna, fiction.bilal], fiction.guid: []])
    #expect(try register.episodes(of: fiction.fenna) == [fiction.guid, other])
    try register.replaceAppearances([other: [fiction.bilal]])
    #expect(try register.episodes(of: fiction.fenna) == [fiction.guid])
    #expect(try register.episodes(of: fiction.bilal) == [other])
    #expect(try register.appearances() == [other: [fiction.bilal]])
  }

  @Test func `appearances that are as they were cost no write`() throws {
    try register.replaceAppearances([other: [fiction.fenna, fiction.bilal], fiction.guid: []])
    let watcher = try Connection(path: fiction.path, .reading)
    func version() throws -> Int? {
      var rows = try Statement("PRAGMA data_version", on: watcher)
      #expect(try rows.step())
      return rows.integer(0)
    }
    let before = try version()
    try register.replaceAppearances([other: [fiction.fenna, fiction.bilal]])
    #expect(try version() == before)
  }

  @Test func `a task is open until somebody records the answer`() throws {
    let task = try register.addTask(.radio, for: "Stadsradio", about: fiction.fenna.text, by: fiction.amina)
    #expect(task.kind == .radio && task.recipient == "Stadsradio" && task.subject == fiction.fenna.text)
    #expect(task.number == 1 && task.since == fiction.now && task.done == nil)
    #expect(try register.addTask(.radio, for: "Stadsradio", about: "p-4h7kq2", by: fiction.bilalByRoot) == task)
    let second = try register.addTask(.git, for: "Stadsradio", about: "p-4h7kq2", by: fiction.amina)
    #expect(try register.tasks() == [task, second])
    try register.complete(task: 1, evidence: "brief van 5 maart", by: fiction.bilalByRoot)
    try register.complete(task: 1, evidence: "nog eens", by: fiction.amina)
    let done = try found(register.tasks()[0].done)
    #expect(done.at == fiction.now && done.by.name == "bilal" && done.evidence == "brief van 5 maart")
    #expect(throws: RegisterError.unknownTask(7)) { try register.complete(task: 7, evidence: "", by: fiction.amina) }
    #expect(try register.addTask(.radio, for: "Stadsradio", about: "p-4h7kq2", by: fiction.amina).number == 3)
    #expect(
      try register.journal().dropFirst(7).map { "\($0.kind.rawValue) \($0.subject) \($0.detail)" }
        == ["task-added 1 radio", "task-added 2 git", "task-done 1 ", "task-added 3 radio"])
  }

  @Test func `the last beat counts`() throws {
    #expect(try register.lastBeat(.build) == nil)
    try register.beat(.build, at: fiction.now)
    try register.beat(.build, at: try found(Moment("2026-03-05T00:00:00Z")))
    #expect(try fiction.open(.reading).lastBeat(.build)?.description == "2026-03-05T00:00:00Z")
    #expect(try register.lastBeat(.upload) == nil)
  }

  @Test func `a secret is made once, and of its own for each role`() throws {
    #expect(try register.knownSecret(.names) == nil)
    #expect(throws: RegisterError.self) { try fiction.open(.reading).secret(.names) }
    let names = try register.secret(.names)
    #expect(names.count == 32 && Set(names).count > 8)
    #expect(try fiction.open(.reading).secret(.names) == names)
    #expect(try register.secret(.ledger) != names)
    #expect(try Fiction().open().secret(.names) != names)
  }

  @Test func `everybody gets a code of their own`() throws {
    try register.add(fiction.newFenna(), id: fiction.bilal, by: fiction.amina)
    let codes = try [fiction.fenna, fiction.bilal].map { try found(register.code(of: $0)) }
    #expect(codes[0] != codes[1])
    for code in codes {
      #expect(code.text.utf8.count == 9 && Array(code.text.utf8)[4] == UInt8(ascii: "-"))
      #expect(PersonCode(code.text.uppercased()) == code)
    }
    #expect(throws: RegisterError.unknownPerson(try found(PersonID("p-222222")))) {
      try register.code(of: try found(PersonID("p-222222")))
    }
  }

  @Test func `a caller's word may be a slug, a label, a code or an id`() throws {
    let person = Suspended.person(fiction.fenna)
    try register.setLabel("Een Buurvrouw", of: fiction.fenna, in: fiction.guid, by: fiction.amina)
    let code = try found(register.code(of: fiction.fenna)).text
    let words = [
      "p-4h7kq2", "P-4H7KQ2", "een DESKUNDIGE", "een buurvrouw", code, code.uppercased(),
      code.filter { $0 != "-" },
    ]
    for word in words { #expect(try register.subjects(named: word) == [person], "\(word)") }
    for word in ["", "deskundige", "Fenna Verzonnen-Vlinder", "p-222222", "2222-2222"] {
      #expect(try register.subjects(named: word) == [])
    }
    #expect(try register.subjects(named: "zwijgen-is-geen-goud") == [.episode(fiction.guid)])
  }

  @Test func `a slug of before still names its episode, and one word may name more`() throws {
    let file = try fiction.publication().file
    let slug = try found(Slug("spreken"))
    try register.publish(
      Publication(guid: fiction.guid, slug: slug, file: file, publishedAt: fiction.now), by: fiction.amina)
    try register.publish(
      Publication(
        guid: other, slug: try found(Slug("zwijgen-is-geen-goud")),
        file: PublishedFile(source: file.source, cut: file.cut, media: file.media, path: "media/b.mp3"),
        publishedAt: fiction.now), by: fiction.amina)
    try register.add(try found(NewPerson(label: "Spreken")), id: fiction.bilal, by: fiction.amina)
    #expect(
      try register.subjects(named: "zwijgen-is-geen-goud") == [.episode(fiction.guid), .episode(other)])
    #expect(try register.subjects(named: "spreken") == [.episode(fiction.guid), .person(fiction.bilal)])
  }

  @Test func `names can be replaced`() throws {
    let person = try found(NewPerson(label: "Een kenner", alsoKnownAs: ["G."]))
    try register.change(fiction.fenna, to: person, by: fiction.bilalByRoot)
    #expect(
      try register.contents().people == [
        fiction.fenna: Person(id: fiction.fenna, label: "Een kenner", alsoKnownAs: ["G."])
      ])
    #expect(try register.holdsOnlyFiction(), "who was invented stays so")
    #expect(throws: RegisterError.unknownPerson(fiction.bilal)) {
      try register.change(fiction.bilal, to: person, by: fiction.amina)
    }
    #expect(try register.journal().last?.kind == .personChanged)
  }
}
