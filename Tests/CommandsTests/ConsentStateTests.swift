import TestWorkspaces
import Testing

/// Suspending, resuming, restricting, invalidating, and saying that somebody is no longer in a cut.
@Suite struct ConsentStateTests {
  static let answer = [
    "Done: whatever this word stands for is not shown any more, as far as we serve it."
  ]

  private let workspace: TestWorkspace
  private let guest: String

  init() throws {
    workspace = try TestWorkspace.publishing("ander")
    guest = try workspace.addGuest(label: "Een buurvrouw")
    try workspace.addCleared("een", guest: guest, voice: 9)
    try workspace.run("publish", "een").done()
  }

  private func titles() throws -> [String] { try workspace.items().map(\.title).sorted() }

  @Test(arguments: ["LABEL", "CODE", "ID", "SLUG"])
  func `a slug, a label, a code or an id hides what it stands for, at once`(form: String) throws {
    let words = [
      "LABEL": "een buurvrouw", "CODE": try workspace.run("consent", "card", guest).done().output[0].uppercased(),
      "ID": guest, "SLUG": "een",
    ]
    let outcome = workspace.run(["consent", "suspend", try #require(words[form])])
    #expect(outcome.status == 0)
    #expect(outcome.output == Self.answer)
    #expect(outcome.messages == [])
    #expect(try titles() == ["Titel van ander"])
    #expect(try workspace.media(of: "een") == [])
    #expect(workspace.run("publish", "een").status == 3)
  }

  @Test(arguments: ["p-222222", "nooit-gehoord", "2222-2222", "Fenna Verzonnen", "", "ander!"])
  func `the answer is the same where nothing was found, and nothing is journalled`(word: String) throws {
    let journal = try workspace.journal()
    let outcome = workspace.run("consent", "suspend", word)
    #expect(outcome.status == 0)
    #expect(outcome.output == Self.answer)
    #expect(outcome.messages == [])
    #expect(try workspace.journal() == journal)
    #expect(try titles() == ["Titel van ander", "Titel van een"])
  }

  @Test func `what was suspended is resumed by id, code or slug, and shown again by the next build`() throws {
    for (suspended, resumed) in [(guest, guest), ("een", "een")] {
      try workspace.run("consent", "suspend", suspended).done()
      let outcome = try workspace.run("consent", "resume", resumed).done()
      #expect(outcome.output == ["resumed: \(resumed)"])
      #expect(outcome.messages == ["klankbord build shows again what consent allows."])
      try workspace.run("build").done()
      #expect(try titles() == ["Titel van ander", "Titel van een"])
      let again = workspace.run("consent", "resume", resumed)
      #expect(again.status == 1)
      #expect(again.messages.first == "Nothing of that is suspended.")
    }
    #expect(workspace.run("consent", "resume", "--all").status == 1, "nor was everything")
  }

  /// A call hides both; only a person who was reached can say which of them may be shown again.
  @Test func `a label that two bear hides both and resumes neither`() throws {
    let other = try workspace.addPerson(label: "Een Buurvrouw")
    try workspace.run("consent", "suspend", "Een buurvrouw").done()
    let outcome = workspace.run("consent", "resume", "een buurvrouw")
    #expect(outcome.status == 1)
    #expect(
      outcome.messages.first == "It stands for more than one: \([guest, other].sorted().joined(separator: ", ")).")
    #expect(try workspace.journal().last?.contains(" suspended ") == true)
  }

  @Test func `a restricted consent shows nothing until it is lifted`() throws {
    let outcome = try workspace.run("consent", "restrict", guest, as: "coordinator").done()
    #expect(outcome.output.first == "consent 1: restricted")
    #expect(outcome.output.contains { $0.hasPrefix("  unlink Public/media/een-") })
    #expect(try titles() == ["Titel van ander"])
    try workspace.run("consent", "restrict", guest, "--lift").done()
    try workspace.run("build").done()
    #expect(try titles() == ["Titel van ander", "Titel van een"])
    #expect(
      try workspace.run("consent", "show", guest).done().output.last
        == "  states: given 2026-03-10 (collector), restricted 2026-03-10 (coordinator), given 2026-03-10 "
        + "(\(TestWorkspace.account))")
  }

  @Test func `an invalidated consent is gone for good`() throws {
    let outcome = try workspace.run("consent", "invalidate", guest).done()
    #expect(outcome.output.first == "consent 1: invalidated")
    #expect(outcome.messages == ["That is for good: coming back takes a new record."])
    #expect(try titles() == ["Titel van ander"])
    for line in [["restrict", guest], ["restrict", guest, "--lift"]] {
      let again = workspace.run(["consent"] + line)
      #expect(again.status == 1)
      #expect(again.messages.first?.hasPrefix("consent 1 is invalidated and cannot become ") == true, "\(again)")
    }
  }

  @Test func `who has no consent has none to restrict`() throws {
    let other = try workspace.addPerson()
    #expect(workspace.run("consent", "restrict", other).messages.first == "\(other) has no consent on record.")
  }

  @Test func `who was cut out is absent when two accounts have said so`() throws {
    let line = ["consent", "absent", guest, "--episode", "een"]
    let listed = workspace.run(line)
    #expect(listed.status == 1)
    #expect(listed.messages.first == "een lists \(guest) among its people.")

    let text = try workspace.text("Episodes/een/episode.md")
    let people = try #require(text.firstRange(of: /people:\n(  .*\n)+/))
    try workspace.write(text.replacing(text[people], with: "people: none\n"), to: "Episodes/een/episode.md")
    try workspace.write(Recording.mp3(8), to: "Episodes/een/een.mp3")
    try workspace.declareNobody(in: "een")
    #expect(workspace.run("publish", "een").status == 3)
    let first = try workspace.run(line, as: "coordinator").done()
    #expect(first.output.first?.replacing(/cut .*/, with: "cut") == "declared: \(guest) cannot be recognised in cut")
    #expect(first.messages.count == 1)
    #expect(try workspace.run(line, as: "coordinator").done().output == first.output)
    #expect(workspace.run("publish", "een").status == 3)
    #expect(try workspace.run(line, as: "producer").done().output.first?.hasPrefix("confirmed: \(guest)") == true)
    #expect(workspace.run("publish", "een").status == 0)
  }
}
