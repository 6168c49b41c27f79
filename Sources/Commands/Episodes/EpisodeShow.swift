import Catalogue
import Markup
import Publishing

extension Command {
  static let episodeShow = Command(
    "episode show", "show an episode's fields, its recording, and where it may go",
    operands: [Operand(name: "EPISODE", count: .one)], options: [.json],
    discussion: """
      Shows what the text says, what the recording is, and the gate's ruling for the site and for every feed.

        klankbord episode show zwijgen-is-geen-goud
      """
  ) { call in
    let workspace = try call.workspace()
    let episode = try workspace.episode(named: call.episodeName(call.arguments.operands[0]))
    let contents = try call.registerContents()
    let library = try workspace.soundLibrary()
    let (facts, problems) = try workspace.mediaFacts(of: episode)
    let gate = Gate(register: contents, fourEyes: library.site.fourEyes, at: try call.moment(), now: call.now)
    let rulings = facts.map { gate.rulings(on: episode, cut: $0.hash, feeds: library.feeds) } ?? []
    let entry = EpisodeCatalogue.Entry(episode, contents)
    for problem in problems { try call.tell(problem.line) }
    if call.arguments.has(.json) {
      try call.print(
        json: [
          "version": 1, "episode": EpisodeWords.json(entry), "media": facts.map(EpisodeWords.json) ?? .null,
          "rulings": RulingWords.json(rulings),
        ])
    } else {
      for line in EpisodeWords.lines(of: entry) + (facts.map(EpisodeWords.lines) ?? []) { try call.print(line) }
      for line in RulingWords.lines(rulings) { try call.print(line) }
    }
    return .done
  }
}
