import Catalogue

/// A configuration for nginx that serves the result as podcast apps and browsers need it.
struct NginxConfiguration: Sendable {
  private let rules: ServerRules

  init(_ rules: ServerRules) {
    self.rules = rules
  }

  var text: String {
    let servers =
      rules.servers.map(\.address).compactMap(withoutEncryption) + rules.servers.map(server)
      + rules.otherFormerServers.map(formerServer)
    return ([Self.head] + servers).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private static let head = [
    "# Printed by klankbord deploy nginx; belongs inside nginx's http block.",
    "# Only media and feeds are logged, with the range that was asked for. Keep the log for a week at most.",
    #"log_format klankbord '$remote_addr - - [$time_local] "$request" $status $body_bytes_sent '"#,
    #"                     '"$http_referer" "$http_user_agent" "$http_range"';"#,
  ]

  // MARK: Servers

  private func server(_ server: ServerRules.Server) -> [String] {
    let address = server.address
    let types = ContentTypes.published
    let settings =
      listen(address)
      + ["server_name \(address.host);", "server_tokens off;", "access_log off;", "absolute_redirect off;", ""]
      + ["etag on;", "max_ranges 1;", "default_type \(types.fallback);"] + self.types(types.everywhere) + [""]
      + headers(of: nil) + ["", "error_page 404 \(address.path)404.html;"]
    return block(
      "server",
      settings + (server.isSite ? pages : mediaAlone(address)) + server.formerParts.map(location)
        + server.folders.flatMap { location(of: $0, below: address.path) })
  }

  private var pages: [String] {
    let path = rules.site.address.path
    let lines = ["alias \((rules.root + "/").quotedForNginx);", "index index.html;"] + missing(in: nil, below: path)
    return [
      "", "# What is being published waits in a hidden folder.", #"location ~ /\.(?!well-known/) { return 404; }"#,
    ] + rules.led.map { "location = \($0.path) { return 301 \($0.address); }" } + [""]
      + block("location \(path)", lines)
  }

  private func mediaAlone(_ address: SiteAddress) -> [String] {
    ["", "location / { return 404; }"]
      + ["404.html", "gone.html"].flatMap { name in
        block("location = \(address.path)\(name)", ["internal;", "alias \((rules.root + "/" + name).quotedForNginx);"])
      }
  }

  /// Whoever comes without https is sent on.
  private func withoutEncryption(_ address: SiteAddress) -> [String]? {
    guard address.isSecure, address.port == nil else { return nil }
    return block(
      "server", plainListen + ["server_name \(address.host);", "return 301 https://\(address.host)$request_uri;"])
  }

  private func formerServer(_ server: FormerServer) -> [String] {
    let address = server.address
    return block(
      "server",
      (address.isSecure && address.port == nil ? plainListen : []) + listen(address)
        + ["server_name \(address.host);", "server_tokens off;", "access_log off;"]
        + server.feeds.map { "location = \($0.path) { return 301 \($0.address); }" }
        + server.parts.map(location))
  }

  private func location(of part: FormerServer.Part) -> String {
    "location \(part.path) { rewrite ^\(part.path.escapedForPattern)(.*)$ \(part.address)$1 permanent; }"
  }

  // MARK: Folders

  private func location(of folder: ServedFolder, below path: String) -> [String] {
    let types = ContentTypes.published
    let own = types.types(in: folder.name)
    return [""]
      + block(
        "location \(path)\(folder.name)/",
        ["alias \((rules.root + "/\(folder.name)/").quotedForNginx);", "index index.html;"]
          + (own == types.everywhere ? [] : self.types(own)) + headers(of: folder)
          + (folder.isLogged ? ["access_log /var/log/nginx/klankbord.log klankbord;"] : [])
          + missing(in: folder, below: path))
  }

  /// What of a folder's files moved, or is gone: each is looked up by its whole path, however many there are.
  private func missing(in folder: ServedFolder?, below path: String) -> [String] {
    func isHere(_ path: String) -> Bool { ServedFolder.containing(path) == folder }
    let moved = rules.moved.filter { isHere($0.path) }.map { move in
      "location = \(path)\(move.path) { error_page 403 404 =301 \(move.address); }"
    }
    let gone = rules.gone.filter(isHere).map { gone in
      "location \(gone.hasSuffix("/") ? "" : "= ")\(path)\(gone) { error_page 403 404 =410 \(path)gone.html; }"
    }
    return moved.isEmpty && gone.isEmpty
      ? [] : ["# What moved, and what is gone; what stands there again is served."] + moved + gone
  }

  private func types(_ entries: [ContentTypes.Entry]) -> [String] {
    block("types", entries.map { "\($0.type.quotedForNginx) \($0.fileExtension);" })
  }

  private func headers(of folder: ServedFolder?) -> [String] {
    rules.headers(of: folder).map { "add_header \($0.name) \($0.value.quotedForNginx) always;" }
  }

  // MARK: Listening

  private let plainListen = ["listen 80;", "listen [::]:80;"]

  private func listen(_ address: SiteAddress) -> [String] {
    if address.isSecure {
      let port = address.port ?? 443
      let certificate = "/etc/letsencrypt/live/\(address.host)"
      return [
        "listen \(port) ssl http2;", "listen [::]:\(port) ssl http2;", "ssl_certificate \(certificate)/fullchain.pem;",
        "ssl_certificate_key \(certificate)/privkey.pem;",
      ]
    }
    let port = address.port ?? 80
    if address.isLocal { return ["listen 127.0.0.1:\(port);"] }
    return ["listen \(port);", "listen [::]:\(port);"]
  }

  private func block(_ head: String, _ lines: [String]) -> [String] {
    ["\(head) {"] + lines.map { $0.isEmpty ? "" : "    " + $0 } + ["}"]
  }
}

extension String {
  /// Between quotation marks, as nginx reads it.
  fileprivate var quotedForNginx: String {
    "\""
      + reduce(into: "") { text, character in
        text += ["\"", "\\", "$"].contains(character) ? "\\\(character)" : "\(character)"
      }
      + "\""
  }

  /// As a regular expression that matches these very bytes; the path of an address has no other sign than the full stop.
  fileprivate var escapedForPattern: String { replacing(".", with: "\\.") }
}
