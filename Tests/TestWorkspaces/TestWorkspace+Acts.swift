import Synchronization
import System

extension TestWorkspace {
  /// Enters somebody who has not been asked for anything yet; their id.
  package func addPerson(label: String = "Een gast", legalName: String = "Fenna Verzonnen") throws -> String {
    let names = "---\nlabel: \(label)\nlegal-name: \(legalName)\n---\n"
    let outcome = try run("person", "add", "--names", "-", input: names).done()
    guard outcome.output.count == 1 else { throw Unexpected(what: outcome.description) }
    return outcome.output[0]
  }

  /// Records an answer, collected by `collector`; where a voice may be altered, that is to be re-spoken.
  package func recordConsent(
    of person: String, scopes: String = "voice-original, description", channels: String = "site, podcast-apps",
    givenAt: String = "2026-03-01T14:00:00+01:00", expires: String? = nil, anonymity: String = "none",
    answer: String = "yes"
  ) throws {
    let answers = """
      ---
      answer: \(answer)
      given-at: \(givenAt)
      scopes: [\(scopes)]
      channels: [\(channels)]
      \(scopes.contains("voice-altered") ? "altered-by: [re-spoken]\n" : "")\(expires.map { "expires: \($0)\n" } ?? "")lawful-basis: consent
      anonymity: \(anonymity)
      age: adult
      risk: accepted
      interpreter: none
      understood: yes
      method: conversation
      language: nl
      notice: "2026-1"
      ---

      """
    // What ends is published only where a build runs by itself.
    if expires != nil { try run("build", "--scheduled").done() }
    try run("consent", "record", person, "--from", "-", as: "collector", input: answers).done()
  }

  /// Somebody heard the episode's cut as it is now and approved it, before `reviewer`.
  ///
  /// - Parameter alteration: how their voice was altered, where the text says that it was.
  package func confirmCut(
    _ slug: String, by person: String, heardAt: String = "2026-03-02T10:00:00+01:00", alteration: String? = nil,
    as reviewer: String = "reviewer"
  ) throws {
    let altered = alteration.map { "altered-by: \($0)\n" } ?? ""
    let heard = "---\nheard-at: \(heardAt)\nlanguage: nl\n\(altered)---\n"
    try run("consent", "confirm-cut", person, "--episode", slug, "--from", "-", as: reviewer, input: heard).done()
  }

  /// Two accounts say that nobody is recognisable in the episode's cut as it is now.
  package func declareNobody(in slug: String) throws {
    try run("consent", "record", "none", "--episode", slug, as: "collector").done()
    try run("consent", "confirm-cut", "none", "--episode", slug, as: "reviewer").done()
  }

  /// Somebody who agreed to the site and podcast apps, and to no cut yet.
  package func addGuest(label: String = "Een gast", legalName: String = "Fenna Verzonnen") throws -> String {
    let person = try addPerson(label: label, legalName: legalName)
    try recordConsent(of: person)
    return person
  }

  /// Adds an episode whose recording is `Recording.mp3(voice)`; the words are further options.
  package func addEpisode(_ slug: String, title: String? = nil, voice: UInt8 = 100, _ options: String...) throws {
    let recording = elsewhere.appending("\(slug).mp3")
    try recording.remove()
    try recording.writeNew(Recording.mp3(voice).span)
    let line = ["episode", "add", recording.text, "--slug", slug, "--title", title ?? "Titel van \(slug)"]
    try run(line + options).done()
  }

  /// Adds an episode in which nobody is recognisable, cleared for every destination and not yet published.
  package func addCleared(_ slug: String, title: String? = nil, voice: UInt8) throws {
    try addEpisode(slug, title: title, voice: voice, "--nobody")
    try declareNobody(in: slug)
  }

  /// Adds an episode with one guest, who agreed to everything that it needs; the guest's id.
  package func addCleared(_ slug: String, guest: String, voice: UInt8) throws {
    try addEpisode(slug, voice: voice, "--person", "\(guest):guest")
    try confirmCut(slug, by: guest)
  }

  /// A workspace in which these episodes are published, the first with the voice 1, and the result is up to date.
  package static func publishing(_ slugs: String...) throws -> TestWorkspace {
    let files = try published.withLock { published in
      if let files = published[slugs] { return files }
      let workspace = try TestWorkspace()
      for (number, slug) in slugs.enumerated() {
        try workspace.addCleared(slug, voice: UInt8(number + 1))
        try workspace.run("publish", slug).done()
      }
      let files = try FileTree(of: workspace.root).contents
      published[slugs] = files
      return files
    }
    let workspace = try TestWorkspace(files: files)
    // The copies have inodes and times of their own, which the register learns here.
    try workspace.run("build").done()
    return workspace
  }

  /// The files of each workspace that was asked for, made once.
  private static let published = Mutex<[[String]: [String: [UInt8]]]>([:])
}
