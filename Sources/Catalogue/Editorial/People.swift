/// Who can be heard or recognised in an episode, as its text declares it.
package enum People: Hashable, Sendable {
  /// The text does not say: a draft, which the gate lets through nowhere.
  case undeclared
  /// `people: none`: published only with a declaration in the register, bound to the cut.
  case nobody
  /// Never empty; no person twice.
  case listed([Appearance])

  package var appearances: [Appearance] {
    switch self {
    case .undeclared, .nobody: []
    case .listed(let appearances): appearances
    }
  }
}

/// One person's part in one episode.
package struct Appearance: Hashable, Sendable {
  package let person: PersonID
  package let role: Role
  package let voice: Voice
  /// A picture of them in the episode's folder; shown only where they agreed to be seen.
  package var image: FileName?
  /// A page about them; shown only where they agreed to be named.
  package var link: String?

  package init(person: PersonID, role: Role, voice: Voice, image: FileName? = nil, link: String? = nil) {
    self.person = person
    self.role = role
    self.voice = voice
    self.image = image
    self.link = link
  }
}

/// How a person's voice is used in the cut; each needs its own scope of consent.
package enum Voice: String, CaseIterable, Sendable {
  case original, altered
  /// Not heard at all, such as an editor: then it is the name that needs consent.
  case unheard = "none"

  package var scope: ConsentScope {
    switch self {
    case .original: .voiceOriginal
    case .altered: .voiceAltered
    case .unheard: .name
    }
  }
}
