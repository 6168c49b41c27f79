import System
import TestWorkspaces
import Testing

@Suite struct UsageTests {
  static let misunderstood: [(line: [String], says: String)] = [
    (["publsh"], "Did you mean: klankbord publish"),
    (["episode", "ad"], "Did you mean: klankbord episode add"),
    (["episodes", "add"], "Did you mean: klankbord episode add"),
    (["episode"], "There are: episode add, episode list, episode show, episode media."),
    (["xyzzy"], "klankbord help lists every command."),
    (["help", "publsh"], "Did you mean: klankbord publish"),
    (["publish", "een", "--dryrun"], "Did you mean: --dry-run"),
    (["status", "--jsn"], "Did you mean: --json"),
    (["status", "--dry-run"], "klankbord status: there is no option --dry-run."),
    (["publish"], "klankbord publish: EPISODE is missing."),
    (["publish", "een", "twee"], "klankbord publish: there are too many words."),
    (["status", "extra"], "klankbord status: there are too many words."),
    (["status", "--json", "--json"], "klankbord status: --json is given twice."),
    (["status", "--json=yes"], "klankbord status: --json takes no value."),
    (["publish", "een", "--date"], "Write: --date MOMENT"),
    (["status", "--at", "yesterday"], "klankbord status: --at needs a moment such as 2026-03-04T07:00:00+01:00."),
    (["publish", "een", "--date", "4 March"], "klankbord publish: --date needs a moment"),
    (["status", "--workspace"], "Write: --workspace DIR"),
    (["retract", "een"], "klankbord retract: --reason needs one of: editorial, error, legal."),
    (["retract", "een", "--reason", "because"], "klankbord retract: --reason needs one of: editorial, error, legal."),
    (["publish", "een", "--as", "no such account"], "klankbord publish: --as needs an account"),
    (["topic", "add", "Hulp Zoeken", "--title", "T"], "klankbord topic add: ID needs lower-case letters"),
    (["topic", "add", "hulp"], "klankbord topic add: --title needs the topic's title."),
    (["person", "show", "p-0000"], "klankbord person show: PERSON needs an id such as p-4h7kq2, never a name."),
    (["person", "add"], "klankbord person add: --names needs a file, or - for standard input."),
    (["consent", "record", "p-4h7kq2"], "klankbord consent record: --from needs a file"),
    (["consent", "record", "none"], "klankbord consent record: --episode needs an episode's slug."),
    (["consent", "confirm-cut", "none"], "klankbord consent confirm-cut: --episode needs an episode's slug."),
    (["consent", "show", "p-4h7kq2", "--language", "so"], "klankbord consent show: --language needs nl or en."),
    (["consent", "form", "--language", "fa"], "klankbord consent form: --language needs nl, en, so or ar."),
    (["consent", "due", "--within", "soon"], "klankbord consent due: --within needs a whole number of days."),
    (
      ["consent", "resume"], "klankbord consent resume: WHO needs a person's id or code or an episode's slug, or --all"
    ),
    (["consent", "suspend"], "klankbord consent suspend: WHO is missing."),
    (
      ["consent", "confirm-cut", "all", "--episode", "een"],
      "klankbord consent confirm-cut: --carry-over needs the hash of the cut that everybody approved before."
    ), (["tasks", "done", "x"], "klankbord tasks done: N needs a task's number."),
    (["audit", "--head", "00"], "klankbord audit: --head needs to stand with --verify."),
    (["audit", "--verify", "--head", "00"], "klankbord audit: --head needs 64 hexadecimal digits."),
    (["feed", "assure", "podcast"], "klankbord feed assure: --platform needs a word such as spotify"),
    (["episode", "add", "a.mp3"], "klankbord episode add: --title needs the episode's title."),
    (["init", "x", "--address", "ftp://a.example/"], "klankbord init: --address needs an address"),
    (["init", "x", "--language", "Dutch"], "klankbord init: --language needs a language such as nl."),
    (["init", "x", "--timezone", "Nowhere/Here"], "klankbord init: --timezone needs a zone such as Europe/Amsterdam."),
    (["preview", "--port", "70000"], "klankbord preview: --port needs a number up to 65535."),
  ]

  @Test func `a line that is not understood does nothing, and says what to type`() throws {
    let workspace = try TestWorkspace()
    let before = try workspace.whole()
    for (line, says) in Self.misunderstood {
      let outcome = workspace.run(line)
      #expect(outcome.status == 2, "\(line)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.contains { $0.contains(says) }, "\(line) \(outcome)")
    }
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  @Test func `options may stand before the command, between its operands, and behind an equals sign`() throws {
    let workspace = try TestWorkspace.publishing("een")
    let plain = workspace.run("episode", "show", "een", "--json")
    #expect(plain.status == 0)
    let at = "2026-03-10T12:00:00Z"
    for line in [
      ["--workspace", workspace.root.text, "episode", "show", "een", "--json"],
      ["--workspace=\(workspace.root)", "--at=\(at)", "episode", "show", "--json", "een"],
      ["episode", "show", "--at", at, "--json", "--workspace", "work", "--", "een"],
    ] {
      #expect(workspace.run(line, folder: workspace.root.parent).output == plain.output, "\(line)")
    }
  }

  @Test func `a word after two hyphens is no option`() throws {
    let outcome = try TestWorkspace().run("episode", "show", "--", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains { $0 == "There is no such episode." })
  }
}
