package import Bytes

/// The register as the gate needs it, read in one transaction.
package struct RegisterContents: Sendable {
  package var people: [PersonID: Person]
  /// Every record of a person, oldest first.
  package var records: [PersonID: [ConsentRecord]]
  package var declarations: [SHA256Digest: NobodyDeclaration]
  package var publications: [EpisodeGUID: Publication]

  package init(
    people: [PersonID: Person] = [:], records: [PersonID: [ConsentRecord]] = [:],
    declarations: [SHA256Digest: NobodyDeclaration] = [:], publications: [EpisodeGUID: Publication] = [:]
  ) {
    self.people = people
    self.records = records
    self.declarations = declarations
    self.publications = publications
  }
}
