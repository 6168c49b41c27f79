import Catalogue
import Register

/// Who else holds what was taken away, and must be told by somebody: nothing here can reach their copies.
struct Recipients: Sendable {
  struct Recipient: Hashable, Sendable {
    let kind: RegisterTask.Kind
    let name: String
  }

  private(set) var all: [Recipient] = []

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
