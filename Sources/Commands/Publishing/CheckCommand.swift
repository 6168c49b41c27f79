import Catalogue
import Markup
import Publishing

extension Command {
  static let check = Command(
    "check", "show every problem in every text, recording and picture",
    operands: [Operand(name: "EPISODE", count: .any)], options: [.json],
    discussion: """
      Prints each problem on a line of its own: file:line:column: what was found. What to write. Errors block publish of
      the episode that they are in, and a text that cannot be read that of every other too; warnings block nothing.
      Recordings are looked at byte by byte, whatever their headers claim. With EPISODE, only problems of these episodes
      are shown. The exit status is 3 where there is an error.

        klankbord check
        klankbord check zwijgen-is-geen-goud
      """
  ) { call in
    let workspace = try call.workspace()
    let check = try WorkspaceCheck(workspace, try workspace.openRegister(), at: try call.moment())
    let episodes = call.arguments.operands.map(call.episodeName)
    for word in episodes { try workspace.requireEpisode(word) }
    let folders = episodes.map { "Episodes/\($0)/" }
    let problems = check.problems.filter { problem in
      folders.isEmpty || folders.contains(where: problem.place.file.hasPrefix)
    }
    let errors = problems.count { $0.severity == .error }
    if call.arguments.has(.json) {
      try call.print(json: ["version": 1, "problems": .array(problems.map(JSONValue.init))])
    } else {
      for problem in problems { try call.print(problem.line) }
      try call.tell(
        problems.isEmpty
          ? "Everything is in order." : "\(count(errors, "error")), \(count(problems.count - errors, "warning")).")
    }
    return errors == 0 ? .done : .blocked
  }
}

extension JSONValue {
  init(_ problem: Problem) {
    var members = [
      Member("severity", .text(problem.severity.rawValue)), Member("file", .text(problem.place.file)),
    ]
    switch problem.place.position {
    case .wholeFile: break
    case .text(let line, let column): members += [Member("line", .integer(line)), Member("column", .integer(column))]
    case .byte(let offset): members.append(Member("byte", .integer(offset)))
    }
    if let rule = problem.rule { members.append(Member("rule", .text(rule))) }
    self = .object(members + [Member("found", .text(problem.found)), Member("remedy", .text(problem.remedy))])
  }
}
