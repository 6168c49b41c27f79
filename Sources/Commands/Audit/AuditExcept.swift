import Catalogue
import Publishing
import Register
import System

extension Command {
  static let auditExcept = Command(
    "audit except", "record that a known name in a text means somebody else",
    operands: [Operand(name: "PLACE", count: .one)], options: [.dryRun],
    discussion: """
      A known name may also be an ordinary word, or a namesake's. Name the place as klankbord check shows it: the file
      with its line and column, or the path alone where the name stands in that. The first account notes it, and only
      when another has looked too, and runs the same command, does it count; in a workspace of one person it counts at
      once. It holds for that file as it is, and for what is made of it: a changed text is looked at anew.

        klankbord audit except Episodes/een-kier-licht/episode.md:14:7
        klankbord audit except Episodes/rozen
      """
  ) { call in
    let workspace = try call.workspace()
    let act = try call.act(on: workspace)
    let place = try call.place(call.arguments.operands[0], in: workspace)
    let fourEyes = try workspace.settings().fourEyes
    let gate = Gate(register: try call.registerContents(), fourEyes: fourEyes, at: call.now)
    let (file, names) = try workspace.names(at: place, through: gate)
    guard !names.isEmpty else {
      throw Failure(
        .failed, "No name that the register knows begins there.",
        "klankbord check shows each with its file, line and column.")
    }
    if call.isRehearsal {
      for name in names { try call.print("\(name.person): a name of theirs begins there") }
      return .done
    }
    let publisher = try Publisher(workspace, .existing, by: act)
    try publisher.register.note(fourEyes: fourEyes, by: act)
    for name in names {
      let exception = try publisher.register.noteException(
        file: file, offset: name.offset, person: name.person, by: act)
      try call.print("\(name.person): \(exception.standing(fourEyes: fourEyes))")
    }
    return .done
  }
}

extension NameException {
  fileprivate func standing(fourEyes: Bool) -> String {
    if let confirmedBy { return "noted by \(notedBy), confirmed by \(confirmedBy): it counts" }
    return "noted by \(notedBy): " + (fourEyes ? "another account must run the same command" : "it counts")
  }
}

extension Invocation {
  /// `FILE:LINE:COLUMN` or a path, in the workspace or as it was typed. It is not repeated where it is neither: it may be
  /// a name.
  fileprivate func place(_ word: String, in workspace: Workspace) throws -> Place {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    var (file, position) = (word, Place.Position.wholeFile)
    if parts.count > 2, let line = Int(parts[parts.count - 2]), let column = Int(parts[parts.count - 1]) {
      file = parts.dropLast(2).joined(separator: ":")
      position = .text(line: line, column: column)
    }
    let root = workspace.root.text + "/"
    if try workspace.file(file).status() == nil {
      file = path(file).text
      file = file.hasPrefix(root) ? String(file.dropFirst(root.count)) : ""
    }
    let names = file.split(separator: "/", omittingEmptySubsequences: false)
    guard ["Episodes", "Feeds", "Site"].contains(names.first), !names.contains(".."), !names.contains(""),
      try workspace.file(file).status() != nil
    else { throw badValue("PLACE", "a text in Episodes, Feeds or Site, as FILE:LINE:COLUMN, or its path") }
    return Place(file, position)
  }
}
