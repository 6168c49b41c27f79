import Bytes
import Catalogue
import Publishing
import Register

extension Command {
  static let alternateMedia = Option.value(
    "--media", "FILE", "an alternate of the episode, or a redacted file of its folder, in place of its enclosure")
  fileprivate static let from = Option.value("--from", "FILE", "a file with the answers, or - for standard input")

  static let consentConfirmCut = Command(
    "consent confirm-cut", "record that somebody heard this very cut and approved it",
    operands: [Operand(name: "PERSON", count: .one)],
    options: [consentEpisode, alternateMedia, from, carryOver, because, .language, .dryRun],
    discussion: """
      Binds the person's newest given record to the recording as it is now, by its SHA-256, and to the voice that the
      text says: hear that it is so. A changed recording, or another voice in the text, needs a new confirmation. The
      account that runs it is the reviewer, and must be another than the collector's. The file:

        ---
        heard-at: 2026-03-02T10:00:00+01:00
        language: nl                      # in which it was explained
        altered-by: re-spoken             # where the text says voice: altered: re-spoken, resynthesised or effect
        risk: accepted                    # by what they can be recognised in this cut was weighed: accepted, vetoed
        interpreter: none                 # none, independent, related (family, or of their circle)
        third-parties: [former-partner, child]
                                          # who else can be recognised and is no guest: what they are, never a name
        ---

        klankbord consent confirm-cut p-4h7kq2 --episode zwijgen-is-geen-goud --from heard.md

      Third parties are noted, and keep the cut from being published until each is settled by another account
      (klankbord consent third-party). Where people: none, a second account confirms the declaration, without a file:

        klankbord consent confirm-cut none --episode een-kier-licht

      A transcript or chapters that somebody does not agree to are replaced by a copy without them, such as
      transcript.nl.redacted.vtt or chapters.redacted.json, once they have approved that copy:

        klankbord consent confirm-cut p-4h7kq2 --episode zwijgen-is-geen-goud --media transcript.nl.redacted.vtt --from -

      Where only loudness or tags changed, another account than the collectors' carries over what everybody in the
      episode approved. It is refused where the duration differs by more than 0.2 s, or the kind of file at all:

        klankbord consent confirm-cut all --episode zwijgen-is-geen-goud --carry-over 6d55cd91 --because loudness
      """
  ) { call in
    switch call.arguments.operands[0] {
    case "none": try call.confirmNobody()
    case "all": try call.carryOver()
    default: try call.confirmCut()
    }
    return .done
  }
}

extension Invocation {
  fileprivate func confirmNobody() throws {
    try requireNobody()
    let (workspace, cut) = (try workspace(), try cut())
    let act = try act(on: workspace)
    guard let declaration = try registerContents().declarations[cut] else { throw RegisterError.notDeclared(cut: cut) }
    let fourEyes = try workspace.settings().fourEyes
    if fourEyes, declaration.declaredBy == act.actor { throw ConfirmCutWording.sameAccount(act.actor) }
    guard !isRehearsal else { return }
    let publisher = try Publisher(workspace, .existing, by: act)
    try publisher.register.note(fourEyes: fourEyes, by: act)
    try publisher.register.confirmNobody(cut: cut, by: act)
    try print(ConfirmCutWording.nobodyConfirmed(cut))
  }

  fileprivate func confirmCut() throws {
    let workspace = try workspace()
    let word = arguments.operands[0]
    let act = try act(on: workspace)
    let person = try personID(word)
    let file = try privateFile(Command.from)
    let approval = try value(of: CutApproval.read(file.bytes, file: file.name))
    let card = try registerCard(of: word)
    guard let record = card.recordInForce, record.state == .given else { throw ConfirmCutWording.notGiven(person) }
    let fourEyes = try workspace.settings().fourEyes
    if fourEyes, record.collector == act.actor { throw ConfirmCutWording.sameAccount(act.actor) }
    let voice = try voice(of: person)
    let cut = try cut()
    if !isOfRedactedFile {
      if voice == .altered, approval.alteration == nil { throw ConfirmCutWording.alterationMissing }
      if voice != .altered, approval.alteration != nil { throw ConfirmCutWording.alterationUnwanted }
    }
    let contents = try registerContents()
    if try approval.thirdParties.contains(where: { try holdsKnownName($0, in: contents) }) {
      throw ConfirmCutWording.knownName
    }
    guard !isRehearsal else { return }
    let publisher = try Publisher(workspace, .existing, by: act)
    try publisher.register.note(fourEyes: fourEyes, by: act)
    // Noted first: a crash between leaves the cut blocked, not open. Who confirms the same again notes nobody twice.
    let isRepeated = record.confirmations.contains {
      $0.cut == cut && $0.heardAt == approval.heardAt && $0.voice == voice && $0.reviewer == act.actor
    }
    for relation in isRepeated ? [] : approval.thirdParties {
      try print(ConfirmCutWording.noted(try publisher.register.noteThirdParty(relation: relation, in: cut, by: act)))
    }
    try publisher.register.confirm(
      cut: cut, heardAt: approval.heardAt, language: approval.language, voice: voice,
      alteration: isOfRedactedFile ? nil : approval.alteration, risk: approval.risk, interpreter: approval.interpreter,
      of: record.id, by: act)
    try print(
      isOfRedactedFile
        ? ConfirmCutWording.redactionConfirmed(record.id, cut) : ConfirmCutWording.confirmed(record.id, cut, voice))
    try tellWhatFollows(approval, under: record)
    if approval.risk == .vetoed || !approval.thirdParties.isEmpty { try takeAwayWhatIsLost(by: publisher) }
  }

  private func tellWhatFollows(_ approval: CutApproval, under record: ConsentRecord) throws {
    if approval.heardAt.secondsSince1970 > now.secondsSince1970 { try tell(ConfirmCutWording.heardLater) }
    if let alteration = approval.alteration, !record.terms.alterations.contains(alteration) {
      try tell(ConfirmCutWording.notAgreed(alteration, under: record.id))
    }
    if approval.interpreter == .related { try tell(ConfirmCutWording.relatedInterpreter) }
    if !approval.thirdParties.isEmpty { try tell(ConfirmCutWording.thirdPartiesOpen) }
    if approval.risk == .vetoed {
      try tell(ConfirmCutWording.riskVetoed)
    } else if approval.risk == nil, record.terms.risk == nil {
      try tell(ConsentRecordWording.riskUnweighed)
    }
    try tell(ConfirmCutWording.publishNext)
  }

  /// A confirmation says that the person is in the cut: in the wrong episode it would keep that from being published.
  private func voice(of person: PersonID) throws -> Voice {
    let episode = try namedEpisode()
    let people = episode.people.appearances
    guard let appearance = people.first(where: { $0.person == person }) else {
      throw ConfirmCutWording.notAmong(people.map(\.person), person, of: episode.slug)
    }
    return appearance.voice
  }
}
