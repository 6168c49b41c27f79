import Publishing
import Register

extension Command {
  private static let output = Option.value(
    "--output", "DIR", "build a copy there instead of Public/, to look at or compare")

  private static let scheduled = Option.flag(
    "--scheduled", "say nothing where nothing changed, and note that a scheduled build ran")

  private static let acceptLostFeed = Option.flag(
    "--accept-lost-feed", "a feed whose text is gone is meant to go")

  static let build = Command(
    "build", "build the result anew from the texts and the register",
    options: [output, acceptLostFeed, scheduled, .dryRun, .json],
    discussion: """
      Brings Public/ up to date: what changed in the texts of published episodes, and what consent no longer allows. What
      may no longer be shown is taken away first, whatever else is wrong. The same texts, register and moment give the
      same bytes.

        klankbord build
        klankbord build --output /tmp/copy

      Consent ends, and an episode's moment comes, by a build: klankbord deploy systemd and klankbord deploy cron print
      what runs klankbord build --scheduled every hour.

      A copy made with --output is yours to remove: a later retraction reaches Public/ alone.
      """
  ) { call in
    let workspace = try call.workspace()
    let publisher = try Publisher(
      workspace, .existing, by: try call.act(on: workspace), at: try call.moment(), isRehearsal: call.isRehearsal)
    let prepared = try publisher.prepareBuild(
      into: call.arguments[output].map(call.path), acceptsLostFeeds: call.arguments.has(acceptLostFeed),
      isRehearsal: call.isRehearsal)
    let isScheduled = call.arguments.has(scheduled) && prepared.isResult && !call.isRehearsal
    if isScheduled, prepared.changesNothing {
      try publisher.carryOut(prepared)
      try publisher.beat()
      return .done
    }
    let status = try call.carryOut(prepared, of: nil, by: publisher)
    if isScheduled { try publisher.beat() }
    return status
  }
}
