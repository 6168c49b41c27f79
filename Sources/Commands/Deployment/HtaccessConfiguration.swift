import Catalogue

/// What a host allows that gives nothing else: one `.htaccess` in the result's own folder, for Apache and what imitates
/// it. It cannot keep a log, and names only what stands below its folder.
struct HtaccessConfiguration: Sendable {
  private let rules: ServerRules

  init(_ rules: ServerRules) {
    self.rules = rules
  }

  var text: String {
    let path = rules.site.address.path
    let lines =
      [
        "# Printed by klankbord deploy apache --htaccess; belongs in the folder that the site is served from.",
        "DirectoryIndex index.html", "Options -Indexes", "FileETag MTime Size",
        "ErrorDocument 404 \(path)404.html", "ErrorDocument 410 \(path)gone.html",
      ] + ContentTypes.published.everywhere.map { "AddType \"\($0.type)\" .\($0.fileExtension)" } + typesOfFolders
      + headers + rewriting
    return lines.joined(separator: "\n")
  }

  /// A folder's own types, which a file in the folder above can only set by a pattern over whole paths.
  private var typesOfFolders: [String] {
    let types = ContentTypes.published
    return ServedFolder.all.flatMap { folder in
      types.types(in: folder.name).filter { !types.everywhere.contains($0) }.flatMap { entry in
        block(
          "If \"%{REQUEST_URI} =~ m#^\(rules.site.address.path)\(folder.name)/.*\\.\(entry.fileExtension)$#\"",
          ["ForceType \"\(entry.type)\""])
      }
    }
  }

  private var headers: [String] {
    let folders = ServedFolder.all.flatMap { folder in
      block(
        "If \"%{REQUEST_URI} =~ m#^\(rules.site.address.path)\(folder.name)/#\"", lines(rules.ownHeaders(of: folder)))
    }
    return block("IfModule mod_headers.c", lines(rules.headers(of: nil)) + folders)
  }

  /// In this order; the first rule that fits ends it. Patterns begin below the folder.
  private var rewriting: [String] {
    let path = rules.site.address.path
    let led = rules.led.compactMap { move -> String? in
      guard move.path.hasPrefix(path) else { return nil }
      return redirection(from: String(move.path.dropFirst(path.utf8.count)), to: move.address)
    }
    return block(
      "IfModule mod_rewrite.c",
      [
        "RewriteEngine On", "RewriteBase \(path)", #"RewriteCond "%{REQUEST_METHOD}" "!^(GET|HEAD|OPTIONS)$""#,
        #"RewriteRule "^" "-" [R=405,L]"#, #"RewriteRule "(^|/)\.(?!well-known/)" "-" [R=404,L]"#,
      ] + led
        + [
          "# What stands there is served, whatever moved or is gone.",
          #"RewriteCond "%{REQUEST_FILENAME}" "-f" [OR]"#, #"RewriteCond "%{REQUEST_FILENAME}" "-d""#,
          #"RewriteRule "^" "-" [L]"#,
        ] + rules.moved.map { redirection(from: $0.path, to: $0.address) }
        + rules.gone.map { "RewriteRule \"^\($0.escaped)\($0.hasSuffix("/") ? "" : "$")\" \"-\" [G,L]" })
  }

  private func redirection(from path: String, to address: String) -> String {
    "RewriteRule \"^\(path.escaped)$\" \"\(address)\" [R=301,L]"
  }

  private func lines(_ headers: [(name: String, value: String)]) -> [String] {
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
