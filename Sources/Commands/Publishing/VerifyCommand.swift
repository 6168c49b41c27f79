import Catalogue
import Markup
import Publishing
import Register
import System

extension Command {
  private static let everything = Option.flag("--all", "look at every file of the result, recordings too")

  static let verify = Command(
    "verify", "fetch the public addresses: is what was removed gone, and what is served current?",
    options: [everything, .json],
    discussion: """
      Fetches every address from which something was taken away, every feed, and the home page, as anybody would, and
      compares what comes with what was built. Removals do this by themselves at their end.

        klankbord verify
        klankbord verify --all

      Exit status 1 where something is still public, an older version is served, or nobody could look: "gone" is said only
      of what was looked at and found gone. It needs the program curl.
      """
  ) { call in
    let workspace = try call.workspace()
    let site = try workspace.settings()
    guard let register = try workspace.openRegister() else {
      throw RegisterError.missing(path: workspace.register.text)
    }
    let removed = try register.removedPaths().keys.sorted()
    let artefacts = try register.artefacts().keys.sorted().filter {
      call.arguments.has(everything) || $0.hasPrefix("feeds/") || $0 == "index.html"
    }
    let copies =
      removed.map { PublicCopy(path: $0, on: site, .gone) }
      + (try workspace.expected(artefacts)).map { PublicCopy(path: $0.path, on: site, .current($0.hash)) }
    let findings = try call.look(at: copies, in: workspace)
    if call.arguments.has(.json) {
      try call.print(json: ["version": 1, "findings": PublicWords.json(findings)])
    } else {
      for line in PublicWords.lines(of: findings) { try call.print(line) }
    }
    try call.tell("\(PublicWords.summary(of: findings)).")
    return findings.allSatisfy(\.isAsExpected) ? .done : .failed
  }
}
