package import Bytes
package import Catalogue
package import Register
import SourceText
import System

/// The workspace at a glance; nothing is written.
package struct WorkspaceStatus: Sendable {
  package let title: String
  package let address: String
  package let fourEyes: Bool
  package let episodes: EpisodeCatalogue
  /// Every published episode that some destination may not show.
  package let withheld: [EpisodeRulings]
  /// Whose recording still stands in the result although no destination may have it: a build must run.
  package let overdue: [Slug]
  /// In the texts; recordings are not looked at.
  package let errors: Int
  package let nextChange: Moment?
  /// When what must run by itself last ran; not among these where it never did.
  package let heartbeats: [Heartbeat: Moment]
  /// Whether no scheduled build ran within a day.
  package let isScheduleLate: Bool
  /// Who must still be told of a removal.
  package let openTasks: Int
  /// Who was not yet told of a feed as it is now.
  package let untold: [Notice]
  package let pendingRemovals: Int
  package let journalLength: Int
  /// `nil` where there is no register.
  package let journalHead: SHA256Digest?
  package let journalIsWhole: Bool

  package init(_ workspace: Workspace, at moment: Moment, now: Moment) throws {
    let texts = WorkspaceTexts(of: workspace)
    let reading = LibraryReading(texts)
    let site = try workspace.settings()
    let register = try workspace.openRegister()
    let contents = try register?.contents() ?? RegisterContents()
    let gate = Gate(register: contents, fourEyes: site.fourEyes, at: moment, now: now)
    title = site.title
    address = site.address.description
    fourEyes = site.fourEyes
    episodes = try EpisodeCatalogue(workspace, contents)
    withheld = reading.sound.map { gate.clear($0, artwork: [:]).rulings.filter(\.isWithheldSomewhere) } ?? []
    overdue = try withheld.filter { episode in
      guard !episode.rulings.contains(where: \.isCleared), let publication = contents.publications[episode.guid] else {
        return false
      }
      return try workspace.result.appending(publication.file.path).status() != nil
    }.map(\.slug)
    errors = (texts.problems + reading.problems).count { $0.severity == .error }
    nextChange = gate.nextChange
    heartbeats = try register?.heartbeats() ?? [:]
    isScheduleLate = !Publisher.isOnTime(heartbeats[.build], at: moment)
    openTasks = try register?.tasks().count { $0.done == nil } ?? 0
    untold = try register.map(workspace.dueNotices) ?? []
    pendingRemovals = try workspace.removals.status() == nil ? 0 : workspace.removals.entries().count
    journalLength = try register?.journal().count ?? 0
    journalHead = try register?.journalHead()
    journalIsWhole = try register?.verifyJournal() == nil
  }
}
