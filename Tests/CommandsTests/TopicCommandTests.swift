import TestWorkspaces
import Testing

@Suite struct TopicCommandTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace() }

  @Test func `a topic is written below the others, and comments stay as they are`() throws {
    try workspace.write(
      """
      ---
      # De woordenlijst van de redactie.
      topics:
        - id: hulp   # kort houden
          title: "Hulp zoeken"

        # Nog te bespreken.
      ---

      """, to: "Episodes/topics.md")
    let outcome = workspace.run("topic", "add", "eer", "--title", "Eer: wat is dat?", "--summary", "Over eer.")
    #expect(outcome.status == 0)
    #expect(outcome.output == ["eer"])
    #expect(
      try workspace.text("Episodes/topics.md") == """
        ---
        # De woordenlijst van de redactie.
        topics:
          - id: hulp   # kort houden
            title: "Hulp zoeken"

          # Nog te bespreken.
          - id: eer
            title: "Eer: wat is dat?"
            summary: Over eer.
        ---

        """)
    #expect(workspace.run("topic", "list").output == ["hulp  Hulp zoeken", "eer   Eer: wat is dat?"])
  }

  @Test func `the first topic may be added to an empty list, and to none`() throws {
    #expect(workspace.run("topic", "add", "een", "--title", "Een").status == 0)
    try workspace.remove("Episodes/topics.md")
    #expect(workspace.run("topic", "add", "twee", "--title", "Twee").status == 0)
    #expect(workspace.run("topic", "list").output == ["twee  Twee"])
  }

  @Test(arguments: [
    ("---\ntopics:\n  - id: hulp\n    title: Hulp\n---\n", "hulp", "Nog eens", 1),
    ("---\ntopics:\n  - id: hulp\n    title: Hulp\n---\n", "eer", "Eer\u{1}", 3),
    ("---\ntopics:\n  - id: hulp\n    titel: Hulp\n---\n", "eer", "Eer", 3),
    ("---\ntopics: [hulp]\n---\n", "eer", "Eer", 3), ("geen lijst", "eer", "Eer", 3),
  ]) func `what cannot be added leaves the list as it is`(text: String, id: String, title: String, status: Int32) throws
  {
    try workspace.write(text, to: "Episodes/topics.md")
    let before = try workspace.whole()
    #expect(workspace.run("topic", "add", id, "--title", title).status == status)
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }
}
