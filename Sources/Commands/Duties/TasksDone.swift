import Catalogue
import Publishing
import Register
import SourceText

extension Command {
  private static let evidence = Option.value(
    "--evidence", "FILE", "a file with the answer in one line, or - for standard input")

  static let tasksDone = Command(
    "tasks done", "record what somebody answered who had to be told",
    operands: [Operand(name: "N", count: .one)], options: [evidence, .language, .dryRun],
    discussion: """
      The evidence is one line: who answered, when, and what, in words without names; one that holds a name of the
      register is refused. What is done already stays as it is.

        klankbord tasks done 3 --evidence answer.txt
      """
  ) { call in
    guard let number = Int(call.arguments.operands[0]), number > 0 else { throw call.badValue("N", "a task's number") }
    let workspace = try call.workspace()
    guard let register = try workspace.openRegister(), try register.tasks().contains(where: { $0.number == number })
    else { throw RegisterError.unknownTask(number) }
    let line = try call.evidenceLine(evidence)
    if try call.holdsKnownName(line, in: try register.contents()) { throw ConfirmCutWording.knownName }
    guard !call.isRehearsal else { return .done }
    let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
    try publisher.register.complete(task: number, evidence: line, by: publisher.act)
    try call.print(TaskWording.done(number))
    return .done
  }
}

extension Invocation {
  fileprivate func evidenceLine(_ option: Option) throws -> String {
    guard let operand = arguments[option] else { throw badValue(option.name, "a file, or - for standard input") }
    let bytes = try privateBytes(of: operand, for: option)
    let ends: Set<UInt8> = [0x0A, 0x0D, 0x20]
    let last = bytes.lastIndex { !ends.contains($0) } ?? -1
    guard let text = String(validating: bytes[..<(last + 1)], as: UTF8.self),
      let line = FieldKind.line("", limit: 500).value(of: text)
    else { throw TaskWording.notOneLine }
    return line
  }
}
