import Catalogue
import Publishing
import Register

extension Command {
  static let demo = Command(
    "demo", "build the fictional podcast of this repository, and show the way", options: [.dryRun],
    discussion: """
      Enters the fictional people and what they agreed to in an empty register, publishes the ten episodes, and builds
      Public/. Run again, it changes nothing. It refuses a register that holds anything else.

        klankbord demo
      """
  ) { call in
    let workspace = try call.workspace()
    let slugs = try FictionalRegister.requiredSlugs(in: workspace)
    guard !call.isRehearsal else {
      for slug in slugs { try call.print("would publish \(slug)") }
      return .done
    }
    let act = try call.act(on: workspace)
    let publisher = try Publisher(workspace, .create, by: act)
    guard try publisher.register.holdsOnlyFiction() else {
      throw Failure(
        .blocked, "The register holds real people: the demonstration will not touch it.",
        "Run it in a fresh clone.")
    }
    try FictionalRegister.load(into: publisher)
    // One fictional consent ends: in a workspace of one's own a scheduled build must run.
    try publisher.beat()
    for slug in slugs {
      do {
        let prepared = try publisher.preparePublication(of: slug)
        try publisher.carryOut(prepared)
        try call.print(DemoWords.line(slug, prepared))
      } catch let obstacle as Obstacle {
        // One consent ends thirty days after it was loaded; the others go on.
        guard case .withheld(_, let rulings) = obstacle else { throw obstacle }
        try call.print("withheld  \(slug)")
        for line in RulingWords.lines(rulings) { try call.print("  " + line) }
      }
    }
    for line in DemoWords.tour(of: workspace, address: try workspace.settings().address) { try call.print(line) }
    return .done
  }
}
