import Catalogue
import Publishing
import Register
import SourceText
import System

// The way from the result to whoever reads it: the user's upload command, and then a look at the public addresses.

extension Invocation {
  /// Runs the upload command, where there is one; false where it failed, which is told.
  func upload(_ workspace: Workspace, by publisher: borrowing Publisher) throws -> Bool {
    guard let command = try site(of: workspace)?.upload else { return true }
    guard try !publisher.register.contents().suspended.contains(.everything) else {
      // It may be a copy that was restored elsewhere, and must not take the place of what is public.
      try tell(UploadWording.everythingSuspended)
      return true
    }
    let outcome = try Upload(command, in: workspace).run()
    for line in outcome.output.split(separator: "\n") { try tell("  \(line)") }
    let words = UploadWording.end(outcome.end)
    try publisher.register.note(.uploaded, about: "workspace", words.english, by: publisher.act)
    if outcome.end.isSuccess { return true }
    try tell(UploadWording.failed(words))
    return false
  }

  /// Brings a removal to the public, and looks whether it arrived.
  ///
  /// - Parameters:
  ///   - removed: what may no longer be there, by path in the result.
  ///   - written: what was built anew.
  /// - Returns: whether everything was found as it should be, or nobody can look since the address is an example's.
  func bringToPublic(
    removed: [String], written: [String], about subject: String, in workspace: Workspace,
    by publisher: borrowing Publisher
  ) throws -> Bool {
    let isUploaded = try upload(workspace, by: publisher)
    guard let site = try site(of: workspace) else { return false }
    guard !(site.mediaAddress ?? site.address).isExample else {
      try tell(UploadWording.example(site.address))
      return isUploaded
    }
    let present = Set(try workspace.expected(removed).map(\.path))
    let copies =
      removed.filter { !present.contains($0) }.map { PublicCopy(path: $0, on: site, .gone) }
      + (try workspace.expected(Set(written).union(present).sorted())).map {
        PublicCopy(path: $0.path, on: site, .current($0.hash))
      }
    guard !copies.isEmpty else { return isUploaded }
    let findings = try look(at: copies, in: workspace)
    if site.address.isLocal, findings.allSatisfy(\.isUnknown) {
      try tell(UploadWording.notServed(site.address))
      return isUploaded
    }
    for line in PublicWords.lines(of: findings) { try print(line) }
    let summary = PublicWords.summary(of: findings)
    try publisher.register.note(.verified, about: subject, summary, by: publisher.act)
    try tell("\(summary).")
    guard findings.allSatisfy(\.isAsExpected) else {
      try tell(UploadWording.lookAgain)
      return false
    }
    return isUploaded
  }

  /// What is found at public addresses.
  func look(at copies: [PublicCopy], in workspace: Workspace) throws -> [PublicFinding] {
    let fetching = PublicFetching(curl: surroundings.curl, scratch: workspace.hidden.appending("fetched"))
    do {
      return try fetching.look(at: copies)
    } catch let error as FileError where error.number == 2 && error.act == "run" {
      throw Failure(
        .failed, "Nobody can look at the public addresses: there is no program curl.",
        "Install curl, and run klankbord verify.")
    }
  }

  /// The settings as they are, or as they were when the result was last built; `nil` where neither can be read: nothing
  /// that is removed waits for them.
  private func site(of workspace: Workspace) throws -> SiteSettings? {
    do {
      return try workspace.settings()
    } catch {
      let path = "Site/site.md"
      let texts = try FormerTexts(of: workspace).read()
      let former = texts.files[path].flatMap { SiteSettings.read($0, file: path).value }
      if former == nil { try tell(UploadWording.noSettings) }
      return former
    }
  }
}
