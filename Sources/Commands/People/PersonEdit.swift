import Catalogue
import Publishing
import Register

extension Command {
  private static let names = Option.value("--names", "FILE", "a file with the names, or - for standard input")
  private static let episode = Option.value("--episode", "SLUG", "the label in this episode alone")

  static let personEdit = Command(
    "person edit", "replace somebody's label and names, or their label in one episode",
    operands: [Operand(name: "PERSON", count: .one)], options: [names, episode, .dryRun],
    discussion: """
      The file is as for klankbord person add; what it leaves out is gone. With --episode it holds the label alone, and
      the person is called that in this episode and elsewhere as before.

        klankbord person edit p-4h7kq2 --names -
        klankbord person edit p-4h7kq2 --episode een-kier-licht --names label.md

      Whatever now says too much is taken away at once; build writes the rest anew.
      """
  ) { call in
    let workspace = try call.workspace()
    let person = try call.personID(call.arguments.operands[0])
    let file = try call.privateFile(names)
    let card = try call.registerCard(of: person.text)
    if let word = call.arguments[episode] {
      let guid = try workspace.episode(named: call.episodeName(word)).guid
      let label = try call.value(of: PersonFile.readLabel(file.bytes, file: file.name))
      guard !call.isRehearsal else { return .done }
      let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
      try publisher.register.setLabel(label, of: card.id, in: guid, by: publisher.act)
      return try call.finish(publisher)
    }
    let changed = try call.value(of: PersonFile.read(file.bytes, file: file.name))
    if PersonFile.repeatsName(file.bytes) {
      try call.tell("The label holds a word of the legal name: it will be public.")
    }
    guard !call.isRehearsal else { return .done }
    let fourEyes = try workspace.settings().fourEyes
    let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
    try publisher.register.change(card.id, to: changed, fourEyes: fourEyes, by: publisher.act)
    return try call.finish(publisher)
  }
}

extension Invocation {
  fileprivate func finish(_ publisher: borrowing Publisher) throws -> ExitStatus {
    if let removal = try publisher.removeLost() {
      for line in PlanWords.unlinked(removal.unlinked) { try print(line) }
      if let trouble = removal.troubles.first { throw trouble }
    }
    try tell("Next: klankbord build.")
    return .done
  }
}
