import Catalogue
import Markup
import Publishing
import Register

extension Command {
  private static let everything = Option.flag("--all", "those that are done too")

  static let tasks = Command(
    "tasks", "list who must still be told or asked after a removal, and for how long they wait",
    options: [everything, .language, .json],
    discussion: """
      What we serve ourselves is gone at once; platforms, apps, radio stations, partners and backups hold copies of their
      own. One task a recipient, pending until a person records the answer:

        klankbord tasks
        klankbord tasks done 3 --evidence answer.txt
      """
  ) { call in
    let all = try call.workspace().openRegister()?.tasks() ?? []
    if call.arguments.has(.json) {
      try call.print(json: ["version": 1, "tasks": .array(all.map { $0.json(at: call.now) })])
      return .done
    }
    let shown = call.arguments.has(everything) ? all : all.filter { $0.done == nil }
    let width = shown.map(\.recipient.count).max() ?? 0
    for task in shown {
      try call.print(TaskWording.line(of: task, ageInDays: task.ageInDays(at: call.now), width: width))
    }
    if shown.isEmpty { try call.tell(TaskWording.none) }
    return .done
  }
}

extension RegisterTask {
  /// Until it was done, or until now.
  fileprivate func ageInDays(at now: Moment) -> Int {
    max(0, ((done?.at ?? now).secondsSince1970 - since.secondsSince1970) / 86400)
  }

  fileprivate func json(at now: Moment) -> JSONValue {
    [
      "number": .integer(number), "kind": .text(kind.rawValue), "recipient": .text(recipient),
      "subject": .text(subject), "since": .text(since.description), "ageInDays": .integer(ageInDays(at: now)),
      "doneAt": .text(done?.at.description), "doneBy": .text(done?.by.name), "evidence": .text(done?.evidence),
    ]
  }
}
