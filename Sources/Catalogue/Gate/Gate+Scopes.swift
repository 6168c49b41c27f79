import Bytes

extension Gate {
  /// Whether the person's newest answer is a yes that holds now and covers this.
  func agrees(_ person: PersonID, to scope: ConsentScope) -> Bool {
    standing(of: person).terms?.scopes.contains(scope) ?? false
  }

  /// Those in the episode who do not agree to this, in the text's order.
  func dissenters(from scope: ConsentScope, in episode: Episode) -> [PersonID] {
    episode.people.appearances.map(\.person).filter { !agrees($0, to: scope) }
  }

  /// Whether chapters and soundbites, which quote what is said, may be shown of the episode.
  package func mayQuote(_ episode: Episode) -> Bool { allAgree(to: .quotesAndChapters, in: episode) }

  /// Whether what is said in the episode may be shown as text.
  package func mayTranscribe(_ episode: Episode) -> Bool { allAgree(to: .transcript, in: episode) }

  /// Whether the person may be named on each of these channels.
  func mayBeNamed(_ person: PersonID, on channels: [Channel]) -> Bool {
    guard let terms = standing(of: person).terms else { return false }
    return terms.scopes.contains(.name) && terms.channels.isSuperset(of: channels)
      && channels.allSatisfy(terms.holds(inTerritoryOf:))
  }

  /// Whether everybody in the episode agreed to this too; nobody in it means that there is nobody to ask.
  private func allAgree(to scope: ConsentScope, in episode: Episode) -> Bool {
    episode.people != .undeclared && dissenters(from: scope, in: episode).isEmpty
  }
}

// What is shown in place of what somebody does not agree to.

extension Gate {
  /// The transcripts; where somebody does not agree to be read, those redacted ones that each of them approved.
  func shownTranscripts(of episode: Episode, _ parts: EpisodeParts) -> [TranscriptFile] {
    guard !mayTranscribe(episode) else { return parts.transcripts }
    let dissenters = dissenters(from: .transcript, in: episode)
    return parts.redactedTranscripts.filter { approve(dissenters, $0.hash) }
  }

  /// The chapters and soundbites; where somebody does not agree to be quoted, the redacted chapters that each of them
  /// approved, without soundbites.
  func shownQuotes(of episode: Episode, _ parts: EpisodeParts) -> (chapters: [Chapter], soundbites: [Soundbite]) {
    guard !mayQuote(episode) else { return (parts.chapters, episode.soundbites) }
    let dissenters = dissenters(from: .quotesAndChapters, in: episode)
    guard let redacted = parts.redactedChapters, approve(dissenters, redacted.hash) else { return ([], []) }
    return (redacted.chapters, [])
  }

  /// Where the episode was made or plays; nowhere as soon as that could give somebody in it away.
  func shownLocations(of episode: Episode) -> [Location] {
    episode.people.appearances.allSatisfy { mayBeDescribed($0.person) } ? episode.locations : []
  }

  /// The role as the text tells it, or `guest` where that could give the person away: it says of whoever is credited no
  /// more than that they are in it. Even of who is not heard, since leaving out only those would tell who they are.
  func shownRole(_ role: Role, of person: PersonID) -> Role { mayBeDescribed(person) ? role : .guest }

  /// A portrait is only of who hides from nobody.
  func mayBeSeen(_ person: PersonID) -> Bool {
    agrees(person, to: .image) && standing(of: person).terms?.anonymity == Anonymity.none
  }

  /// What of this somebody in the episode keeps from being shown as it is.
  func withheldParts(of episode: Episode, _ parts: EpisodeParts) -> [WithheldPart] {
    func part(_ scope: ConsentScope, isThere: Bool, isReplaced: @autoclosure () -> Bool) -> WithheldPart? {
      let people = dissenters(from: scope, in: episode)
      guard isThere, !people.isEmpty else { return nil }
      return WithheldPart(scope: scope, people: people.sorted(), isReplaced: isReplaced())
    }
    let transcript = part(
      .transcript, isThere: !parts.transcripts.isEmpty || !parts.redactedTranscripts.isEmpty,
      isReplaced: !shownTranscripts(of: episode, parts).isEmpty)
    let quotes = part(
      .quotesAndChapters,
      isThere: !parts.chapters.isEmpty || !episode.soundbites.isEmpty || parts.redactedChapters != nil,
      isReplaced: !shownQuotes(of: episode, parts).chapters.isEmpty)
    return [transcript, quotes].compactMap(\.self)
  }

  /// Whether what somebody does and where may be told of them.
  private func mayBeDescribed(_ person: PersonID) -> Bool {
    guard let terms = standing(of: person).terms, let anonymity = terms.anonymity else { return false }
    return terms.scopes.contains(.description) && anonymity < .acquaintances
  }

  /// Whether each of these people, whose consent holds now, approved this redacted file as they would a cut.
  private func approve(_ people: [PersonID], _ file: SHA256Digest) -> Bool {
    !people.isEmpty
      && people.allSatisfy { person in
        let standing = standing(of: person)
        guard standing.terms != nil, let record = standing.record else { return false }
        let confirmations = confirmations(of: file, under: record)
        return !confirmations.contains { $0.risk == .vetoed }
          && confirmations.contains {
            span.holds(startOf: $0.heardAt) && isSecond($0.reviewer, after: record.collector)
          }
      }
  }
}
