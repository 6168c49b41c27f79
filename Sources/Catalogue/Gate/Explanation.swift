package import Bytes

/// The gate's whole answer on one cut of an episode, for the keepers of the register: it is made for no output.
package struct Explanation: Hashable, Sendable {
  /// Somebody in the cut, and what counts of what they answered.
  package struct Party: Hashable, Sendable {
    package let id: PersonID
    /// As the text tells it; `nil` where it does not list them although they approved this cut, or the published one.
    package let appearance: Appearance?
    package let isSuspended: Bool
    /// The record that counts, and its state; `nil` where there is none.
    package let record: ConsentID?
    package let state: ConsentRecord.State?
    package let scopes: [ConsentScope]
    package let channels: [Channel]
    package let anonymity: Anonymity?
    /// From when on it has ended, must be looked at again, or must be asked again of a minor; `nil` where not at all.
    package let expiresAt: Moment?
    package let reviewAt: Moment?
    package let asksAgainAt: Moment?
    /// Of this cut under that record: by whom, how, when. Empty where they have not approved it.
    package let confirmations: [CutConfirmation]
  }

  package let guid: EpisodeGUID
  package let slug: Slug
  package let cut: SHA256Digest
  /// For the site, and for every feed.
  package let rulings: [Ruling]
  /// In the text's order, and then whom it does not list, by id.
  package let people: [Party]
  /// Those noted in this cut, settled or not.
  package let thirdParties: [ThirdParty]
  package let withheldParts: [WithheldPart]
}

extension Gate {
  /// - Parameters:
  ///   - isNewCopy: as for `rulings`.
  ///   - parts: what stands beside the episode's text.
  package func explanation(
    of episode: Episode, cut: SHA256Digest, feeds: [Feed], parts: EpisodeParts, isNewCopy: Bool = false
  ) -> Explanation {
    let listed = episode.people.appearances.map { party($0.person, $0, in: cut) }
    return Explanation(
      guid: episode.guid, slug: episode.slug, cut: cut,
      rulings: rulings(on: episode, cut: cut, feeds: feeds, isNewCopy: isNewCopy),
      people: listed + unlisted(in: episode, cut).map { party($0, nil, in: cut) },
      thirdParties: register.thirdParties[cut] ?? [], withheldParts: withheldParts(of: episode, parts))
  }

  private func party(_ person: PersonID, _ appearance: Appearance?, in cut: SHA256Digest) -> Explanation.Party {
    let record = standing(of: person).record
    let terms = record?.terms
    return Explanation.Party(
      id: person, appearance: appearance, isSuspended: isSuspended(person), record: record?.id, state: record?.state,
      scopes: terms?.scopes.sorted() ?? [], channels: terms?.channels.sorted() ?? [], anonymity: terms?.anonymity,
      expiresAt: terms?.expiresAt, reviewAt: terms?.reviewAt, asksAgainAt: terms?.asksAgainAt,
      confirmations: record.map { confirmations(of: cut, under: $0) } ?? [])
  }
}
