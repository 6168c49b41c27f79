import Publishing
import Register
import System

extension Invocation {
  /// What a server must know, by the texts and the register as they are; says what no server can be told.
  ///
  /// - Parameter signs: what the server would not take for itself in the path of a folder.
  func serverRules(for server: String, without signs: String) throws -> ServerRules {
    let workspace = try workspace()
    let root = workspace.result.text
    if let sign = root.first(where: signs.contains) {
      throw Failure(
        .failed, "\(server) cannot serve \(root): \(sign) means something else to it.",
        "Move the workspace to another path.")
    }
    let register = try workspace.openRegister()
    let rules = ServerRules(
      of: try workspace.soundLibrary(), try registerContents(), former: try register?.formerPaths() ?? [:],
      removed: try register.map { Array(try $0.removedPaths().keys) } ?? [],
      artefacts: Set(try register?.artefacts().map(\.key) ?? []), root: root)
    for address in rules.untold {
      try tell("moved-from: \(address) is no plain path: lead it to the feed by hand.")
    }
    return rules
  }
}
