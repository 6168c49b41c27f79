import Bytes
import Catalogue
import Publishing
import Register
import SourceText

extension Command {
  static let consentEpisode = Option.value("--episode", "SLUG", "the episode whose cut was heard")
  fileprivate static let from = Option.value("--from", "FILE", "a file with the answers, or - for standard input")

  static let consentRecord = Command(
    "consent record", "record what somebody agreed to, or that nobody is recognisable",
    operands: [Operand(name: "PERSON", count: .one)],
    options: [from, consentEpisode, alternateMedia, .language, .dryRun],
    discussion: """
      On a terminal, without --from, it asks one question at a time, in words that can be read aloud, and records nothing
      before the whole was shown and found right. Otherwise everything comes from a file. It prints the code of the card
      that the person may be given: whoever tells it can have their recordings suspended.

        klankbord consent record p-4h7kq2
        klankbord consent record p-4h7kq2 --language nl

      The account that runs it is the collector: who spoke with the person. What is unset means no; where something with
      a * is missing the record stays requested, and that is listed. The file:

        ---
        answer: yes                          # or no: a newer no ends an older yes, and needs nothing else
        given-at: 2026-03-01T14:00:00+01:00  # * when they said so
        scopes: [voice-altered, transcript]  # * what may be shown: voice-original, voice-altered, name, image,
                                             # transcript, quotes-and-chapters, description
        altered-by: [re-spoken]              # * with voice-altered: re-spoken (somebody else speaks the words),
                                             # resynthesised (a machine does), effect (their own voice, distorted: who
                                             # knows them may recognise it, and it can be undone)
        channels: [site, podcast-apps]       # * where: site, podcast-apps, radio, and each platform by its own word,
                                             # such as apple or spotify
        anonymity: acquaintances             # * for whom they must be unrecognisable: none (nobody), public (who
                                             # does not know them), acquaintances (also who does), total (everyone,
                                             # also by what they tell)
        age: 17                              # * adult, or whole years; under 18 with what stands below
        ask-again: 2027-01-31                # * the day on which they turn 16, or 18 if that comes next
        child: yes                           # whether they want it themselves: a no always wins
        guardian: yes                        # under 16: whether a parent or guardian agrees
        safeguarding: accepted               # 16 and 17: what was decided about their safety: accepted, vetoed
        lawful-basis: consent                # * consent, contract, legal-obligation, vital-interests, public-task,
                                             # legitimate-interests (GDPR art. 6)
        method: conversation                 # * how they answered: conversation, form, recording
        language: so                         # * in which it was explained
        interpreter: independent             # * none, independent, related (family, or of their circle)
        understood: yes                      # * whether they told in their own words what they agree to
        notice: "2026-1"                     # * which text was read or given
        expires: 2027-03-01                  # it ends as that day (UTC) begins; a moment will do too
        review: 2026-09-01                   # from then on it does not count until they were asked again
        territory: [NL, BE]                  # the countries that it is limited to; the web knows no such limit
        risk: accepted                       # by what they can be recognised was weighed: accepted, vetoed
        recognisable-by: [district, job]     # in words that name nobody
        special-category: no                 # yes where it tells of health, belief, origin, sexuality (GDPR art. 9)
        criminal-record: no                  # yes where it tells of offences (GDPR art. 10)
        safe-contact: by way of the social worker, on weekdays
        evidence: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                                             # of the signed form or recording, as sha256sum prints it
        evidence-place: the safe, folder 3
        keep-until: 2029-03-01               # when what the register knows of them must be erased
        withdrawal: always                   # what was promised about withdrawing (always, where this is left out)
        ---

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
      try call.print(ConsentRecordWording.nobodyDeclared(cut))
      try call.tell(ConsentRecordWording.nobodyNext)
      return .done
    }
    let person = try call.personID(word)
    let contents = try call.registerContents()
    let answer = try call.answer(of: person, in: contents)
    guard contents.people[person] != nil else { throw RegisterError.unknownPerson(person) }
    if !call.isRehearsal {
      let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
      let id = try publisher.register.record(answer.terms, state: answer.state, of: person, by: publisher.act)
      try call.print(ConsentRecordWording.recorded(id, answer.state))
      if let code = try publisher.register.code(of: person) { try call.print(ConsentRecordWording.code(code.text)) }
      try call.tellWhatFollows(answer, of: person, by: publisher)
    } else {
      try call.print(ConsentRecordWording.rehearsed(answer.state))
    }
    if answer.state == .requested { try call.tell(ConsentRecordWording.missing(answer.terms.missingFields)) }
    return .done
  }
}

extension Invocation {
  /// From the file that `--from` names, or else from whoever sits at the terminal.
  fileprivate func answer(of person: PersonID, in contents: RegisterContents) throws -> ConsentAnswer {
    if surroundings.isInteractive, arguments[Command.from] == nil {
      let card = try registerCard(of: person.text)
      let feeds = try workspace().soundLibrary().feeds
      var interview = try ConsentInterview(
        self, of: card, about: Channel.asked(of: feeds, submitted: contents.submissions))
      return try interview.answer()
    }
    let file = try privateFile(Command.from)
    return try value(of: ConsentAnswer.read(file.bytes, file: file.name))
  }

  /// A no removes at once. A yes counts from the person's next confirmation on, in place of the one before.
  fileprivate func tellWhatFollows(
    _ answer: ConsentAnswer, of person: PersonID, by publisher: borrowing Publisher
  ) throws {
    switch answer.state {
    case .refused:
      try takeAwayWhatIsLost(by: publisher)
      try publisher.enterInLedger(.refused(person))
    case .given:
      for warning in answer.warnings(at: now) { try tell(warning) }
      let records = try publisher.register.contents().records[person] ?? []
      if records.dropLast().contains(where: { !$0.confirmations.isEmpty }) { try tell(ConsentRecordWording.replaces) }
      try tell(ConsentRecordWording.confirmNext(person))
    default: return
    }
  }
}
