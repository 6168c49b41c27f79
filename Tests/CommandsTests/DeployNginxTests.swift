import System
import TestWorkspaces
import Testing

/// The configuration itself is tried with the real server elsewhere; here is what must stand in it.
@Suite struct DeployNginxTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace.publishing("alfa", "bravo") }

  private func locations() throws -> [(path: String, body: String)] {
    try workspace.run("deploy", "nginx").done().text.matches(
      of: #/location (?:\^~ )?(\/\S*) \{\n(.*?)\n    \}/#.dotMatchesNewlines()
    )
    .map { (String($0.output.1), String($0.output.2)) }
  }

  @Test func `the result's folders are served from where they stand`() throws {
    let root = workspace.file("Public").text
    let aliases = try locations().map { "\($0.path) \($0.body.contains("alias \"\(root)\($0.path)\";"))" }
    #expect(aliases == ["/ true", "/feeds/ true", "/media/ true"])
  }

  /// CONSENT.md, visitors: raw logs hold addresses, so media and feeds alone are logged.
  @Test func `only media and feeds are logged, also of what is retracted`() throws {
    try workspace.run("retract", "alfa", "--reason", "legal").done()
    let logged = try locations().filter { $0.body.contains("access_log /var/log/") }.map(\.path)
    #expect(logged == ["/media/alfa-", "/feeds/", "/media/"])
    #expect(try workspace.run("deploy", "nginx").done().output.contains { $0.contains("    access_log off;\n") })
  }

  @Test func `what is missing of a retracted episode is gone, and of no other`() throws {
    #expect(try !workspace.run("deploy", "nginx").done().text.contains("410"))
    try workspace.run("retract", "alfa", "--reason", "legal").done()
    let gone = try locations().filter { $0.body.contains("error_page 404 =410 /404.html;") }.map(\.path)
    #expect(gone == ["/episodes/alfa/", "/media/alfa-"])
  }

  @Test func `a site below a path, served by https, sends others on`() throws {
    try workspace.replace("http://127.0.0.1:8080/", with: "https://podcast.example.org/stemmen/", in: "Site/site.md")
    let text = try workspace.run("deploy", "nginx").done().text
    #expect(text.contains("return 301 https://podcast.example.org$request_uri;"))
    #expect(text.contains("    listen 443 ssl http2;"))
    #expect(try locations().map(\.path) == ["/stemmen/", "/stemmen/feeds/", "/stemmen/media/"])
  }
}
