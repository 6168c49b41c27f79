import Catalogue
import Publishing
import Register

extension Command {
  fileprivate static let names = Option.value("--names", "FILE", "a file with the names, or - for standard input")

  static let personAdd = Command(
    "person add", "enter somebody in the register, and print their id", options: [names, .dryRun],
    discussion: """
      Names never stand on a command line, where the shell's history and the process list keep them. They come from a
      file, from standard input, or are asked for without being shown:

        ---
        label: A neighbour
        legal-name: the name in full
        also-known-as: [other names, other spellings]
        ---

      label is what the public may call them; write no name in it that may not be said. The other two are optional: they
      are never shown, and every output is searched for them. Destroy the file afterwards.

        klankbord person add --names -

      Standard output gets the id alone, such as p-4h7kq2: that is how every text refers to them.
      """
  ) { call in
    let workspace = try call.workspace()
    let person = call.arguments.has(names) ? try call.personInFile() : try call.askForPerson()
    try call.tell(namesakes: person.namesakes(in: try call.registerContents()))
    guard !call.isRehearsal else {
      return .done
    }
    let publisher = try Publisher(workspace, .create, by: try call.act(on: workspace))
    var generator = SystemRandomNumberGenerator()
    let taken = try publisher.register.contents().people
    var id = PersonID.random(using: &generator)
    while taken[id] != nil { id = PersonID.random(using: &generator) }
    try publisher.register.add(
      person, id: id, fourEyes: try workspace.settings().fourEyes, by: publisher.act)
    try call.print(id.text)
    try call.tell("Next: klankbord consent record \(id) --from FILE, when they have said what they agree to.")
    return .done
  }
}

extension Invocation {
  fileprivate func personInFile() throws -> NewPerson {
    let file = try privateFile(Command.names)
    if PersonFile.repeatsName(file.bytes) {
      try tell(
        "The label holds a word of the legal name: it will be public. Add somebody by another label if it must not be.")
    }
    return try value(of: PersonFile.read(file.bytes, file: file.name))
  }

  fileprivate func tell(namesakes: [PersonID]) throws {
    guard !namesakes.isEmpty else { return }
    let (ids, have) = (namesakes.map(\.text).joined(separator: ", "), namesakes.count == 1 ? "has" : "have")
    try tell("\(ids) \(have) the same name. Where it is the same person, use that id, and erase the new one.")
  }

  fileprivate func askForPerson() throws -> NewPerson {
    guard surroundings.isInteractive else { throw badValue("--names", "a file, or - for standard input") }
    try tell("What is typed is not shown. An empty answer leaves it out.")
    func ask(_ question: String) throws -> String? {
      try tell(question)
      return try surroundings.readHiddenLine().flatMap { $0.isEmpty ? nil : $0 }
    }
    let label = try ask("What may the public call them (label)?")
    let legalName = try ask("What is their name in full?")
    var others: [String] = []
    while let other = try ask("By what other name or spelling are they known? (Enter when there is none)") {
      others.append(other)
    }
    guard let label, let person = NewPerson(label: label, legalName: legalName, alsoKnownAs: others) else {
      throw Failure(.failed, "A person needs a label.", "Run the command again; nothing was entered.")
    }
    return person
  }
}
