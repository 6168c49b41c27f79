import Publishing
import Register

extension Command {
  private static let output = Option.value(
    "--output", "DIR", "build a copy there instead of Public/, to look at or compare")

  private static let acceptLostFeed = Option.flag(
    "--accept-lost-feed", "a feed whose text is gone is meant to go")

  static let build = Command(
    "build", "build the result anew from the texts and the register",
    options: [output, acceptLostFeed, .dryRun, .json],
    discussion: """
      Brings Public/ up to date: what changed in the texts of published episodes, and what consent no longer allows. What
      may no longer be shown is taken away first, whatever else is wrong. The same texts, register and moment give the
      same bytes.

        klankbord build
        klankbord build --output /tmp/copy

      A copy made with --output is yours to remove: a later retraction reaches Public/ alone.
      """
  ) { call in
    let workspace = try call.workspace()
    let publisher = try Publisher(
      workspace, .existing, by: try call.act(on: workspace), at: try call.moment(), isRehearsal: call.isRehearsal)
    let prepared = try publisher.prepareBuild(
      into: call.arguments[output].map(call.path), acceptsLostFeeds: call.arguments.has(acceptLostFeed),
      isRehearsal: call.isRehearsal)
    try call.carryOut(prepared, of: nil, by: publisher)
    return .done
  }
}
