import Bytes
import Catalogue
import Markup
import Publishing
import Register
import SourceText
import System

/// One run of a command: its arguments, and what it needs from around it.
struct Invocation: Sendable {
  let command: Command
  let arguments: Arguments
  let surroundings: Surroundings

  init(of command: Command, _ arguments: Arguments, in surroundings: Surroundings) {
    self.command = command
    self.arguments = arguments
    self.surroundings = surroundings
  }

  func print(_ line: String) throws { try surroundings.print(line) }

  func tell(_ line: String) throws { try surroundings.tell(line) }

  /// In which it speaks: English, unless it is one of the commands that a coordinator works with.
  var language: MessageLanguage {
    get throws {
      // The paper form has more languages than messages have.
      let speaks = command.options.contains { $0.name == Option.language.name && $0.value == Option.language.value }
      guard speaks else { return .english }
      guard let word = arguments[.language] else { return surroundings.language }
      guard let language = MessageLanguage(rawValue: word) else {
        throw badValue(Option.language.name, "nl or en")
      }
      return language
    }
  }

  func print(_ words: Wording) throws { try print(words.text(in: try language)) }

  func tell(_ words: Wording) throws { try tell(words.text(in: try language)) }

  /// A path as the user typed it.
  func path(_ text: String) -> FilePath {
    let path = FilePath(text)
    return path.isAbsolute ? path : surroundings.folder.appending(text)
  }

  var isRehearsal: Bool { arguments.has(.dryRun) }

  func workspace() throws -> Workspace {
    if let folder = arguments[.workspace] {
      let workspace = Workspace(root: path(folder))
      // A register alone will do: a lost Site/site.md must not delay a retraction.
      guard try workspace.siteFile.status() != nil || workspace.register.status() != nil else {
        throw Failure.noWorkspace(path(folder))
      }
      return workspace
    }
    guard let workspace = try Workspace.nearest(to: surroundings.folder) else {
      throw Failure.noWorkspace(surroundings.folder)
    }
    return workspace
  }

  /// The clock's own moment.
  var now: Moment { Moment(secondsSince1970: surroundings.now) }

  /// The moment that the command is about: now, unless `--at` says another.
  func moment() throws -> Moment {
    guard let text = arguments[.moment] else { return now }
    guard let moment = Moment(text) else {
      throw badValue(Option.moment.name, "a moment such as 2026-03-04T07:00:00+01:00")
    }
    return moment
  }

  /// Who acts on this workspace, and the clock's own moment.
  func act(on workspace: Workspace) throws -> Act {
    let account = Account(surroundings.account.name) ?? Account("uid-\(surroundings.account.uid)")
    guard let account else { throw Failure.nobody }
    guard let other = arguments[.account] else { return Act(at: now, account: account, actingAs: nil) }
    guard let other = Account(other) else {
      throw badValue(Option.account.name, "an account: ASCII letters, digits and . _ - @")
    }
    if let owner = try workspace.hidden.status()?.owner, owner != surroundings.account.uid {
      throw Failure.notTheOwner(workspace.root)
    }
    return Act(at: now, account: account, actingAs: other)
  }

  /// An episode's slug, also where it was typed as the path of its folder or text.
  func episodeName(_ word: String) -> String {
    let parts = word.split(separator: "/")
    return parts.count > 1 && parts[0] == "Episodes" ? String(parts[1]) : word
  }

  /// The bytes of a file, or of standard input where the operand is `-`.
  func contents(of operand: String, limit: Int = 1 << 20) throws -> [UInt8] {
    operand == "-" ? try surroundings.readInput(limit) : try path(operand).read(limit: limit)
  }

  /// The file that an option names, or standard input, and what messages call it: its own name may be somebody's.
  func privateFile(_ option: Option) throws -> (bytes: [UInt8], name: String) {
    guard let operand = arguments[option] else { throw badValue(option.name, "a file, or - for standard input") }
    let name = operand == "-" ? "standard input" : option.name
    let bytes = try privateBytes(of: operand, for: option)
    let source = SourceFile(name, bytes)
    guard source.body.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
      throw Obstacle.unsoundFile([
        Problem(
          Place(name, line: source.bodyLine, column: 1), found: "text stands below the fields",
          remedy: "Write one person or one record a file, and nothing below its closing ---")
      ])
    }
    return (bytes, name)
  }

  /// As `contents`, and an error does not tell the file's name.
  func privateBytes(of operand: String, for option: Option, limit: Int = 1 << 20) throws -> [UInt8] {
    do {
      return try contents(of: operand, limit: limit)
    } catch let error as FileError {
      throw FileError(act: error.act, path: "the file of \(option.name)", number: error.number)
    }
  }

  func badValue(_ name: String, _ needs: String) -> UsageError {
    .badValue(name: name, needs: needs, command)
  }

  func print(json: JSONValue) throws {
    var buffer = ByteBuffer()
    json.write(into: &buffer, .indented)
    try print(String(decoding: buffer.array(), as: UTF8.self))
  }
}
