import Catalogue

/// A Caddyfile that serves the result as podcast apps and browsers need it.
struct CaddyConfiguration: Sendable {
  private let rules: ServerRules

  init(_ rules: ServerRules) {
    self.rules = rules
  }

  var text: String {
    let servers = rules.servers.map(server) + rules.otherFormerServers.map(formerServer)
    return ([Self.head] + servers).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private static let head = [
    "# Printed by klankbord deploy caddy. Only media and feeds are logged, and the log is kept for a week.",
    "# A server whose certificate Caddy shall not get by itself needs a tls line in its block.",
  ]

  // MARK: Servers

  private func server(_ server: ServerRules.Server) -> [String] {
    let path = server.address.path
    let logged = server.folders.filter(\.isLogged).map { "\(path)\($0.name)/*" }.joined(separator: " ")
    let log = ["output file /var/log/caddy/klankbord.log {", "    roll_keep_for 168h", "}"]
    return block(
      server.address.origin,
      (server.address.isLocal ? ["bind 127.0.0.1"] : []) + block("log", log)
        + ["@unlogged not path \(logged)", "skip_log @unlogged"] + types(of: server)
        + block("route", steps(of: server)) + errors(on: server))
  }

  /// One after the other.
  private func steps(of server: ServerRules.Server) -> [String] {
    let path = server.address.path
    let led = server.isSite ? rules.led : []
    return ["@unfit not method GET HEAD OPTIONS", "error @unfit 405"]
      + led.map { "redir \($0.path) \($0.address) permanent" }
      + block("header", headers(rules.headers(of: nil)) + ["Content-Type {klankbord_type}", "-Server"])
      + server.folders.flatMap { folder in
        ["@\(folder.name) path \(path)\(folder.name)/*"]
          + block("header @\(folder.name)", headers(rules.ownHeaders(of: folder)))
      } + places(on: server) + ["error 404"]
  }

  /// What begins with a path, the longest first: what is served, and what was on this server before.
  private func places(on server: ServerRules.Server) -> [String] {
    let path = server.isSite ? server.address.path : server.address.path + "media/"
    let folder = rules.root + (server.isSite ? "" : "/media")
    let served = (path, ["root * \(folder.quoted)"] + block("file_server", ["hide .*"]))
    let former = server.formerParts.map { ($0.path, [redirection(of: $0)]) }
    return ([served] + former).sorted { $0.0.utf8.count > $1.0.utf8.count }.flatMap { path, lines in
      block("handle_path \(path)*", lines)
    }
  }

  private func formerServer(_ server: FormerServer) -> [String] {
    block(
      server.address.origin,
      server.feeds.map { "redir \($0.path) \($0.address) permanent" }
        + server.parts.flatMap { block("handle_path \($0.path)*", [redirection(of: $0)]) })
  }

  /// What follows the part's own path begins with a slash.
  private func redirection(of part: FormerServer.Part) -> String { "redir \(part.address.dropLast()){uri} permanent" }

  // MARK: What is missing

  /// What moved, what is gone, and the page for the rest.
  private func errors(on server: ServerRules.Server) -> [String] {
    let path = server.address.path
    let moved = rules.moved.map { "\((path + $0.path).quoted) \($0.address)" }
    let gone = rules.gone.map { path + $0 + ($0.hasSuffix("/") ? "*" : "") }
    func page(_ status: Int) -> [String] {
      ["root * \(rules.root.quoted)", "rewrite * /\(status == 410 ? "gone" : "404").html"]
        + block("file_server", ["status \(status)"])
    }
    return block(
      "handle_errors",
      block("header", headers(rules.headers(of: nil)) + ["-Server"])
        + (moved.isEmpty
          ? []
          : block("map {path} {klankbord_moved}", moved + [#"default """#])
            + [#"@moved expression {klankbord_moved} != """#, "redir @moved {klankbord_moved} permanent"])
        + (gone.isEmpty ? [] : ["@gone path " + gone.joined(separator: " ")] + block("handle @gone", page(410)))
        + ["@missing expression {http.error.status_code} == 404"] + block("handle @missing", page(404))
        + block("handle", [#"respond "{http.error.status_code} {http.error.status_text}""#]))
  }

  // MARK: Headers

  private func types(of server: ServerRules.Server) -> [String] {
    let types = ContentTypes.published
    func line(_ pattern: String, _ type: String) -> String { "~\(pattern)$ \(type.quoted)" }
    let own = server.folders.flatMap { folder in
      types.types(in: folder.name).filter { !types.everywhere.contains($0) }.map { entry in
        line("^\(server.address.path)\(folder.name)/.*\\.\(entry.fileExtension)", entry.type)
      }
    }
    return block(
      "map {path} {klankbord_type}",
      own + [line("/", "text/html; charset=utf-8")]
        + types.everywhere.map { line("\\.\($0.fileExtension)", $0.type) } + ["default \(types.fallback)"])
  }

  private func headers(_ headers: [(name: String, value: String)]) -> [String] {
    headers.map { "\($0.name) \($0.value.quoted)" }
  }

  private func block(_ head: String, _ lines: [String]) -> [String] {
    ["\(head) {"] + lines.map { "    " + $0 } + ["}"]
  }
}

extension String {
  /// As Caddy reads a word; none of these holds a quotation mark or a backslash.
  fileprivate var quoted: String { "\"\(self)\"" }
}
