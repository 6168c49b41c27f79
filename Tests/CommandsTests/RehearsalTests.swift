import System
import TestWorkspaces
import Testing

/// `--dry-run`: everything is looked at and judged, and nothing is written, not even for a moment.
@Suite struct RehearsalTests {
  static let lines: [[String]] = [
    ["init", "."], ["init", "nieuw"], ["episode", "add", "RECORDING", "--title", "Nieuw", "--nobody"],
    ["topic", "add", "hulp", "--title", "Hulp"], ["person", "add", "--names", "-"],
    ["consent", "record", "PERSON", "--from", "-"], ["consent", "record", "none", "--episode", "een"],
    ["consent", "confirm-cut", "PERSON", "--episode", "klaar", "--from", "-"],
    ["consent", "confirm-cut", "none", "--episode", "een"], ["publish", "klaar"], ["publish", "een"],
    ["build"], ["build", "--output", "COPY"], ["retract", "een", "--reason", "legal"],
    ["person", "edit", "PERSON", "--names", "-"],
    ["person", "edit", "PERSON", "--names", "-", "--episode", "een"], ["person", "erase", "OTHER"],
    ["backup", "ARCHIVE"], ["backup", "-"], ["notify"],
    ["feed", "submit", "apple", "--feed", "podcast", "--done"],
    ["feed", "assure", "podcast", "--platform", "apple", "--checked-on", "2026-03-10", "--evidence", "RECORDING"],
    ["consent", "third-party", "een", "--relation", "child"], ["consent", "absent", "PERSON", "--episode", "een"],
    ["consent", "suspend", "een"], ["consent", "suspend", "PERSON"], ["consent", "restrict", "PERSON"],
    ["consent", "invalidate", "PERSON"],
  ]
  /// Each of these commands reads the fields that it needs.
  static let input = [
    "person": "label: Een gast", "record": "answer: no", "confirm-cut": "heard-at: 2026-03-02T10:00:00Z\nlanguage: nl",
  ]

  @Test func `a rehearsal of any command changes nothing`() throws {
    let workspace = try TestWorkspace.publishing("een")
    let guest = try workspace.addGuest()
    try workspace.addCleared("klaar", guest: guest, voice: 2)
    // What a build would bring up to date.
    try workspace.replace("title: Titel van een", with: "title: Anders", in: "Episodes/een/episode.md")
    let other = try workspace.addPerson(label: "Iemand anders", legalName: "Bilal Bedacht")
    let recording = workspace.elsewhere.appending("klaar.mp3").text
    let before = try workspace.whole()
    for line in Self.lines {
      let words = line.map {
        [
          "PERSON": guest, "OTHER": other, "ARCHIVE": workspace.elsewhere.appending("b.tar").text,
          "RECORDING": recording, "COPY": workspace.elsewhere.appending("kopie").text,
        ][$0] ?? $0
      }
      let fields = Self.input.first { line.contains($0.key) }?.value ?? ""
      let outcome = workspace.run(words + ["--dry-run"], as: "reviewer", input: "---\n\(fields)\n---\n")
      #expect(outcome.status == 0, "\(line) \(outcome)")
      let after = try workspace.whole()
      #expect(after.changes(since: before) == [], "\(line)")
      #expect(after.touchedFolders(since: before) == [], "\(line)")
    }
  }

  @Test func `in a fresh clone a rehearsal makes no register`() throws {
    let workspace = try TestWorkspace()
    try workspace.addEpisode("een", "--nobody")
    try workspace.remove(".klankbord")
    for line in [["publish", "een"], ["build"], ["retract", "een", "--reason", "legal"]] {
      _ = workspace.run(line + ["--dry-run"])
      #expect(try workspace.file(".klankbord").status() == nil, "\(line)")
    }
  }
}
