import Catalogue
import Markup
import Publishing
import Register

extension Command {
  private static let reason = Option.value("--reason", "WORD", "editorial, error or legal; never a word about a person")

  static let retract = Command(
    "retract", "take a published episode away from everything that is served",
    operands: [Operand(name: "EPISODE", count: .one)], options: [reason, .dryRun, .json],
    discussion: """
      Removes every file that holds a word or a sound of the episode, by the register's list, before anything else: no
      broken text and no full disk delays it. Then the rest is built anew without it. Nothing in Episodes/ is touched,
      and publish brings it back.

        klankbord retract zwijgen-is-geen-goud --reason editorial

      Apps that already hold a copy keep it as long as they like: newsboat keeps title, text and address of an item that
      was removed from its feed; gPodder drops it,
      unless it was downloaded. EPISODE is its slug, or its guid.
      """
  ) { call in
    let workspace = try call.workspace()
    guard let word = call.arguments[reason], let reason = RetractionReason(rawValue: word),
      RetractionReason.stated.contains(reason)
    else {
      throw call.badValue("--reason", "one of: editorial, error, legal")
    }
    let publisher = try Publisher(
      workspace, .removal, by: try call.act(on: workspace), at: try call.moment(), isRehearsal: call.isRehearsal)
    let episode = call.episodeName(call.arguments.operands[0])
    if call.isRehearsal {
      try call.show(unlinks: try publisher.retractionList(of: episode), plan: nil)
      return .done
    }
    let removal = try publisher.retract(episode, because: reason)
    try call.show(unlinks: removal.unlinked, plan: removal.plan)
    for trouble in removal.troubles {
      for line in Failure(trouble).lines { try call.tell(line) }
    }
    guard removal.troubles.isEmpty else {
      try call.tell("What was removed stays removed. Run the same command again to complete the rest.")
      return .failed
    }
    try call.tell("\(episode) is retracted: nothing of it stands in Public/ any more.")
    let arrived = try call.bringToPublic(
      removed: removal.unlinked, written: removal.plan?.writes.map(\.path) ?? [], about: "workspace", in: workspace,
      by: publisher)
    try call.remindOfUntold(by: publisher)
    return arrived ? .done : .failed
  }
}

extension Invocation {
  fileprivate func show(unlinks paths: [String], plan: PublicationPlan?) throws {
    if arguments.has(.json) {
      try print(
        json: [
          "version": 1, "unlinks": .array(paths.map { .text($0) }), "plan": plan.map(PlanWords.json) ?? .null,
        ])
    } else {
      for line in PlanWords.unlinked(paths) { try print(line) }
      for line in plan.map({ PlanWords.lines(of: $0) }) ?? [] { try print(line) }
    }
  }
}
