import Catalogue
import Publishing

extension Command {
  static let episodeMedia = Command(
    "episode media", "show what an episode's recording is, by its bytes",
    operands: [Operand(name: "EPISODE", count: .one)], options: [.json],
    discussion: """
      Length, type by content, duration by the frames themselves, where the sound starts, bit rate, SHA-256. Where a
      header claims something else, that is said.

        klankbord episode media zwijgen-is-geen-goud
      """
  ) { call in
    let workspace = try call.workspace()
    let (facts, problems) = try workspace.mediaFacts(
      of: try workspace.episode(named: call.episodeName(call.arguments.operands[0])))
    for problem in problems { try call.tell(problem.line) }
    guard let facts else { return .failed }
    if call.arguments.has(.json) {
      try call.print(json: EpisodeWords.json(facts))
    } else {
      for line in EpisodeWords.lines(facts) { try call.print(line) }
    }
    return problems.contains { $0.severity == .error } ? .failed : .done
  }
}
