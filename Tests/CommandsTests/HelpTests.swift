import Catalogue
import Foundation
import TestWorkspaces
import Testing

@testable import Commands

@Suite struct HelpTests {
  /// Every command that this version must have.
  static let names = [
    "demo",
    "init",
    "episode add",
    "episode list",
    "episode show",
    "episode media",
    "topic list",
    "topic add",
    "person add",
    "person list",
    "person show",
    "person edit",
    "person erase",
    "backup",
    "restore",
    "consent record",
    "consent confirm-cut",
    "consent show",
    "check",
    "publish",
    "retract",
    "build",
    "notify",
    "feed list",
    "feed submit",
    "import",
    "preview",
    "status",
    "deploy nginx",
    "deploy caddy",
    "deploy apache",
    "help",
    "verify",
    "deploy systemd",
    "deploy cron",
    "consent form",
    "consent card",
    "consent third-party",
    "consent absent",
    "consent explain",
    "consent due",
    "consent suspend",
    "consent resume",
    "consent restrict",
    "consent invalidate",
    "feed assure",
    "feed unsubmit",
    "tasks",
    "tasks done",
    "audit",
    "consent withdraw",
    "audit scan",
    "audit except",
  ]
  static let writing = [
    "audit except",
    "demo",
    "init",
    "episode add",
    "topic add",
    "person add",
    "person edit",
    "person erase",
    "backup",
    "restore",
    "consent record",
    "consent confirm-cut",
    "publish",
    "retract",
    "build",
    "notify",
    "feed submit",
    "import",
    "consent third-party",
    "consent absent",
    "consent suspend",
    "consent resume",
    "consent restrict",
    "consent invalidate",
    "feed assure",
    "feed unsubmit",
    "tasks done",
    "consent withdraw",
  ]
  static let showing = [
    "episode list",
    "episode show",
    "episode media",
    "topic list",
    "person list",
    "person show",
    "backup",
    "consent show",
    "check",
    "status",
    "publish",
    "retract",
    "build",
    "notify",
    "feed list",
    "feed submit",
    "import",
    "verify",
    "consent card",
    "consent third-party",
    "consent explain",
    "consent due",
    "tasks",
    "audit",
    "audit scan",
  ]

  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace() }

  /// Help needs no workspace.
  private func run(_ words: [String]) -> Outcome {
    workspace.run(words, folder: workspace.elsewhere)
  }

  @Test(arguments: [[], ["help"], ["--help"], ["-h"]])
  func `the overview names every command and what each exit status means`(words: [String]) {
    let outcome = run(words)
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    let lines = outcome.text.split(separator: "\n")
    for name in Self.names { #expect(lines.contains { $0.hasPrefix("  \(name)  ") }, "\(name)") }
    #expect(
      lines.contains(
        "Exit status: 0 done, 1 failed, 2 the command line was not understood, 3 blocked by consent or by a rule."))
  }

  /// The fields by the text that holds them, as the readers take them.
  @Test(arguments: [
    (
      "Site/site.md",
      [
        "title", "address", "media-address", "former-addresses", "language", "timezone", "four-eyes", "notice",
        "upload",
        "ledger", "recipients",
        "telephone",
      ]
    ),
    (
      "Feeds/<feed>.md",
      [
        "title", "language", "author", "owner", "image", "categories", "type", "explicit", "locked", "guid",
        "platforms", "languages", "topics", "seasons", "media", "episodes", "link", "copyright", "block",
        "blocked-platforms", "complete", "moved-to", "moved-from", "page-size", "medium", "people", "person", "role",
        "funding", "license", "license-address", "locations", "texts", "updates", "rule", "start", "podroll",
        "season-names", "season", "hubs", "podcast-index",
      ]
    ), ("Episodes/topics.md", ["topics", "id", "title", "summary"]),
    (
      "Episodes/<slug>/episode.md",
      [
        "guid", "title", "date", "language", "media", "season", "number", "type", "topics", "people", "person", "role",
        "voice", "sensitive", "image", "link", "alternates", "number-name", "explicit", "block", "soundbites", "start",
        "duration", "locations", "license", "license-address", "texts", "content-links", "former-slugs", "repeats",
      ]
    ), ("Feeds and episodes alike", ["name", "relation", "geo", "osm", "country", "purpose", "text"]),
  ]) func `help texts tells every field of every text`(file: String, fields: [String]) throws {
    let help = run(["help", "texts"])
    #expect(help.status == 0)
    let parts = help.text.components(separatedBy: "\n\n").filter { $0.hasPrefix(file) }
    let words = Set(parts.joined(separator: "\n").split { !($0.isLetter || $0 == "-") }.map(String.init))
    #expect(Set(fields).subtracting(words) == [])
  }

  @Test func `help texts tells every role, in lines that fit`() throws {
    let lines = run(["help", "texts"]).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 120 })
    let roles = lines.drop { !$0.hasPrefix("Roles") }.dropFirst().filter { $0.dropFirst(20).first == " " }.flatMap {
      $0.dropFirst(21).split(separator: ",").map { $0.trimmingPrefix(" ") }
    }
    #expect(roles.map { String($0) } == Role.allCases.map(\.rawValue))
  }

  @Test func `there is no other command`() {
    #expect(Command.all.map(\.name).sorted() == Self.names.sorted())
  }

  @Test(arguments: names) func `a command tells its usage, its options and an example`(name: String) throws {
    let command = try #require(Command.all.first { $0.name == name })
    let words = name.split(separator: " ").map(String.init)
    let own = run(["help"] + words).text
    let lines = own.split(separator: "\n").map(String.init)
    #expect(lines.first == "klankbord \(name): \(command.summary)")
    #expect(lines[1].hasPrefix("usage: klankbord \(name)") && lines[1].hasSuffix("[options]"))
    for operand in command.operands { #expect(lines[1].contains(operand.name)) }
    for option in command.options {
      #expect(
        lines.contains { $0.hasPrefix("  \(option.name) ") && $0.hasSuffix("  \(option.help)") }, "\(option.name)")
    }
    #expect(lines.contains { $0.hasPrefix("  klankbord \(name)") }, "an example")
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 120 })
    #expect(run(["help", words[0]]).text.contains(own), "help of a group holds that of each of its commands")
  }

  @Test(arguments: names) func `help, --help and -h say the same, whatever else stands on the line`(name: String) {
    let words = name.split(separator: " ").map(String.init)
    let help = run(["help"] + words)
    #expect(help.status == 0)
    for line in [words + ["--help"], words + ["-h"], words + ["--help", "--at", "never"], ["--help"] + words] {
      let outcome = run(line)
      #expect(outcome.output == help.output, "\(line)")
      #expect(outcome.status == 0 && outcome.messages.isEmpty)
    }
  }

  @Test func `what writes can rehearse, and what shows can print JSON`() {
    #expect(Command.all.filter { $0.takes(.dryRun) }.map(\.name).sorted() == Self.writing.sorted())
    #expect(Command.all.filter { $0.takes(.json) }.map(\.name).sorted() == Self.showing.sorted())
  }

  @Test func `every command takes the workspace, the moment, the account and help`() {
    for command in Command.all {
      for name in ["--workspace", "--at", "--as", "--help"] {
        #expect(command.options.count { $0.name == name } == 1, "\(command.name) \(name)")
      }
      #expect(Set(command.options.map(\.name)).count == command.options.count)
    }
  }
}
