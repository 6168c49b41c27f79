import Catalogue

/// What becomes of a feed's episodes once a platform reads it: the gate asks everybody in them about the platform too.
struct SubmissionEffect: Sendable {
  /// Those that stand in the feed now and no longer would, with the reasons.
  let leaving: [(slug: Slug, refusals: [Refusal])]
  /// How many would stand in it.
  let remaining: Int

  /// - Parameters:
  ///   - moment: for which it is asked.
  ///   - now: the clock's own moment.
  init(
    of feed: Feed, to platform: Platform, in library: Library, _ contents: RegisterContents, at moment: Moment,
    now: Moment
  ) {
    func rulings(_ contents: RegisterContents) -> [EpisodeGUID: (slug: Slug, ruling: Ruling)] {
      let gate = Gate(register: contents, fourEyes: library.site.fourEyes, at: moment, now: now)
      var rulings: [EpisodeGUID: (Slug, Ruling)] = [:]
      for episode in gate.clear(library, artwork: [:]).rulings {
        rulings[episode.guid] = episode.rulings.first { $0.destination == .feed(feed.id) }.map { (episode.slug, $0) }
      }
      return rulings
    }
    var submitted = contents
    submitted.submissions[feed.id, default: []].insert(platform)
    let before = rulings(contents)
    let after = rulings(submitted)
    leaving = after.filter { before[$0.key]?.ruling.isCleared == true && !$0.value.ruling.isCleared }
      .map { ($0.value.slug, $0.value.ruling.refusals) }.sorted { $0.slug < $1.slug }
    remaining = after.values.count { $0.ruling.isCleared }
  }
}
