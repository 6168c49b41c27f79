import TestWorkspaces
import Testing

@Suite struct StatusTests {
  @Test func `a new workspace`() throws {
    let lines = try TestWorkspace().run("status").done().output
    let origin = String(repeating: "0", count: 64)
    #expect(
      lines == [
        "Stemmen, http://127.0.0.1:8080/", "0 published, 0 retracted, 0 draft, 0 broken, 0 missing",
        "texts: no errors", "journal: 0 entries, head \(origin)", "journal: whole",
      ])
  }

  @Test func `a workspace whose register was never made`() throws {
    let workspace = try TestWorkspace()
    try workspace.remove(".klankbord")
    #expect(workspace.run("status").output.last == "register: none yet; klankbord init . makes one")
    #expect(workspace.run("person", "list").status == 0)
    #expect(try workspace.whole().paths.allSatisfy { !$0.hasPrefix(".klankbord") })
  }

  /// One episode in each state, one consent that ends, and four eyes off.
  private func busyWorkspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace.publishing("gepubliceerd", "teruggehaald", "weg")
    let guest = try workspace.addPerson()
    try workspace.recordConsent(of: guest, channels: "site", expires: "2026-04-01")
    try workspace.addCleared("met-gast", guest: guest, voice: 9)
    try workspace.run("publish", "met-gast").done()
    try workspace.run("retract", "teruggehaald", "--reason", "error").done()
    try workspace.addEpisode("concept", voice: 8, "--nobody")
    try workspace.write("kapot", to: "Episodes/kapot/episode.md")
    try workspace.remove("Episodes/weg")
    try workspace.replace("timezone:", with: "four-eyes: off\ntimezone:", in: "Site/site.md")
    return workspace
  }

  @Test func `a workspace with something of everything`() throws {
    let lines = try busyWorkspace().run("status").done().output
    #expect(
      lines.prefix(7) == [
        "Stemmen, http://127.0.0.1:8080/", "2 published, 1 retracted, 1 draft, 1 broken, 1 missing",
        "withheld: met-gast from feed podcast", "texts: 1 error; klankbord check shows them",
        "four-eyes: off; one account may collect and review",
        "next consent ends: 2026-04-01T00:00:00Z; a build must run after it",
        "last scheduled build: 2026-03-10T12:00:00Z",
      ])
    // Three declarations, each confirmed and published; a person, consent, a cut, a publication; a retraction.
    #expect(lines[7].hasPrefix("journal: 14 entries, head "))
    #expect(lines[8...] == ["journal: whole"])
  }

  @Test func `the same as JSON`() throws {
    let status = try busyWorkspace().run("status", "--json").done().json()
    let episodes = try #require(status["episodes"] as? [[String: String]])
    #expect(
      episodes.map { [$0["slug"], $0["state"]] } == [
        ["concept", "draft"], ["gepubliceerd", "published"], ["kapot", "broken"], ["met-gast", "published"],
        ["teruggehaald", "retracted"], ["weg", "missing"],
      ])
    #expect(status["fourEyes"] as? Bool == false)
    #expect(status["errors"] as? Int == 1)
    #expect(status["nextChange"] as? String == "2026-04-01T00:00:00Z")
    #expect(status["pendingRemovals"] as? Int == 0)
    #expect(status["journalLength"] as? Int == 14)
    #expect(status["journalIsWhole"] as? Bool == true)
    #expect((status["journalHead"] as? String)?.count == 64)
    let withheld = try #require(status["withheld"] as? [[String: Any]])
    #expect(withheld.map { $0["episode"] as? String } == ["met-gast"])
  }

  @Test func `the last scheduled build is told, and that it is late`() throws {
    let workspace = try TestWorkspace()
    func lines(at moment: String) -> [String] {
      workspace.run("status", "--at", moment).output.filter { $0.contains("build") }
    }
    #expect(lines(at: "2026-03-11T12:00:00Z") == [])
    try workspace.run("build", "--scheduled").done()
    #expect(lines(at: "2026-03-11T12:00:00Z") == ["last scheduled build: 2026-03-10T12:00:00Z"])
    #expect(
      lines(at: "2026-03-11T12:00:01Z") == ["last scheduled build: 2026-03-10T12:00:00Z; more than a day ago"])
    let json = try workspace.run("status", "--json", "--at", "2026-03-11T12:00:01Z").done().json()
    #expect(json["isScheduleLate"] as? Bool == true)
    #expect((json["heartbeats"] as? [String: Any])?["build"] as? String == "2026-03-10T12:00:00Z")
  }

  @Test func `a removal that is not done yet is told`() throws {
    let workspace = try TestWorkspace()
    try workspace.write("", to: ".klankbord/removals/0000.legal")
    #expect(
      workspace.run("status").output.contains("removals begun and not done: 1; klankbord build completes them"))
  }
}
