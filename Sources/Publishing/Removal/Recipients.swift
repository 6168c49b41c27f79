import Catalogue
import Register
import System

/// Who else holds what was taken away, and must be told by somebody: nothing here can reach their copies.
struct Recipients: Sendable {
  struct Recipient: Hashable, Sendable {
    let kind: RegisterTask.Kind
    let name: String
  }

  private(set) var all: [Recipient] = []

  private init() {}

  /// - Parameters:
  ///   - feeds: those that carried the episode.
  ///   - submissions: the platforms that read each feed.
  ///   - wentByRadio: somebody in it agreed to radio.
  ///   - backups: how many backups were made while it was there.
  ///   - isInGit: the workspace has a history.
  init(
    of feeds: [Feed], submissions: [FeedID: Set<Platform>], on site: SiteSettings, wentByRadio: Bool, backups: Int,
    isInGit: Bool
  ) {
    let platforms = feeds.reduce(into: Set<Platform>()) {
      $0.formUnion($1.platforms)
      $0.formUnion(submissions[$1.id] ?? [])
    }
    add(.platform, platforms.sorted().map(\.name))
    if !feeds.isEmpty { add(.apps, ["podcast apps and directories"]) }
    add(.hub, Set(feeds.flatMap(\.hubs)).sorted())
    if wentByRadio { add(.radio, ["radio"]) }
    add(.partner, site.recipients)
    if backups > 0 { add(.backup, ["backups (\(backups))"]) }
    if isInGit { add(.git, ["sources and git history, and its clones"]) }
  }

  private mutating func add(_ kind: RegisterTask.Kind, _ names: [String]) {
    all += names.map { Recipient(kind: kind, name: $0) }
  }
}

extension Recipients {
  /// Of somebody's episodes, by all that was ever published of them: what stands where now does not matter, since copies
  /// stay.
  ///
  /// - Parameter library: whatever can be read of the texts.
  init(
    of person: PersonID, _ contents: RegisterContents, _ library: Library, _ register: RegisterDatabase,
    in workspace: Workspace
  ) throws {
    let listed = library.episodes.filter { $0.people.appearances.contains { $0.person == person } }.map(\.guid)
    let guids = Set(try register.episodes(of: person) + listed).filter { contents.publications[$0] != nil }
    guard !guids.isEmpty else {
      self.init()
      return
    }
    let episodes = library.episodes.filter { guids.contains($0.guid) }
    let agreed = contents.records[person, default: []].reduce(into: Set<Channel>()) { $0.formUnion($1.terms.channels) }
    let gate = Gate(register: contents, fourEyes: library.site.fourEyes, at: Moment(secondsSince1970: 0))
    let feeds = library.feeds.filter { feed in
      !agreed.isDisjoint(with: gate.channels(of: feed))
        && (episodes.isEmpty || episodes.contains { feed.selection.holds($0) })
    }
    self.init(
      of: feeds, submissions: contents.submissions, on: library.site, wentByRadio: agreed.contains(.radio),
      backups: try register.count(of: .backedUp), isInGit: try workspace.root.appending(".git").status() != nil)
  }
}
