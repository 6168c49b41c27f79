package import Bytes

/// The register as the gate needs it, read in one transaction.
package struct RegisterContents: Sendable {
  package var people: [PersonID: Person]
  /// Every record of a person, oldest first.
  package var records: [PersonID: [ConsentRecord]]
  package var declarations: [SHA256Digest: NobodyDeclaration]
  package var publications: [EpisodeGUID: Publication]
  /// The platforms that each feed was submitted to, whatever its text says now.
  package var submissions: [FeedID: Set<Platform>]

  package init(
    people: [PersonID: Person] = [:], records: [PersonID: [ConsentRecord]] = [:],
    declarations: [SHA256Digest: NobodyDeclaration] = [:], publications: [EpisodeGUID: Publication] = [:],
    submissions: [FeedID: Set<Platform>] = [:]
  ) {
    self.people = people
    self.records = records
    self.declarations = declarations
    self.publications = publications
    self.submissions = submissions
  }
}
