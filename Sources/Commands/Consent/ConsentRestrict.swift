import Catalogue
import Publishing
import Register

extension Command {
  private static let lift = Option.flag("--lift", "give a restricted consent back")

  static let consentRestrict = Command(
    "consent restrict", "let nothing be shown under a consent while something about it is looked into",
    operands: [Operand(name: "PERSON", count: .one)], options: [lift, .language, .dryRun],
    discussion: """
      The record that counts becomes restricted (GDPR art. 18): what it covers is taken away at once, and comes back with
      --lift and the next build. Nothing of it is lost.

        klankbord consent restrict p-4h7kq2
        klankbord consent restrict p-4h7kq2 --lift
      """
  ) { call in
    let isLifted = call.arguments.has(lift)
    try call.bring(to: isLifted ? .given : .restricted)
    try call.tell(isLifted ? StateWording.buildNext : StateWording.restrictedNext)
    return .done
  }

  static let consentInvalidate = Command(
    "consent invalidate", "end a consent for good that was wrong from the start",
    operands: [Operand(name: "PERSON", count: .one)], options: [.language, .dryRun],
    discussion: """
      For a record of somebody else's answer, or one that was not given freely: what it covers is taken away at once, and
      coming back takes a new record. Cuts that were approved under it say no longer that the person is in them. Whoever
      changed their mind withdraws instead.

        klankbord consent invalidate p-4h7kq2
      """
  ) { call in
    try call.bring(to: .invalidated)
    try call.tell(StateWording.invalidatedNext)
    return .done
  }
}

extension Invocation {
  /// Brings the person's record that counts to another state, and takes away what that no longer allows.
  fileprivate func bring(to state: ConsentRecord.State) throws {
    let card = try registerCard(of: arguments.operands[0])
    guard let record = card.recordInForce else { throw StateWording.noRecord(card.id) }
    guard !isRehearsal else { return }
    let workspace = try workspace()
    let publisher = try Publisher(workspace, .removal, by: try act(on: workspace), at: try moment())
    try publisher.register.setState(of: record.id, to: state, by: publisher.act)
    try print(StateWording.isNow(record.id, state))
    if state != .given { try takeAwayWhatIsLost(by: publisher) }
  }
}
