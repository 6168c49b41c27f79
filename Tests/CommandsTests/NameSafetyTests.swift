import System
import TestWorkspaces
import Testing

/// Names reach the register from a file, from standard input or unseen from the keyboard, and nothing tells them again.
@Suite struct NameSafetyTests {
  static let name = "Fenna Verzonnen-Vlinder"

  /// Command lines on which somebody typed a name where none belongs.
  static let misplaced: [[String]] = [
    [name], ["person", name], ["person", "add", name], ["person", "add", "--names", name],
    ["person", "add", "--name", name], ["person", "add", "--names=" + name], ["person", "show", name],
    ["person", "list", name], ["consent", name], ["consent", "show", name], ["consent", "record", name],
    ["consent", "record", name, "--from", "-"], ["consent", "record", "p-4h7kq2", "--from", name],
    ["consent", "confirm-cut", name, "--episode", "een", "--from", "-"],
    ["consent", "confirm-cut", "p-4h7kq2", "--episode", "een", "--from", name],
    ["consent", "confirm-cut", "p-4h7kq2", "--episode", name, "--from", "-"],
    ["consent", "record", "none", "--episode", name], ["episode", name], ["episode", "show", name],
    ["episode", "media", name], ["episode", "add", "a.mp3", "--title", "T", "--person", name],
    ["episode", "add", "a.mp3", "--title", "T", "--person", name + ":guest"],
    ["episode", "add", "a.mp3", "--title", "T", "--slug", name],
    ["episode", "add", "a.mp3", "--title", "T", "--topic", name], ["check", name], ["publish", name],
    ["publish", "een", "--date", name], ["publish", name, "--dry-run"], ["retract", name, "--reason", "legal"],
    ["retract", "een", "--reason", name], ["topic", "add", name, "--title", "T"],
    ["publish", "een", "--as", name], ["status", "--at", name], ["help", name], ["help", "person", name],
    ["person", "add", "--" + name], ["consent", "show", "--private", name], ["consent", "form", name],
    ["consent", "form", "--language", name], ["consent", "card", name], ["consent", "explain", name],
    ["consent", "due", "--within", name], ["consent", "resume", name], ["consent", "restrict", name],
    ["consent", "invalidate", name], ["consent", "absent", name, "--episode", "een"],
    ["consent", "absent", "p-4h7kq2", "--episode", name], ["consent", "third-party", name, "--relation", "child"],
    ["consent", "third-party", "een", "--relation", name], ["consent", "third-party", "een", "--resolve", name],
    ["consent", "third-party", "een", "--resolve", "1", "--how", name],
    ["consent", "confirm-cut", "all", "--episode", "een", "--carry-over", name, "--because", "tags"],
    ["consent", "confirm-cut", "all", "--episode", "een", "--carry-over", "6d55cd91", "--because", name],
    ["consent", "show", "p-4h7kq2", "--language", name], ["consent", "suspend", name, name], ["tasks", name],
    ["tasks", "done", name, "--evidence", "-"], ["tasks", "done", "1", "--evidence", name], ["audit", name],
    ["audit", "--verify", "--head", name], ["feed", "assure", name, "--platform", "apple"],
    ["feed", "assure", "podcast", "--platform", name], ["feed", "unsubmit", name, "--platform", "apple"],
    ["feed", "assure", "podcast", "--platform", "apple", "--checked-on", "2026-03-10", "--evidence", name],
  ]

