import Catalogue
import Publishing
import Register

extension Command {
  private static let everything = Option.flag("--all", "everything: no withdrawal is missing from a restored register")

  static let consentResume = Command(
    "consent resume", "lift a suspension, of a person, an episode or everything",
    operands: [Operand(name: "WHO", count: .optional)], options: [everything, .language, .dryRun],
    discussion: """
      WHO is a person's id or code, or an episode's slug. Call back by the safe contact first: whoever asked to suspend
      is not always who asks to resume.

        klankbord consent resume p-4h7kq2

      After a restore without the ledger everything is suspended. Look through what is known of withdrawals since the
      backup, record those that are missing, and then:

        klankbord consent resume --all
      """
  ) { call in
    let isEverything = call.arguments.has(everything)
    guard isEverything != (call.arguments.operands.first != nil) else {
      throw call.badValue("WHO", "a person's id or code or an episode's slug, or --all in its place")
    }
    let workspace = try call.workspace()
    let contents = try call.registerContents()
    let named: Set<Suspended> =
      isEverything
      ? [.everything] : try workspace.openRegister()?.subjects(named: call.arguments.operands[0]) ?? []
    let standing = named.intersection(contents.suspended)
    guard let subject = standing.first else { throw StateWording.notSuspended }
    if named.count > 1 { throw StateWording.ambiguous(named.map { $0.name(in: contents) }.sorted()) }
    let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace), isRehearsal: call.isRehearsal)
    if isEverything {
      let forgotten = try publisher.forgottenByRegister()
      guard forgotten.isEmpty else { throw StateWording.forgotten(forgotten) }
    }
    guard !call.isRehearsal else { return .done }
    try publisher.register.resume(subject, by: publisher.act)
    try publisher.enterInLedger(.resumed(subject))
    try call.print(
      StateWording.resumed(isEverything ? StateWording.everything : Wording(same: subject.name(in: contents))))
    try call.tell(StateWording.buildNext)
    return .done
  }
}

extension Suspended {
  /// A person's id, an episode's slug, or `everything`.
  fileprivate func name(in contents: RegisterContents) -> String {
    switch self {
    case .person(let person): person.text
    case .episode(let guid): contents.publications[guid]?.slug.text ?? guid.text
    case .everything: "everything"
    }
  }
}
