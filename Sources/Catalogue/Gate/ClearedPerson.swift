/// Somebody as they may be named: by their label, in their role.
package struct ClearedPerson: Hashable, Sendable {
  /// What they are called in the episode, or everywhere else.
  package let label: String
  /// `guest` where what they do could give them away.
  package let role: Role
  /// Only of who agreed to be seen, and hides from nobody.
  package let portrait: Artwork?
  /// Only of who agreed to be named.
  package let link: String?

  fileprivate init(label: String, role: Role, portrait: Artwork? = nil, link: String? = nil) {
    self.label = label
    self.role = role
    self.portrait = portrait
    self.link = link
  }
}

extension Gate {
  /// What somebody is called in an episode.
  func label(of person: PersonID, in guid: EpisodeGUID) -> String? {
    register.people[person].map { register.episodeLabels[guid]?[person] ?? $0.label }
  }

  /// Who speaks, by how a transcript writes it.
  func speakers(in episode: Episode) -> [String: String] {
    let labels = episode.people.appearances.compactMap { appearance in
      label(of: appearance.person, in: episode.guid).map { (appearance.person.text, $0) }
    }
    return Dictionary(labels) { first, _ in first }
  }

  func clearedPeople(in episode: Episode, _ parts: EpisodeParts) -> [ClearedPerson] {
    episode.people.appearances.compactMap { appearance in
      let person = appearance.person
      return label(of: person, in: episode.guid).map { label in
        ClearedPerson(
          label: label, role: shownRole(appearance.role, of: person),
          portrait: mayBeSeen(person) ? appearance.image.flatMap { parts.portraits[$0] } : nil,
          link: agrees(person, to: .name) ? appearance.link : nil)
      }
    }
  }

  /// Those of a show's makers who agreed to be named wherever the feed is read.
  func clearedCredits(of feed: Feed) -> [ClearedPerson] {
    let channels = channels(of: feed)
    return feed.people.filter { mayBeNamed($0.person, on: channels) }.compactMap { credit in
      register.people[credit.person].map {
        ClearedPerson(label: $0.label, role: shownRole(credit.role, of: credit.person))
      }
    }
  }
}
