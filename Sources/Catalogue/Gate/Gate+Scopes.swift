extension Gate {
  /// Whether everybody in the episode agreed to this too; nobody in it means that there is nobody to ask.
  func allAgree(to scope: ConsentScope, in episode: Episode) -> Bool {
    episode.people != .undeclared && episode.people.appearances.allSatisfy { agrees($0.person, to: scope) }
  }

  /// Whether the person's newest answer is a yes that holds now and covers this.
  func agrees(_ person: PersonID, to scope: ConsentScope) -> Bool {
    activeTerms(of: person)?.scopes.contains(scope) ?? false
  }

  /// Whether chapters and soundbites, which quote what is said, may be shown of the episode.
  package func mayQuote(_ episode: Episode) -> Bool { allAgree(to: .quotesAndChapters, in: episode) }

  /// Whether what is said in the episode may be shown as text.
  package func mayTranscribe(_ episode: Episode) -> Bool { allAgree(to: .transcript, in: episode) }

  /// What of this somebody in the episode keeps from being shown.
  func withheldParts(of episode: Episode, _ parts: EpisodeParts) -> [WithheldPart] {
    let present: [(scope: ConsentScope, isThere: Bool)] = [
      (.transcript, !parts.transcripts.isEmpty),
      (.quotesAndChapters, !parts.chapters.isEmpty || !episode.soundbites.isEmpty),
    ]
    return present.filter(\.isThere).compactMap { scope, _ in
      let people = episode.people.appearances.map(\.person).filter { !agrees($0, to: scope) }
      return people.isEmpty ? nil : WithheldPart(scope: scope, people: people.sorted())
    }
  }

  /// Those of a show's makers who agreed to be named wherever the feed is read.
  func clearedCredits(of feed: Feed) -> [Credit] {
    let channels = Set(channels(of: feed))
    return feed.people.filter { credit in
      register.people[credit.person] != nil
        && activeTerms(of: credit.person).map { $0.scopes.contains(.name) && $0.channels.isSuperset(of: channels) }
          ?? false
    }
  }

  private func activeTerms(of person: PersonID) -> ConsentTerms? {
    guard let record = recordInForce(of: person), record.state == .given, !hasEnded(record),
      hasCome(record.terms.givenAt)
    else { return nil }
    return record.terms
  }
}
