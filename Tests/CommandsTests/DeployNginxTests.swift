import System
import TestWorkspaces
import Testing

/// The configuration itself is tried with the real server elsewhere; here is what must stand in it.
@Suite struct DeployNginxTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace.publishing("alfa", "bravo") }

  private func print(_ words: String...) throws -> String {
    try workspace.run(["deploy", "nginx"] + words).done().text
  }

  /// Each folder's block, by its path.
  private func folders() throws -> [(path: String, body: String)] {
    try print().matches(of: #/\n    location (\/\S*) \{\n(.*?)\n    \}/#.dotMatchesNewlines()).map {
      (String($0.output.1), String($0.output.2))
    }
  }

  /// The lines that lead elsewhere or say that something is gone.
  private func answers() throws -> [String] {
    try print().split(separator: "\n").map { $0.drop { $0 == " " } }.filter {
      $0.contains(/=301|=410|return 301|rewrite/)
    }
    .map(String.init)
  }

  @Test func `the result's folders are served from where they stand`() throws {
    let root = workspace.file("Public").text
    let aliases = try folders().map { "\($0.path) \($0.body.contains("alias \"\(root)\($0.path)\";"))" }
    #expect(
      aliases == ["/ true", "/chapters/ true", "/covers/ true", "/feeds/ true", "/media/ true", "/transcripts/ true"])
  }

  /// CONSENT.md, visitors: raw logs hold addresses, so media and feeds alone are logged.
  @Test func `only media and feeds are logged`() throws {
    let logged = try folders().filter { $0.body.contains("access_log /var/log/") }.map(\.path)
    #expect(logged == ["/feeds/", "/media/"])
    #expect(try print().contains("\n    access_log off;\n"))
  }

  @Test func `what players read is open to other sites, and every folder keeps the other headers`() throws {
    for (path, body) in try folders().dropFirst() {
      let isOpen = body.contains("add_header Access-Control-Allow-Origin \"*\" always;")
      #expect(isOpen == (path != "/covers/"), "\(path)")
      for name in ["Cache-Control", "X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy"] {
        #expect(body.contains("        add_header \(name) "), "\(path) \(name)")
      }
    }
    #expect(try folders().first?.body.contains("add_header") == false)
  }

  @Test func `what is missing of a retracted episode is gone, and of no other`() throws {
    #expect(try answers() == [])
    let media = try workspace.media(of: "alfa")
    try workspace.run("retract", "alfa", "--reason", "legal").done()
    #expect(
      try answers() == [
        "location /episodes/alfa/ { error_page 403 404 =410 /gone.html; }",
        "location = /media/\(try #require(media.first)) { error_page 403 404 =410 /gone.html; }",
      ])
    try workspace.run("publish", "alfa").done()
    #expect(try answers() == [])
  }

  @Test func `a site below a path, served by https, sends others on`() throws {
    try workspace.replace("http://127.0.0.1:8080/", with: "https://podcast.example.org/stemmen/", in: "Site/site.md")
    let text = try print()
    #expect(text.contains("return 301 https://podcast.example.org$request_uri;"))
    #expect(text.contains("    listen 443 ssl http2;"))
    #expect(text.contains("error_page 404 /stemmen/404.html;"))
    #expect(try folders().map(\.path).prefix(2) == ["/stemmen/", "/stemmen/chapters/"])
  }
}
