import Catalogue
import System
import TestWorkspaces
import Testing

@testable import Commands

@Suite struct LanguageTests {
  @Test(arguments: [
    ([:], MessageLanguage.english), (["LANG": "nl_NL.UTF-8"], .dutch), (["LANG": "nl"], .dutch),
    (["LANG": "nl_BE@euro"], .dutch), (["LANG": "en_GB.UTF-8"], .english), (["LANG": "C"], .english),
    (["LANG": "nld"], .english), (["LANG": "NL"], .english), (["LANG": "nl_NL", "LC_MESSAGES": "en_US"], .english),
    (["LANG": "nl_NL", "LC_ALL": "", "LC_MESSAGES": ""], .dutch), (["LANG": "en_US", "LC_ALL": "nl_NL"], .dutch),
    (["LC_MESSAGES": "nl_NL", "LC_ALL": "C"], .english),
  ]) func `the session's language is that of LC_ALL, LC_MESSAGES or LANG, in that order`(
    variables: [String: String], language: MessageLanguage
  ) {
    #expect(MessageLanguage(environment: { variables[$0] }) == language)
  }

  @Test func `a coordinator's commands speak the session's language, or the one that is asked for`() throws {
    let workspace = try TestWorkspace()
    let person = try workspace.addPerson()
    let line = ["consent", "record", person, "--from", "-"]
    let input = "---\nanswer: yes\n---\n"
    let dutch = workspace.run(line, input: input, language: .dutch)
    #expect(dutch.output.first == "toestemming 1: gevraagd")
    #expect(dutch.messages.first?.hasPrefix("Ontbreekt nog: given-at, scopes") == true)
    #expect(
      workspace.run(line + ["--language", "en"], input: input, language: .dutch).output.first == "consent 2: requested")
    #expect(workspace.run(line + ["--language", "nl"], input: input).output.first == "toestemming 3: gevraagd")
    let rehearsal = workspace.run(line + ["--dry-run"], input: input, language: .dutch)
    #expect(rehearsal.messages.last == "Dit was een proef: er is niets veranderd.")
    let suspended = workspace.run("consent", "suspend", "iemand", language: .dutch)
    #expect(
      suspended.output.first?.hasPrefix("Gedaan: waar dit woord ook voor staat, wij laten het niet meer zien") == true)
    #expect(workspace.run("tasks", language: .dutch).messages == ["Er staat niets open."])
    #expect(
      workspace.run("consent", "due", "--within", "1", language: .dutch).messages == [
        "Binnen 1 dag is er niets te doen."
      ])
  }

  @Test func `an error is told in it too`() throws {
    let workspace = try TestWorkspace()
    #expect(
      workspace.run("consent", "show", "p-222222", language: .dutch).messages.first
        == "Het register kent niemand met het nummer p-222222.")
    #expect(
      workspace.run("tasks", "done", "3", "--evidence", "-", input: "x", language: .dutch).messages.first
        == "Er is geen taak 3.")
  }

  @Test func `the others speak English everywhere`() throws {
    let workspace = try TestWorkspace()
    #expect(workspace.run("person", "list", language: .dutch).messages.first?.hasPrefix("Nobody yet.") == true)
    #expect(
      workspace.run("person", "show", "p-222222", language: .dutch).messages.first
        == "The register knows no person p-222222.")
  }

  @Test func `the commands with a language are those of consent and of tasks`() {
    let speaking = Command.all.filter { $0.options.contains { $0.name == "--language" && $0.value == "nl|en" } }
    #expect(
      speaking.map(\.name).sorted()
        == Command.all.map(\.name).filter {
          ($0.hasPrefix("consent ") && $0 != "consent form") || $0.hasPrefix("tasks")
        }
        .sorted())
  }
}

/// Nobody can recall what others copied: the program may not promise it, in any language.
@Suite struct PromiseTests {
  @Test(arguments: [
    ["removed", "everywhere"], ["deleted", "everywhere"], ["gone", "everywhere"], ["overal", "verwijderd"],
    ["overal", "weg"],
  ]) func `the words are nowhere in the program`(words: [String]) throws {
    let sources = FilePath(#filePath).parent.parent.parent.appending("Sources")
    let promise = words.joined(separator: " ")
    var files = 0
    for (path, bytes) in try FileTree(of: sources).contents {
      let text = String(decoding: bytes, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(!text.contains(promise), "\(path)")
      files += 1
    }
    #expect(files > 300, "they were read")
  }
}