  @Test func `a name in the wrong place is never repeated, and does nothing`() throws {
    let workspace = try TestWorkspace.publishing("een")
    let before = try workspace.whole()
    for line in Self.misplaced {
      let outcome = workspace.run(line)
      #expect(outcome.status == 1 || outcome.status == 2, "\(line)")
      #expect(outcome.output.isEmpty && !outcome.messages.isEmpty, "\(line)")
      expectNoName(in: outcome, of: line)
    }
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  private func expectNoName(in outcome: Outcome, of line: [String]) {
    for word in ["Fenna", "Verzonnen", "Vlinder"] {
      #expect(!outcome.everything.contains(word), "\(line) \(outcome)")
    }
  }

  /// Files of `person add --names` and of the two consent commands that are not what they should be.
  static let unreadable = [
    name, "\(name)\n", "label: \(name)\n", "---\n\(name)\n---\n", "---\n\(name): x\n---\n", "---\nname: \(name)\n---\n",
    "---\nlabel: [\(name)]\n---\n", "---\nlabel: \"\(name)\n---\n", "---\nlabel: x\nlabel: \(name)\n---\n",
    "---\nlabel: x\nalso-known-as:\n  \(name): y\n---\n", "---\nlabel: x\nfictional: \(name)\n---\n",
    "---\nlabel: x\n  \(name)\n---\n", "---\nlabel: &a \(name)\n---\n", "---\nlabel: x\n- \(name)\n---\n",
    "---\nlabel: x\nlegal-name: {a: \(name)}\n---\n", "---\nlabel: x\nlegal-name: \(name)\u{1}\n---\n",
    "---\nlabel: x\nlegal-name:\t\(name)\n\t---\n",
    "---\nanswer: \(name)\nscopes: [\(name)]\nchannels: [\(name)]\ngiven-at: \(name)\nmethod: \(name)\n---\n",
    "---\nheard-at: \(name)\nlanguage: \(name)\n---\n",
    "---\naltered-by: [\(name)]\nthird-parties: [\(name)]\nsafe-contact: \u{1}\(name)\nterritory: [\(name)]\n---\n",
    "---\ngiven-at: 2026-03-01\nexpires: \(name)\n---\n",
  ]

  @Test func `what is wrong with a private file is told without its words`() throws {
    let workspace = try TestWorkspace.publishing("een")
    let person = try workspace.addGuest()
    for file in Self.unreadable {
      for line in [
        ["person", "add", "--names", "-"], ["consent", "record", person, "--from", "-"],
        ["consent", "confirm-cut", person, "--episode", "een", "--from", "-"],
      ] {
        let outcome = workspace.run(line, as: "reviewer", input: file)
        #expect(outcome.status == 1, "\(line) \(file)")
        #expect(outcome.messages.count > 1)
        expectNoName(in: outcome, of: line + [file])
      }
    }
  }

  @Test func `the name of a private file is not told either`() throws {
    let workspace = try TestWorkspace.publishing("een")
    let person = try workspace.addGuest()
    let file = workspace.elsewhere.appending("\(Self.name).md")
    try file.writeNew(Array("---\nnames: x\n---\n".utf8).span)
    for line in [
      ["person", "add", "--names"], ["consent", "record", person, "--from"],
      ["consent", "confirm-cut", person, "--episode", "een", "--from"],
    ] {
      let outcome = workspace.run(line + [file.text], as: "reviewer")
      #expect(outcome.status == 1, "\(line)")
      #expect(outcome.messages.contains { $0.hasPrefix("--names:2:1: ") || $0.hasPrefix("--from:2:1: ") })
      expectNoName(in: outcome, of: line)
    }
  }

  @Test func `nothing that shows ever shows a name, and the journal and the result hold none`() throws {
    let workspace = try TestWorkspace()
    let person = try workspace.addPerson(label: "Een buurvrouw", legalName: Self.name)
    try workspace.recordConsent(of: person)
    try workspace.addCleared("een", guest: person, voice: 1)
    var shown = try workspace.run("publish", "een").done().everything
    for line in [
      ["person", "list"], ["person", "show", person], ["consent", "show", person], ["episode", "show", "een"],
      ["status"], ["consent", "explain", "een"], ["consent", "card", person], ["consent", "due"],
      ["consent", "third-party", "een"], ["tasks"], ["audit"],
    ] {
      for json in [[], ["--json"]] { shown += try workspace.run(line + json).done().everything }
    }
    shown += try workspace.journal().joined()
    #expect(shown.contains("Een buurvrouw") && shown.contains(person))
    #expect(!shown.contains("Fenna") && !shown.contains("Vlinder"))
    #expect(try workspace.whole().paths(mentioning: "Vlinder") == [".klankbord/register.sqlite"])
    #expect(try workspace.tree().paths(mentioning: person) == [])
  }
}
