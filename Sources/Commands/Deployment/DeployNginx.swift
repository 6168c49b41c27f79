import Publishing
import Register
import System

extension Command {
  static let deployNginx = Command(
    "deploy nginx", "print the configuration with which nginx serves the result",
    discussion: """
      Types, ranges, caching, security headers, what pages of other sites may read, and the pages for what is missing or
      gone, for the site's own address. It belongs inside nginx's http block:

        klankbord deploy nginx > /etc/nginx/conf.d/podcast.conf
        nginx -t && nginx -s reload

      Recordings and episodes that have another address now lead there (301), and so do feeds that moved and the site's
      former addresses; what was taken away is answered 410 (gone), and not 404. So print it again after an episode was
      retracted, renamed or published in another cut. Until then what is served is right, and what is missing is a 404.
      """
  ) { call in
    let rules = try call.serverRules()
    guard !rules.root.contains("$") else {
      throw Failure(
        .failed, "nginx cannot serve \(rules.root): it takes $ for a variable.", "Move the workspace to another path.")
    }
    try call.print(NginxConfiguration(rules).text)
    return .done
  }
}

extension Invocation {
  /// By the texts and the register as they are; says what no server can be told.
  func serverRules() throws -> ServerRules {
    let workspace = try workspace()
    let register = try workspace.openRegister()
    let rules = ServerRules(
      of: try workspace.soundLibrary(), try registerContents(), former: try register?.formerPaths() ?? [:],
      artefacts: Set(try register?.artefacts().map(\.key) ?? []), root: workspace.result.text)
    for address in rules.untold {
      try tell("\(address) of moved-from: is no plain path; lead it to the feed by hand.")
    }
    return rules
  }
}
