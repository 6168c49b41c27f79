import Catalogue
import Publishing
import Register

extension Command {
  private static let date = Option.value(
    "--date", "MOMENT", "the moment of publication, the first time (default: the text's date, or now)")

  private static let acceptNewGUID = Option.flag(
    "--accept-new-guid", "the changed guid is meant: apps will show a new episode")

  static let publish = Command(
    "publish", "publish an episode, or publish it again after a change",
    operands: [Operand(name: "EPISODE", count: .one)], options: [date, acceptNewGUID, .dryRun, .json],
    discussion: """
      Checks every text, asks the gate about everyone who can be heard, shows the plan, and carries it out: recordings
      first, then pages, then feeds, each file whole. Run twice in a row, the second changes nothing.

      An episode goes to each destination (the site, each feed) for which everyone in it has agreed, in the voice as it
      is used, to this very cut. Where one destination is withheld it says so and goes on; where all are, nothing is
      published and the exit status is 3. A text that cannot be read also stops it, whichever episode it is of, and a full
      disk: nothing changes. A draft that does not yet say who can be heard hinders no other.

        klankbord publish zwijgen-is-geen-goud --dry-run    the gate's whole answer as a table, and what would happen
        klankbord publish zwijgen-is-geen-goud              do it

      The moment is fixed the first time, for good: it is the pubDate in every feed. EPISODE is the folder's name.
      """
  ) { call in
    let workspace = try call.workspace()
    let episode = call.episodeName(call.arguments.operands[0])
    let publisher = try Publisher(
      workspace, try workspace.publishingAccess(), by: try call.act(on: workspace), at: try call.moment(),
      isRehearsal: call.isRehearsal)
    let explanation =
      call.isRehearsal ? try call.explanation(of: try workspace.episode(named: episode), isNewCopy: true) : nil
    let isJSON = call.arguments.has(.json)
    if let explanation, !isJSON {
      for line in ExplanationWords.lines(explanation, in: .english) + [""] { try call.print(line) }
    }
    let date = try call.moment(date)
    let prepared: PreparedEdition
    do {
      prepared = try publisher.preparePublication(
        of: episode, date: date, acceptsNewGUID: call.arguments.has(acceptNewGUID), isRehearsal: call.isRehearsal)
    } catch {
      if let explanation, isJSON { try call.print(json: PlanWords.refusal(of: episode, explanation)) }
      throw error
    }
    return try call.carryOut(prepared, of: episode, by: publisher, explanation)
  }
}
