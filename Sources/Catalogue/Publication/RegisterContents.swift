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

  package var absences: [SHA256Digest: [AbsenceDeclaration]] = [:]
  package var thirdParties: [SHA256Digest: [ThirdParty]] = [:]
  package var suspended: Set<Suspended> = []
  /// Where somebody has seen to it that the platform makes no transcripts and takes no comments of this feed.
  package var assurances: [FeedID: Set<Platform>] = [:]
  /// What a person is called in one episode, where that is another label than everywhere else.
  package var episodeLabels: [EpisodeGUID: [PersonID: String]] = [:]
  package var exceptions: [NameException] = []
  package var tombstones: [Tombstone] = []

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
