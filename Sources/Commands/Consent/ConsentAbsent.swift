import Catalogue
import Publishing
import Register

extension Command {
  static let consentAbsent = Command(
    "consent absent", "declare that somebody of an earlier cut cannot be recognised in this one",
    operands: [Operand(name: "PERSON", count: .one)], options: [consentEpisode, alternateMedia, .language, .dryRun],
    discussion: """
      Whoever approved the cut that is published is in the episode, whatever its text says, until two accounts have said
      of the new cut that they are not. Cut them out, replace the recording, take them out of people:, and then, by two
      accounts that heard it:

        klankbord consent absent p-4h7kq2 --episode zwijgen-is-geen-goud
      """
  ) { call in
    let person = try call.personID(call.arguments.operands[0])
    let workspace = try call.workspace()
    let episode = try call.namedEpisode()
    guard !episode.people.appearances.contains(where: { $0.person == person }) else {
      throw StateWording.stillListed(person, in: episode.slug)
    }
    let cut = try call.cut()
    _ = try call.registerCard(of: person.text)
    guard !call.isRehearsal else { return .done }
    let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
    let fourEyes = try workspace.settings().fourEyes
    try publisher.register.note(fourEyes: fourEyes, by: publisher.act)
    let declaration = try publisher.register.declareAbsence(of: person, from: cut, by: publisher.act)
    let isConfirmed = declaration.confirmedBy != nil
    try call.print(StateWording.absent(person, from: cut, isConfirmed: isConfirmed))
    if !isConfirmed { try call.tell(StateWording.absenceNext) }
    return .done
  }
}
