import Bytes
import Catalogue
import Publishing
import Register
import SourceText

extension Command {
  static let consentEpisode = Option.value("--episode", "SLUG", "the episode whose cut was heard")
  private static let from = Option.value("--from", "FILE", "a file with the answers, or - for standard input")

  static let consentRecord = Command(
    "consent record", "record what somebody agreed to, or that nobody is recognisable",
    operands: [Operand(name: "PERSON", count: .one)], options: [from, consentEpisode, alternateMedia, .dryRun],
    discussion: """
      The account that runs it is the collector: who spoke with the person. What is unset means no; what is missing
      leaves the record requested, and is listed. The file:

        ---
        answer: yes                       # or no: a newer no ends an older yes
        given-at: 2026-03-01T14:00:00+01:00
        scopes: [voice-original, description]
        channels: [site, podcast-apps, apple]
        expires: 2027-03-01               # optional; consent ends as that day (UTC) begins
        lawful-basis: consent
        method: conversation              # or form, recording
        language: nl                      # in which it was explained
        notice: "2026-1"                  # which text was read or given
        ---

      scopes: voice-original, voice-altered, name, image, transcript, quotes-and-chapters, description.
      channels: site, podcast-apps, radio, and each platform by its own word, such as apple or spotify.

      The record publishes nothing yet: the person hears each cut, and a second account confirms it with
      klankbord consent confirm-cut.

        klankbord consent record p-4h7kq2 --from answers.md

      Where people: none, somebody declares that nobody is recognisable in the cut as it is now, and a second account
      confirms it with consent confirm-cut none:

        klankbord consent record none --episode een-kier-licht
      """
  ) { call in
    let workspace = try call.workspace()
    let word = call.arguments.operands[0]
    if word == "none" {
      try call.requireNobody()
      let cut = try call.cut()
      guard !call.isRehearsal else { return .done }
      let publisher = try Publisher(workspace, .create, by: try call.act(on: workspace))
      try publisher.register.declareNobody(cut: cut, by: publisher.act)
      try call.print("declared: nobody is recognisable in cut \(cut.hex.prefix(8))")
      try call.tell("A second account that heard it confirms: klankbord consent confirm-cut none --episode SLUG.")
      return .done
    }
    let person = try call.personID(word)
    let file = try call.privateFile(from)
    let answer = try call.value(of: ConsentAnswer.read(file.bytes, file: file.name))
    guard try call.registerContents().people[person] != nil else { throw RegisterError.unknownPerson(person) }
    if !call.isRehearsal {
      let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
      let id = try publisher.register.record(answer.terms, state: answer.state, of: person, by: publisher.act)
      try call.print("consent \(id): \(answer.state.rawValue)")
      try call.tellWhatFollows(answer, of: person, by: publisher)
    } else {
      try call.print("consent: would be \(answer.state.rawValue)")
    }
    if answer.state == .requested {
      try call.tell("Still missing: \(answer.terms.missingFields.joined(separator: ", ")).")
    }
    return .done
  }
}

extension Invocation {
  /// A no removes at once. A yes counts from the person's next confirmation on, in place of the one before.
  fileprivate func tellWhatFollows(
    _ answer: ConsentAnswer, of person: PersonID, by publisher: borrowing Publisher
  ) throws {
    for warning in answer.warnings(at: now) { try tell(warning) }
    switch answer.state {
    case .refused:
      guard let removal = try publisher.removeLost() else { return }
      for line in PlanWords.unlinked(removal.unlinked) { try print(line) }
      if let trouble = removal.troubles.first { throw trouble }
    case .given:
      let records = try publisher.register.contents().records[person] ?? []
      if records.dropLast().contains(where: { !$0.confirmations.isEmpty }) {
        try tell(
          "This takes the place of the earlier consent: each cut must be confirmed again, or the next build takes it away."
        )
      }
      try tell("Next, by another account: klankbord consent confirm-cut \(person) --episode SLUG --from FILE.")
    default: return
    }
  }
}
