import Catalogue
import Publishing
import Register
import Scanning
import System

extension Command {
  fileprivate static let names = Option.value("--names", "FILE", "a file with the names, or - for standard input")
  fileprivate static let person = Option.value("--person", "ID", "somebody in the register, such as p-4h7kq2")

  static let auditScan = Command(
    "audit scan", "look for somebody's names in every byte of files and folders",
    operands: [Operand(name: "FOLDER", count: .any)], options: [names, person, .json],
    discussion: """
      Without FOLDER it looks through the workspace: Public, .klankbord, Episodes, Feeds, Site and .git. It reads texts in
      UTF-8, UTF-16 and Windows-1252, with escapes, references and base64 undone; tags of recordings; gzip, zip, zlib, tar,
      PDF and PNG; databases with their free pages; file names; and every object of git (that needs the program git).

        klankbord audit scan --person p-4h7kq2
        klankbord audit scan --names - /mnt/backup

      Names never stand on a command line. Of who was erased they come from a file or standard input: one name a line, or
      what klankbord person add takes, where the label is not looked for. Destroy the file afterwards.

      Every finding says where, and which name by its number or the person's id; [name] stands where a path holds one. Exit
      status 1 where something was found or could not be read. A voice it cannot hear, nor what is encrypted or drawn.
      """
  ) { call in
    let workspace = try call.scannedWorkspace()
    let names = try call.namesToScan(workspace)
    guard !names.isEmpty else {
      throw Failure(
        .failed, "There is no name to look for.", "Give the names with --names FILE, or a person who has one.")
    }
    let root = workspace?.root ?? call.surroundings.folder
    let folders = call.arguments.operands.map(call.path)
    let missing = try folders.filter { try $0.status() == nil }
    guard missing.isEmpty else { throw ScanWording.notThere(missing.map { names.hidden(inPath: $0.text) }) }
    let result = ByteScanner(names).scan(folders.isEmpty ? ScanWording.folders(of: root) : folders, relativeTo: root)
    if call.arguments.has(.json) {
      try call.print(json: ScanWording.json(result))
    } else {
      for line in ScanWording.lines(result) { try call.print(line) }
      try call.print(ScanWording.summary(result))
    }
    try call.note(result, workspace)
    return result.isClean ? .done : .failed
  }
}

extension Invocation {
  /// `nil` where folders and names are given outside of any.
  fileprivate func scannedWorkspace() throws -> Workspace? {
    let needsNone = !arguments.operands.isEmpty && arguments.has(Command.names) && arguments[.workspace] == nil
    return needsNone ? try Workspace.nearest(to: surroundings.folder) : try workspace()
  }

  fileprivate func namesToScan(_ workspace: Workspace?) throws -> NameScan {
    if arguments.has(Command.names) {
      guard !arguments.has(Command.person) else { throw badValue("--person", "no --names beside it") }
      return NameScan(try givenNames())
    }
    guard let word = arguments[Command.person] else { throw badValue("--names", "a file, or - for standard input") }
    let id = try personID(word)
    let register = try workspace?.openRegister()?.contents() ?? RegisterContents()
    guard let names = NameScan(of: id, in: Gate(register: register, fourEyes: true, at: now)) else {
      throw RegisterError.unknownPerson(id)
    }
    return names
  }

  /// One a line, or what `person add` takes.
  private func givenNames() throws -> [NameScan.Name] {
    let option = Command.names
    guard let operand = arguments[option] else { throw badValue(option.name, "a file, or - for standard input") }
    let bytes = try privateBytes(of: operand, for: option)
    if bytes.starts(with: "---".utf8) { return try value(of: PersonFile.names(bytes, file: option.name)) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.failed, "The file of --names is not UTF-8.", "Save it as UTF-8 and run the command again.")
    }
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { .legal(String($0)) }
  }

  fileprivate func note(_ result: ScanResult, _ workspace: Workspace?) throws {
    guard let workspace, try workspace.register.status() != nil else { return }
    let publisher = try Publisher(workspace, .existing, by: try act(on: workspace))
    try publisher.register.note(
      .scanned, about: arguments[Command.person] ?? "workspace", ScanWording.note(result), by: publisher.act)
  }
}
