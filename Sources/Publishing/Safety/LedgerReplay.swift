import Bytes
import Catalogue
import Register
import SourceText
import System

/// Does to a restored workspace what its ledger says happened after the backup, each at its own moment.
struct LedgerReplay {
  let workspace: Workspace
  let register: RegisterDatabase
  /// Who restores.
  let act: Act
  /// The episodes whose sources had to go.
  private(set) var removed: Set<EpisodeGUID> = []
  /// The episodes that were published again in another cut than the backup has: they stay retracted.
  private(set) var republished: Set<EpisodeGUID> = []

  init(in workspace: Workspace, _ register: RegisterDatabase, by act: Act) {
    self.workspace = workspace
    self.register = register
    self.act = act
  }

  mutating func replay(_ events: [LedgerEvent]) throws {
    for event in events { try replay(event) }
    try FolderClearing(of: workspace, try register.contents().publications).remove(removed)
  }

  private mutating func replay(_ event: LedgerEvent) throws {
    let act = Act(at: event.at, account: self.act.account, actingAs: self.act.actingAs)
    let contents = try register.contents()
    switch event.kind {
    case .withdrawn(let person, let days): try withdraw(person, tombstoneDays: days, contents, by: act)
    case .refused(let person):
      guard contents.people[person] != nil else { return }
      _ = try register.record(ConsentTerms(givenAt: event.at), state: .refused, of: person, by: act)
    case .erased(let person): try erase(person, contents, by: act)
    case .suspended(let suspended): try register.suspend(suspended, by: act)
    case .resumed(let suspended): try register.resume(suspended, by: act)
    case .retracted(let guid, let reason):
      guard let publication = contents.publications[guid] else { return }
      try takeAway(publication, reason, by: act)
      if reason == .withdrawal { removed.insert(guid) }
    case .published(let guid, let cut):
      guard let publication = contents.publications[guid], !publication.isPublished, !removed.contains(guid) else {
        return
      }
      if publication.file.cut == cut {
        try register.publish(publication, by: act)
      } else {
        republished.insert(guid)
      }
    }
  }

  private mutating func withdraw(
    _ person: PersonID, tombstoneDays days: Int?, _ contents: RegisterContents, by act: Act
  ) throws {
    guard contents.records[person] != nil || contents.people[person] != nil else { return }
    for guid in try register.episodes(of: person) {
      guard let publication = contents.publications[guid], !isWithout(person, publication, contents) else { continue }
      removed.insert(guid)
      guard publication.isPublished else { continue }
      try takeAway(publication, .withdrawal, tombstoneDays: days, by: act)
    }
    try addTasks(about: person, contents, by: act)
    try register.withdraw(person, by: act)
    try erase(person, contents, by: act)
  }

  /// Who must be told stands in no ledger.
  private func addTasks(about person: PersonID, _ contents: RegisterContents, by act: Act) throws {
    guard let library = LibraryReading(WorkspaceTexts(of: workspace)).sound else { return }
    for recipient in try Recipients(of: person, contents, library, register, in: workspace).all {
      try register.addTask(recipient.kind, for: recipient.name, about: person.text, by: act)
    }
  }

  private func takeAway(
    _ publication: Publication, _ reason: RetractionReason, tombstoneDays days: Int? = nil, by act: Act
  ) throws {
    let feeds = try feedIDs()
    let carriers = Set(
      try register.artefacts(mentioning: publication.guid).compactMap { feed(at: $0, among: feeds) })
    let isTold = try register.tombstones().contains { $0.guid == publication.guid }
    if publication.isPublished, !carriers.isEmpty, !isTold {
      let end = days.map {
        Moment(secondsSince1970: act.at.secondsSince1970 + $0 * 86400, offsetInSeconds: act.at.offsetInSeconds)
      }
      try register.bury(
        Tombstone(
          guid: publication.guid, publishedAt: publication.publishedAt, removedAt: act.at, shownUntil: end,
          feeds: carriers))
    }
    let paths = try register.artefacts(mentioning: publication.guid) + publication.files.map(\.path)
    try register.retract(publication.guid, reason: reason, by: act)
    try register.rememberRemoval(of: paths.filter { !$0.hasPrefix("feeds/") }, for: publication.guid)
  }

  private func erase(_ person: PersonID, _ contents: RegisterContents, by act: Act) throws {
    guard contents.people[person] != nil else { return }
    let gate = Gate(register: contents, fourEyes: true, at: act.at)
    let left = try NamesLeft(of: person, in: WorkspaceTexts(of: workspace), workspace, through: gate)
    guard left.problems.isEmpty else {
      // The next build takes it up: until these texts are rid of the names, the register must know them.
      RemovalMarks(in: workspace).leave(
        for: RemovalOrder(withdrawing: person, WithdrawalTerms(tombstoneDays: nil)))
      return
    }
    try register.erase(
      person, holdsName: PersonNames(of: person, in: contents).areIn, by: act, inspect: { _ in })
  }

  /// Whether two accounts said of each published cut that the person is not in it.
  private func isWithout(_ person: PersonID, _ publication: Publication, _ contents: RegisterContents) -> Bool {
    publication.files.allSatisfy { file in
      contents.absences[file.cut, default: []].contains { $0.person == person && $0.confirmedBy != nil }
    }
  }

  private func feedIDs() throws -> [FeedID] {
    guard try workspace.feeds.status()?.kind == .directory else { return [] }
    return try workspace.feeds.entries().filter { $0.hasSuffix(".md") }.compactMap { FeedID(String($0.dropLast(3))) }
  }

  /// The feed whose document, or a page of it, stands at this path below `Public/`.
  private func feed(at path: String, among feeds: [FeedID]) -> FeedID? {
    guard path.hasPrefix("feeds/"), let name = path.dropFirst("feeds/".count).split(separator: ".").first else {
      return nil
    }
    return feeds.first { name == $0.text }
      ?? feeds.first { feed in
        let page = name.hasPrefix(feed.text + "-page-") ? name.dropFirst(feed.text.count + "-page-".count) : ""
        return !page.isEmpty && page.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}
