package import Commands
import Glibc
import Synchronization
package import System

/// A workspace of its own for one test, as `klankbord init` leaves it, gone with everything in it afterwards.
///
/// It is driven by whole command lines, in this process, at a moment that stands still.
package final class TestWorkspace: Sendable {
  /// 2026-03-10T12:00:00Z.
  package static let now = 1_773_144_000

  package let root: FilePath
  /// A folder beside it, for recordings that are not yet in it.
  package let elsewhere: FilePath
  private let folder: FilePath

  /// Another one, with copies of all files, under another path.
  package convenience init(copying other: TestWorkspace) throws {
    try self.init(files: FileTree(of: other.root).contents)
  }

  package convenience init() throws {
    try self.init(files: try Self.beginning.get())
  }

  /// With these files, by path.
  package init(files: [String: [UInt8]]) throws {
    // In memory where that is possible: the register waits for the disk at every act.
    let memory = FilePath("/dev/shm")
    let parent = try memory.status()?.kind == .directory ? memory : FilePath("/tmp")
    folder = parent.appending("klankbord-test-\(UInt64.random(in: 0 ... .max))")
    root = folder.appending("work")
    elsewhere = folder.appending("elsewhere")
    try elsewhere.createDirectories()
    for (path, bytes) in files { try write(bytes, to: path) }
  }

  deinit {
    do { try folder.removeTree() } catch { print("left behind: \(folder): \(error.reason)") }
  }

  /// What `init` writes, made once, with a smaller picture.
  private static let beginning = Result {
    let workspace = try TestWorkspace(files: [:])
    try workspace.run("init", workspace.root.text, "--title", "Stemmen", "--language", "nl").done()
    // The real cover's 42 kB would be hashed again and again.
    try workspace.write(TestWorkspace.cover, to: "Feeds/podcast.png")
    return try FileTree(of: workspace.root).contents
  }

  /// Runs a command line, without the program's name, as the account in its folder would.
  ///
  /// - Parameter typing: what is typed at the terminal, line by line; what is shown while it is typed stands among the
  ///   messages, behind `> `.
  package func run(
    _ words: [String], as account: String? = nil, input: String = "", folder: FilePath? = nil,
    typing: [String]? = nil, language: MessageLanguage = .english, user: UserAccount = .current,
    arranging: (inout Surroundings) -> Void = { _ in }
  ) -> Outcome {
    let seen = Mutex<(output: [String], messages: [String])>(([], []))
    let lines = Mutex(typing ?? [])
    var surroundings = Surroundings(
      folder: folder ?? root, now: Self.now, account: user, isInteractive: typing != nil,
      readInput: { _ in Array(input.utf8) },
      readHiddenLine: { lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
      print: { line in seen.withLock { $0.output.append(line) } },
      tell: { line in seen.withLock { $0.messages.append(line) } })
    surroundings.readLine = {
      let line = lines.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      if let line { seen.withLock { $0.messages.append("> \(line)") } }
      return line
    }
    surroundings.language = language
    arranging(&surroundings)
    let status = CommandLineTool(in: surroundings).run(words + (account.map { ["--as", $0] } ?? []))
    return seen.withLock { Outcome(status: status.rawValue, output: $0.output, messages: $0.messages) }
  }

  @discardableResult
  package func run(
    _ words: String..., as account: String? = nil, input: String = "", language: MessageLanguage = .english
  ) -> Outcome {
    run(words, as: account, input: input, language: language)
  }

  package func file(_ path: String) -> FilePath { root.appending(path) }

  /// Makes or replaces a file of the workspace.
  package func write(_ bytes: [UInt8], to path: String) throws {
    try file(path).parent.createDirectories()
    try file(path).writeWhole(bytes.span, through: file(path + ".new"))
  }

  package func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// A file, or a folder with everything in it.
  package func remove(_ path: String) throws {
    try file(path).removeTree()
  }

  package func text(_ path: String) throws -> String {
    String(decoding: try file(path).read(limit: 1 << 24), as: UTF8.self)
  }

  /// Changes a text of the workspace, which must hold `old`.
  package func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(path)
    guard text.contains(old) else { throw Unexpected(what: "no \(old) in \(path)") }
    try write(text.replacing(old, with: new), to: path)
  }

  /// What is in `Public/`, or in another folder of the workspace.
  package func tree(_ path: String = "Public") throws -> FileTree {
    try FileTree(of: file(path))
  }

  /// Everything in the workspace, but for SQLite's scratch beside the register, which reading changes too.
  package func whole() throws -> FileTree {
    try FileTree(of: root).without(".klankbord/register.sqlite-shm")
  }

  /// A PNG that says it is 1400 pixels square, RGB, with no pixels in it.
  package static let cover: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x05,
    0x78, 0x00, 0x00, 0x05, 0x78, 0x08, 0x02, 0x00, 0x00, 0x00, 0x95, 0x69, 0x22, 0x60, 0x00, 0x00, 0x00, 0x08, 0x49,
    0x44, 0x41, 0x54, 0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01, 0x48, 0x06, 0x89, 0xD2, 0x00, 0x00, 0x00, 0x00,
    0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}

extension TestWorkspace {
  /// Makes a named pipe that nobody writes to.
  package func makePipe(_ path: String) throws {
    try file(path).parent.createDirectories()
    let made = unsafe mkfifo(file(path).text, 0o600)
    guard made == 0 else { throw Unexpected(what: "mkfifo: \(made)") }
  }
}
