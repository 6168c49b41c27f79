import Bytes
import Catalogue
import Markup
import Publishing
import Register
import SourceText

extension Command {
  private static let relation = Option.value(
    "--relation", "WORD", "note somebody: what they are, such as former-partner")
  private static let resolve = Option.value("--resolve", "N", "settle the one of this number")
  private static let how = Option.value("--how", "WORD", "with --resolve: removed, agreed or unrecognisable")

  static let consentThirdParty = Command(
    "consent third-party", "note, settle or list those in a recording who are no guests and can be recognised",
    operands: [Operand(name: "EPISODE", count: .one)],
    options: [relation, resolve, how, .language, .dryRun, .json],
    discussion: """
      A former partner, a child, a neighbour: whoever can be recognised in a cut keeps it from being published until
      another account has settled it. WORD tells what they are to the guest, never a name.

        klankbord consent third-party zwijgen-is-geen-goud --relation child
        klankbord consent third-party zwijgen-is-geen-goud
        klankbord consent third-party zwijgen-is-geen-goud --resolve 3 --how unrecognisable

      removed: cut out of the recording, which is another cut then; agreed: they agreed, and that is on file elsewhere;
      unrecognisable: a second look found that nobody can recognise them.
      """
  ) { call in
    let workspace = try call.workspace()
    let episode = try workspace.episode(named: call.episodeName(call.arguments.operands[0]))
    switch (call.arguments[relation], call.arguments[resolve]) {
    case (let word?, nil): try call.noteThirdParty(word, in: episode)
    case (nil, let number?):
      guard let number = Int(number), number > 0 else { throw call.badValue("--resolve", "a number") }
      guard let resolution = call.arguments[how].flatMap(ThirdParty.Resolution.init) else {
        throw call.badValue("--how", "one of: removed, agreed, unrecognisable")
      }
      try call.resolve(number, as: resolution)
    case (nil, nil): try call.listThirdParties(of: episode)
    default: throw call.badValue("--relation", "to stand without --resolve")
    }
    return .done
  }
}

extension Invocation {
  fileprivate func noteThirdParty(_ word: String, in episode: Episode) throws {
    guard let relation = FieldKind<String>.relation.value(of: word) else {
      throw badValue("--relation", "one word in lower-case letters and hyphens, such as former-partner; never a name")
    }
    if try holdsKnownName(relation, in: try registerContents()) { throw ConfirmCutWording.knownName }
    let workspace = try workspace()
    let cut = try workspace.cut(of: episode.slug.text)
    guard !isRehearsal else { return }
    let publisher = try Publisher(workspace, .existing, by: try act(on: workspace))
    try print(
      ConfirmCutWording.noted(
        try publisher.register.noteThirdParty(relation: relation, in: cut, by: publisher.act)))
    try tell(ConfirmCutWording.thirdPartiesOpen)
    try takeAwayWhatIsLost(by: publisher)
  }

  fileprivate func resolve(_ number: Int, as resolution: ThirdParty.Resolution) throws {
    let workspace = try workspace()
    let act = try act(on: workspace)
    let party = try registerContents().thirdParties.values.joined().first { $0.number == number }
    guard let party else { throw RegisterError.unknownThirdParty(number) }
    let fourEyes = try workspace.settings().fourEyes
    if fourEyes, party.notedBy == act.actor { throw ThirdPartyWording.notedBySame(act.actor) }
    guard !isRehearsal else { return }
    let publisher = try Publisher(workspace, .existing, by: act)
    try publisher.register.note(fourEyes: fourEyes, by: act)
    try publisher.register.resolveThirdParty(number, as: resolution, by: act)
    try print(ThirdPartyWording.resolved(number, as: resolution))
    if resolution == .removed { try tell(ThirdPartyWording.removedNext) }
  }

  fileprivate func listThirdParties(of episode: Episode) throws {
    let contents = try registerContents()
    let cut = try workspace().cut(of: episode.slug.text)
    let former = contents.publications[episode.guid]?.files.map(\.cut) ?? []
    let parties = Set([cut] + former).flatMap { contents.thirdParties[$0] ?? [] }.sorted { $0.number < $1.number }
    if arguments.has(.json) {
      return try print(
        json: [
          "version": 1, "episode": .text(episode.slug.text), "cut": .text(cut.hex),
          "thirdParties": .array(parties.map(\.json)),
        ])
    }
    for party in parties { try print(ThirdPartyWording.line(of: party, isPresent: party.cut == cut)) }
    if parties.isEmpty { try tell(ThirdPartyWording.none) }
  }
}

extension ThirdParty {
  var json: JSONValue {
    [
      "number": .integer(number), "cut": .text(cut.hex), "relation": .text(relation), "notedBy": .text(notedBy.name),
      "resolution": .text(resolution?.rawValue), "resolvedBy": .text(resolvedBy?.name),
    ]
  }
}
