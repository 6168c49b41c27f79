import Bytes
import Catalogue
import Publishing
import Register
import SourceText

extension Command {
  static let alternateMedia = Option.value("--media", "FILE", "an alternate of the episode, in place of its enclosure")
  private static let from = Option.value("--from", "FILE", "a file with the answers, or - for standard input")

  static let consentConfirmCut = Command(
    "consent confirm-cut", "record that somebody heard this very cut and approved it",
    operands: [Operand(name: "PERSON", count: .one)], options: [consentEpisode, alternateMedia, from, .dryRun],
    discussion: """
      Binds the person's newest given record to the recording as it is now, by its SHA-256, and to the voice that the
      text says: hear that it is so. A changed recording, or another voice in the text, needs a new confirmation. The
      account that runs it is the reviewer, and must be another than the collector's. The file:

        ---
        heard-at: 2026-03-02T10:00:00+01:00
        language: nl                      # in which it was explained
        ---

        klankbord consent confirm-cut p-4h7kq2 --episode zwijgen-is-geen-goud --from heard.md

      Where people: none, a second account confirms the declaration, without a file:

        klankbord consent confirm-cut none --episode een-kier-licht
      """
  ) { call in
    let workspace = try call.workspace()
    let word = call.arguments.operands[0]
    let act = try call.act(on: workspace)
    let cut = try call.cut()
    let contents = try call.registerContents()
    let fourEyes = try workspace.settings().fourEyes
    if word == "none" {
      try call.requireNobody()
      guard let declaration = contents.declarations[cut] else { throw RegisterError.notDeclared(cut: cut) }
      if fourEyes, declaration.declaredBy == act.actor { throw Failure.sameAccount(act.actor) }
      guard !call.isRehearsal else { return .done }
      let publisher = try Publisher(workspace, .existing, by: act)
      try publisher.register.note(fourEyes: fourEyes, by: act)
      try publisher.register.confirmNobody(cut: cut, by: act)
      try call.print("confirmed: nobody is recognisable in cut \(cut.hex.prefix(8))")
      return .done
    }
    let person = try call.personID(word)
    let file = try call.privateFile(from)
    let approval = try call.value(of: CutApproval.read(file.bytes, file: file.name))
    let card = try call.registerCard(of: word)
    guard let record = card.recordInForce, record.state == .given else {
      throw Failure(
        .blocked, "\(person) has no given consent that a cut could be bound to.",
        "klankbord consent show \(person) shows what is missing.")
    }
    if fourEyes, record.collector == act.actor { throw Failure.sameAccount(act.actor) }
    let voice = try call.voice(of: person)
    guard !call.isRehearsal else { return .done }
    let publisher = try Publisher(workspace, .existing, by: act)
    try publisher.register.note(fourEyes: fourEyes, by: act)
    try publisher.register.confirm(
      cut: cut, heardAt: approval.heardAt, language: approval.language, voice: voice, of: record.id, by: act)
    try call.print("consent \(record.id): cut \(cut.hex.prefix(8)) confirmed, \(voice.rawValue) voice")
    if approval.heardAt.secondsSince1970 > call.now.secondsSince1970 {
      try call.tell("heard-at has not come yet: until then the confirmation does not count.")
    }
    try call.tell("When everyone in it has confirmed: klankbord publish SLUG.")
    return .done
  }
}

extension Failure {
  fileprivate static func sameAccount(_ account: Account) -> Failure {
    Failure(
      .blocked, "\(account) collected this and cannot review it as well.",
      "Another account confirms the cut: run this under that account, or, as the workspace's owner, with --as ACCOUNT. "
        + "A workspace of one person writes four-eyes: off in Site/site.md.")
  }
}

extension Invocation {
  /// A confirmation says that the person is in the cut: in the wrong episode it would keep that from being published.
  fileprivate func voice(of person: PersonID) throws -> Voice {
    let episode = try workspace().episode(named: try episodeOption())
    let people = episode.people.appearances.map(\.person)
    guard let appearance = episode.people.appearances.first(where: { $0.person == person }) else {
      throw Failure(
        .failed, "\(person) is not among the people of \(episode.slug): \(people.map(\.text).joined(separator: ", ")).",
        "Name the right episode, or list the person in its people: first. Nothing was recorded.")
    }
    return appearance.voice
  }

  func requireNobody() throws {
    let episode = try workspace().episode(named: try episodeOption())
    guard episode.people == .nobody else {
      throw Failure(
        .failed, "\(episode.slug) does not say people: none.",
        "Name the right episode, or write it into its text first. Nothing was recorded.")
    }
  }

  private func episodeOption() throws -> String {
    guard let word = arguments[Command.consentEpisode] else { throw badValue("--episode", "an episode's slug") }
    return episodeName(word)
  }

  /// The SHA-256 of the recording of the episode that `--episode` names, or of its alternate that `--media` names, as it
  /// is now.
  func cut() throws -> SHA256Digest {
    let alternate = arguments[Command.alternateMedia]
    if let alternate, FileName(alternate) == nil { throw badValue("--media", "a file's name in the episode's folder") }
    return try workspace().cut(of: try episodeOption(), alternate: alternate.flatMap(FileName.init))
  }
}
