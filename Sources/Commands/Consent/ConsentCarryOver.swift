import Bytes
import Catalogue
import Publishing
import Register

extension Command {
  static let carryOver = Option.value("--carry-over", "HASH", "with PERSON all: the cut that everybody approved before")
  static let because = Option.value("--because", "WORD", "why it is another file: loudness or tags")
}

extension Invocation {
  /// Copies what everybody in the episode approved of an old cut to the cut as it is now.
  func carryOver() throws {
    guard let prefix = arguments[Command.carryOver] else {
      throw badValue("--carry-over", "the hash of the cut that everybody approved before")
    }
    guard ["loudness", "tags"].contains(arguments[Command.because]) else {
      throw badValue("--because", "loudness or tags; a change of content needs a confirmation of everybody")
    }
    let workspace = try workspace()
    let act = try act(on: workspace)
    let episode = try namedEpisode()
    let contents = try registerContents()
    let fourEyes = try workspace.settings().fourEyes
    let cut = try cut()
    let cards = try episode.people.appearances.map { try registerCard(of: $0.person.text) }
    guard let old = oldCut(prefix, among: cards) else {
      throw badValue("--carry-over", "the hash, or its first 8 digits, of a cut that somebody in the episode approved")
    }
    if old == cut { throw ConfirmCutWording.sameCut }
    let approvals = try zip(episode.people.appearances, cards).map { appearance, card in
      try Approval(of: old, by: card, voice: appearance.voice, fourEyes: fourEyes, now: now)
    }
    if fourEyes, approvals.contains(where: { $0.record.collector == act.actor }) {
      throw ConfirmCutWording.sameAccount(act.actor)
    }
    try requireSameContent(old, cut, of: episode, in: contents)
    guard !isRehearsal else { return }
    let publisher = try Publisher(workspace, .existing, by: act)
    try publisher.register.note(fourEyes: fourEyes, by: act)
    try carryThirdParties(from: old, to: cut, in: contents, by: publisher)
    for approval in approvals {
      let former = approval.confirmation
      try publisher.register.confirm(
        cut: cut, heardAt: former.heardAt, language: former.language, voice: former.voice,
        alteration: former.alteration, risk: former.risk, interpreter: former.interpreter, carriedFrom: old,
        of: approval.record.id, by: act)
      try print(ConfirmCutWording.carriedOver(approval.record.id, of: approval.record.person, old, cut))
    }
    try tell(ConfirmCutWording.publishNext)
  }

  /// By its hash or the beginning of it; `nil` where none or more than one fits.
  private func oldCut(_ prefix: String, among cards: [RegisterCard]) -> SHA256Digest? {
    guard prefix.utf8.count >= 8 else { return nil }
    let cuts = Set(cards.flatMap(\.records).flatMap(\.confirmations).map(\.cut)).filter {
      $0.hex.hasPrefix(prefix.lowercased())
    }
    return cuts.count == 1 ? cuts.first : nil
  }

  private func requireSameContent(
    _ old: SHA256Digest, _ cut: SHA256Digest, of episode: Episode, in contents: RegisterContents
  ) throws {
    let workspace = try workspace()
    let published = contents.publications[episode.guid]?.files.first { $0.cut == old }?.media
    let remembered = try workspace.openRegister()?.rememberedMedia().values.first { $0.facts.hash == old }?.facts
    guard let former = published ?? remembered else { throw ConfirmCutWording.unknownCut }
    var inventory = MediaInventory(of: workspace)
    let found = try inventory.media(of: episode, file: try mediaOption())
    guard let facts = found.facts, facts.hash == cut else { throw Obstacle.problems(found.problems) }
    guard former.kind == facts.kind else {
      throw ConfirmCutWording.contentMayDiffer(
        ConfirmCutWording.otherKind(former.kind.rawValue, facts.kind.rawValue))
    }
    guard abs(former.durationInMilliseconds - facts.durationInMilliseconds) <= 200 else {
      throw ConfirmCutWording.contentMayDiffer(
        ConfirmCutWording.otherDuration(former.durationInMilliseconds, facts.durationInMilliseconds))
    }
  }

  /// What is open of the old cut is open of this one.
  private func carryThirdParties(
    from old: SHA256Digest, to cut: SHA256Digest, in contents: RegisterContents, by publisher: borrowing Publisher
  ) throws {
    var noted = contents.thirdParties[cut, default: []].map(\.relation)
    for party in contents.thirdParties[old, default: []] where party.resolution == nil {
      if let same = noted.firstIndex(of: party.relation) {
        noted.remove(at: same)
      } else {
        let anew = try publisher.register.noteThirdParty(relation: party.relation, in: cut, by: publisher.act)
        try print(ConfirmCutWording.noted(anew))
      }
    }
  }
}

/// What one person approved of a cut, under the record that counts now.
private struct Approval {
  let record: ConsentRecord
  let confirmation: CutConfirmation

  init(of cut: SHA256Digest, by card: RegisterCard, voice: Voice, fourEyes: Bool, now: Moment) throws {
    guard let record = card.recordInForce, record.state == .given else { throw ConfirmCutWording.notGiven(card.id) }
    let heard = record.confirmations.filter { $0.cut == cut }
    let counted = heard.filter {
      $0.voice == voice && $0.heardAt.secondsSince1970 <= now.secondsSince1970
        && !(fourEyes && $0.reviewer == record.collector)
    }
    guard var confirmation = counted.last else {
      throw ConfirmCutWording.neverApproved(card.id)
    }
    let alterations = Set(heard.compactMap(\.alteration))
    guard alterations.count <= 1, !heard.contains(where: { $0.risk == .vetoed }) else {
      throw ConfirmCutWording.disputed(card.id)
    }
    confirmation.alteration = alterations.first
    confirmation.risk = heard.contains { $0.risk == .accepted } ? .accepted : nil
    self.record = record
    self.confirmation = confirmation
  }
}
