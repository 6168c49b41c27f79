import Catalogue

extension Rule {
  static let ownerRole = Rule(
    "owner-role", .warning, "The owner's address is that of a role: everyone can read it.",
    source: "Spotify and Apple's guide for podcasters (both write to it); the workspace's care for people",
    remedy: "Write a shared address, such as redactie@ or podcast@",
    inSource: { source in
      source.feeds.filter { isPersonal($0.feed.owner.email) }.map {
        $0.feed.finding("the owner's address looks like a person's")
      }
    },
    inOutput: { output in
      output["itunes:email"].filter { isPersonal($0.text) }.map { $0.finding("itunes:email looks like a person's") }
    })
}

/// Whether the name in the address is of several words or initials, none of them a role's.
private func isPersonal(_ text: String) -> Bool {
  guard let words = MailAddress(text)?.localPart.lowercased().split(whereSeparator: { "._-+".contains($0) }) else {
    return false
  }
  return words.count > 1 && words.allSatisfy { $0.utf8.allSatisfy(isLetter) } && roles.isDisjoint(with: words)
}

private let roles: Set<Substring> = [
  "admin", "audio", "bureau", "communicatie", "communication", "communications", "contact", "editor", "editors",
  "editorial", "feed", "feeds", "hallo", "hello", "help", "info", "mail", "media", "office", "omroep", "pers",
  "podcast",
  "podcasts", "post", "press", "productie", "production", "radio", "redactie", "secretariaat", "show", "stichting",
  "studio", "support", "team", "web", "webmaster",
]
