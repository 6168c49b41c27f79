import Catalogue
import Preview
import Publishing
import System

extension Command {
  private static let portOption = Option.value(
    "--port", "N", "the port (default: the site's own where it is local, or 8080)")

  static let preview = Command(
    "preview", "serve the result on this machine, to look at", options: [portOption],
    discussion: """
      Serves Public/ on 127.0.0.1 alone, with ranges and conditional requests as podcast apps use them, until Ctrl-C. It
      is for looking at, not for the public: klankbord deploy nginx prints the configuration of a server that is.

        klankbord preview
        klankbord preview --port 8123
      """
  ) { call in
    let workspace = try call.workspace()
    let address = try workspace.settings().address
    var port = ["127.0.0.1", "localhost"].contains(address.host) ? UInt16(address.port ?? 80) : 8080
    if let text = call.arguments[portOption] {
      guard let number = UInt16(text) else {
        throw call.badValue("--port", "a number up to 65535")
      }
      port = number
    }
    guard try workspace.result.status() != nil else {
      throw Failure(.failed, "There is no Public/ yet.", "Run klankbord build or klankbord publish EPISODE first.")
    }
    let server = try call.server(on: workspace, port)
    if address.description != "http://127.0.0.1:\(server.port)/" {
      try call.tell("The feeds name \(address): recordings load from there, not from this preview.")
    }
    try call.tell("Serving Public/ at http://127.0.0.1:\(server.port)/ until Ctrl-C.")
    server.run()
    return .done
  }
}

extension Invocation {
  fileprivate func server(on workspace: Workspace, _ port: UInt16) throws -> PreviewServer {
    do throws(FileError) {
      return try PreviewServer(root: workspace.result, port: port) { _ in }
    } catch {
      guard error.number == 98 else { throw error }
      throw Failure(.failed, "Another program listens on port \(port).", "Choose another with --port N.")
    }
  }
}
