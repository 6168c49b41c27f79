import Catalogue

/// Virtual hosts for Apache that serve the result as podcast apps and browsers need it.
struct ApacheConfiguration: Sendable {
  private let rules: ServerRules

  init(_ rules: ServerRules) {
    self.rules = rules
  }

  var text: String {
    let servers = rules.servers.map(\.address).compactMap(withoutEncryption) + rules.servers.map(server)
    let former = rules.otherFormerServers.flatMap { formerServers($0) }
    return ([head] + servers + former).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var head: [String] {
    let addresses = rules.servers.map(\.address) + rules.otherFormerServers.map(\.address)
    let ports = Set(
      addresses.compactMap { address in address.port.map { (address.isLocal ? "127.0.0.1:" : "") + "\($0)" } })
    return [
      "# Printed by klankbord deploy apache; needs the modules alias, headers, rewrite and setenvif.",
      "# Only media and feeds are logged, with the range that was asked for. Keep the log for a week at most.",
      #"LogFormat "%h - - %t \"%r\" %>s %B \"%{Referer}i\" \"%{User-Agent}i\" \"%{Range}i\"" klankbord"#,
    ] + ports.sorted().map { "Listen \($0)" }
  }

  // MARK: Servers

  private func server(_ server: ServerRules.Server) -> [String] {
    let path = server.address.path
    let logged = server.folders.filter(\.isLogged).map(\.name).joined(separator: "|")
    let places =
      server.isSite
      ? [(path, "/")]
      : [(path + "404.html", "/404.html"), (path + "gone.html", "/gone.html"), (path + "media/", "/media/")]
    return host(
      server.address,
      places.map { "Alias \"\($0.0)\" \"\(rules.root)\($0.1)\"" }
        + [
          "DirectoryIndex index.html", "FileETag MTime Size", "MaxRanges 1", "TraceEnable off",
          "ErrorDocument 404 \(path)404.html", "ErrorDocument 410 \(path)gone.html",
          "SetEnvIf Request_URI \"^\(path.escaped)(\(logged))/\" klankbord",
          "CustomLog /var/log/apache2/klankbord.log klankbord env=klankbord",
        ] + headers(rules.headers(of: nil))
        + block(
          "Directory \"\(rules.root)\"",
          ["Require all granted", "Options FollowSymLinks", "AllowOverride None"]
            + types(ContentTypes.published.everywhere))
        + server.folders.flatMap { folder in
          block(
            "Location \"\(path)\(folder.name)/\"",
            types(
              ContentTypes.published.types(in: folder.name).filter { !ContentTypes.published.everywhere.contains($0) })
              + headers(rules.ownHeaders(of: folder)))
        } + ["RewriteEngine On"] + rewriting(on: server))
  }

  /// In this order; the first rule that fits ends it.
  private func rewriting(on server: ServerRules.Server) -> [String] {
    let path = server.address.path
    let led = server.isSite ? rules.led : []
    let here = server.formerParts.isEmpty ? [] : [(path, ["RewriteRule \"^\(path.escaped)\" \"-\" [END]"])]
    let former = server.formerParts.map { ($0.path, [redirection(of: $0)]) }
    return [
      #"RewriteCond "%{REQUEST_METHOD}" "!^(GET|HEAD|OPTIONS)$""#, #"RewriteRule "^" "-" [R=405,END]"#,
      #"RewriteRule "/\.(?!well-known/)" "-" [R=404,END]"#,
    ] + led.map { redirection(from: $0.path, to: $0.address) }
      + [
        "# What stands there is served, whatever moved or is gone.",
        "RewriteCond \"%{REQUEST_URI}\" \"^\(path.escaped)(.*)$\"", "RewriteCond \"\(rules.root)/%1\" \"-f\" [OR]",
        "RewriteCond \"\(rules.root)/%1\" \"-d\"", #"RewriteRule "^" "-" [END]"#,
      ] + rules.moved.map { redirection(from: path + $0.path, to: $0.address) }
      + rules.gone.map { "RewriteRule \"^\((path + $0).escaped)\($0.hasSuffix("/") ? "" : "$")\" \"-\" [G]" }
      + (here + former).sorted { $0.0.utf8.count > $1.0.utf8.count }.flatMap(\.1)
  }

  /// Whoever comes without https is sent on.
  private func withoutEncryption(_ address: SiteAddress) -> [String]? {
    guard address.isSecure, address.port == nil else { return nil }
    return block(
      "VirtualHost *:80",
      ["ServerName \(address.host)", "Redirect permanent \"/\" \"https://\(address.host)/\""])
  }

  private func formerServers(_ server: FormerServer) -> [[String]] {
    let lines =
      ["RewriteEngine On"] + server.feeds.map { redirection(from: $0.path, to: $0.address) }
      + server.parts.sorted { $0.path.utf8.count > $1.path.utf8.count }.map(redirection)
    return [host(server.address, lines)] + (withoutEncryption(server.address).map { [$0] } ?? [])
  }

  private func redirection(of part: FormerServer.Part) -> String {
    "RewriteRule \"^\(part.path.escaped)(.*)$\" \"\(part.address)$1\" [R=301,END]"
  }

  private func redirection(from path: String, to address: String) -> String {
    "RewriteRule \"^\(path.escaped)$\" \"\(address)\" [R=301,END]"
  }

  private func host(_ address: SiteAddress, _ lines: [String]) -> [String] {
    let certificate = "/etc/letsencrypt/live/\(address.host)"
    let secure = [
      "SSLEngine on", "SSLCertificateFile \(certificate)/fullchain.pem",
      "SSLCertificateKeyFile \(certificate)/privkey.pem",
    ]
    let port = address.port ?? (address.isSecure ? 443 : 80)
    return block(
      "VirtualHost \(address.isLocal ? "127.0.0.1" : "*"):\(port)",
      ["ServerName \(address.host)"] + (address.isSecure ? secure : []) + lines)
  }

  // MARK: Headers

  private func types(_ entries: [ContentTypes.Entry]) -> [String] {
    entries.map { "AddType \"\($0.type)\" .\($0.fileExtension)" }
  }

  private func headers(_ headers: [(name: String, value: String)]) -> [String] {
    headers.map { "Header always set \($0.name) \"\($0.value)\"" }
  }

  private func block(_ head: String, _ lines: [String]) -> [String] {
    ["<\(head)>"] + lines.map { "    " + $0 } + ["</\(head.prefix { $0 != " " })>"]
  }
}

extension String {
  /// As a regular expression that matches these very bytes; a path here has no other sign than the full stop.
  fileprivate var escaped: String { replacing(".", with: "\\.") }
}
