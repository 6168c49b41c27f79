import Catalogue

extension Rule {
  static let personHost = Rule(
    "person-host", .warning, "Where a show has a host, an item that names people names one too.",
    source: "the podcast namespace, person (people of an item replace those of the channel)",
    remedy: "Name the host among them, unless there is none in this episode",
    inSource: { source in
      source.feeds.filter { $0.feed.people.contains { hosts.contains($0.role) } }.flatMap { _, episodes in
        episodes.filter { episode in
          let roles = episode.text.people.appearances.map(\.role)
          return !roles.isEmpty && hosts.isDisjoint(with: roles)
        }.map { $0.finding("the episode names people, and no host among them") }
      }
    },
    inOutput: { output in
      guard let channel = output.channel, channel.all("podcast:person").contains(where: isHost) else { return [] }
      return output.items.compactMap { item in
        let people = item.all("podcast:person")
        guard let first = people.first, !people.contains(where: isHost) else { return nil }
        return first.finding("the item names people, and no host among them")
      }
    })
}

private let hosts: Set<Role> = [.host, .coHost, .guestHost]

private func isHost(_ person: Element) -> Bool {
  person["role"].map { Role(rawValue: $0.lowercased()).map(hosts.contains) ?? false } ?? true
}
