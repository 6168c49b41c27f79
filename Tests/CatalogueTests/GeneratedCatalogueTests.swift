import Bytes
import TestSeeds
import Testing

@testable import Catalogue

/// Whatever is in the register: what is shown of every person, on every channel, at every moment and destination, is
/// exactly what a naive statement of the rules says. The seed of a failure is told with it.
@Suite struct GeneratedCatalogueTests {
  @Test(arguments: 0..<20) func `what is shown is what the naive rules say`(chunk: UInt64) throws {
    var tally = Tally()
    for seed in chunk * 100..<chunk * 100 + 100 {
      var generator = try CatalogueGenerator(seed: seed)
      let catalogue = try generator.catalogue()
      for (moment, now) in generator.moments() {
        let asked = Asked(catalogue, moment: moment, now: now)
        for difference in asked.differences {
          Issue.record("seed \(seed), moment \(moment), now \(now): \(difference)")
          return
        }
        tally.add(asked)
      }
    }
    // A generator whose episodes are all refused, or all shown whole, would prove nothing.
    #expect(tally.shown > 300 && tally.refused > 300 && tally.redacted > 30 && tally.remains > 30, "\(tally)")
  }

  @Test(arguments: 0..<5) func `nothing that is shown goes before the next change`(chunk: UInt64) throws {
    for seed in chunk * 50..<chunk * 50 + 50 {
      var generator = try CatalogueGenerator(seed: seed)
      let catalogue = try generator.catalogue()
      let moments = GeneratedCatalogue.boundaries.flatMap { [$0 - 1, $0] }
      let asked = moments.map { Asked(catalogue, moment: $0, now: $0) }
      for (earlier, later) in zip(asked, asked.dropFirst()) {
        let next = earlier.gate.nextChange?.secondsSince1970 ?? .max
        #expect(next > earlier.rules.moment, "seed \(seed)")
        if later.rules.moment < next {
          #expect(earlier.everythingShown.isSubset(of: later.everythingShown), "seed \(seed), \(later.rules.moment)")
        }
      }
    }
  }

  private struct Tally {
    var shown = 0
    var refused = 0
    var redacted = 0
    var remains = 0

    mutating func add(_ asked: Asked) {
      for feed in asked.cleared.feeds {
        shown += feed.episodes.count
        refused += asked.catalogue.episodes.count - feed.episodes.count
        redacted += feed.episodes.count { $0.transcripts.contains { $0.file.text.contains("redacted") } }
        remains += feed.tombstones.count
      }
    }
  }
}

/// A catalogue at a moment, as the gate and as the naive rules see it.
private struct Asked {
  let catalogue: GeneratedCatalogue
  let rules: NaiveRules
  let gate: Gate
  let cleared: ClearedCatalogue

  init(_ catalogue: GeneratedCatalogue, moment: Int, now: Int) {
    self.catalogue = catalogue
    rules = NaiveRules(catalogue: catalogue, moment: moment, now: now)
    gate = Gate(
      register: catalogue.register, fourEyes: catalogue.fourEyes, at: Moment(secondsSince1970: moment),
      now: Moment(secondsSince1970: now))
    let library = Library(site: catalogue.site, feeds: catalogue.feeds, topics: [], episodes: catalogue.episodes)
    let artwork = Artwork(kind: .png, hash: SHA256.digest(of: []))
    cleared = gate.clear(
      library, artwork: Dictionary(catalogue.feeds.map { ($0.id, artwork) }) { first, _ in first },
      parts: catalogue.parts)
  }

  var differences: [String] {
    var differences: [String] = []
    func compare<Value: Equatable>(_ what: String, _ found: Value, _ expected: Value) {
      if found != expected { differences.append("\(what): \(found), and should be \(expected)") }
    }
    compare("site", shown(cleared.site.episodes), rules.shown(at: nil))
    for (feed, cleared) in zip(catalogue.feeds, cleared.feeds) {
      compare("feed \(feed.id)", shown(cleared.episodes), rules.shown(at: feed))
      compare("credits of \(feed.id)", cleared.people.map(somebody), rules.credits(of: feed))
      let remains = cleared.tombstones.map {
        Shown.Remains(guid: $0.guid, isItem: $0.isShown, isDeletedEntry: $0.isDeletedEntry)
      }
      compare("tombstones of \(feed.id)", remains.sorted { $0.guid < $1.guid }, rules.tombstones(of: feed))
    }
    for episode in catalogue.episodes {
      for (cut, isNewCopy) in cuts(of: episode) {
        let rulings = gate.rulings(on: episode, cut: cut, feeds: catalogue.feeds, isNewCopy: isNewCopy)
        for ruling in rulings {
          let what = "\(episode.slug), \(cut.hex.prefix(4)), \(ruling.destination)"
          compare(what, refused(ruling), expected(episode, cut, ruling.destination, isNewCopy))
        }
      }
    }
    return differences
  }

  private func cuts(of episode: Episode) -> [(cut: SHA256Digest, isNewCopy: Bool)] {
    let new = catalogue.newCuts[episode.guid].map { [($0, true)] } ?? []
    return new + (catalogue.register.publications[episode.guid]?.files.map { ($0.cut, false) } ?? [])
  }

  /// Everybody who stands in the way on each channel, `nil` where nobody in particular; none where it is not selected.
  private func refused(_ ruling: Ruling) -> [Channel: Set<PersonID?>]? {
    guard ruling.answer != .notSelected else { return nil }
    return Dictionary(grouping: ruling.refusals, by: \.channel).mapValues { Set($0.map(\.person)) }
  }

  private func expected(
    _ episode: Episode, _ cut: SHA256Digest, _ destination: Destination, _ isNewCopy: Bool
  ) -> [Channel: Set<PersonID?>]? {
    let feed = catalogue.feeds.first { .feed($0.id) == destination }
    if let feed, !feed.selection.holds(episode) { return nil }
    let obstacles = (feed.map(rules.channels) ?? [.site]).map { channel in
      (channel, rules.obstacles(to: episode, cut, on: channel, of: feed?.id, isNewCopy: isNewCopy))
    }
    return Dictionary(uniqueKeysWithValues: obstacles.filter { !$0.1.isEmpty })
  }

  /// Each episode, credit and remains of each destination in a word.
  var everythingShown: Set<String> {
    var all = Set(cleared.site.episodes.map { "site \($0.slug)" })
    for feed in cleared.feeds {
      all.formUnion(feed.episodes.map { "\(feed.channel.id) \($0.slug) \($0.alternates.map(\.path))" })
      all.formUnion(feed.people.map { "\(feed.channel.id) \($0.label)" })
      all.formUnion(feed.tombstones.map { "\(feed.channel.id) \($0.guid) \($0.isShown)" })
    }
    return all
  }

  private func shown(_ episodes: [ClearedEpisode]) -> [Shown] {
    episodes.sorted { $0.slug < $1.slug }.map { episode in
      var shown = Shown(slug: episode.slug, hasPage: episode.pagePath != nil)
      shown.people = episode.people.map(somebody)
      shown.alternates = episode.alternates.map(\.path)
      shown.transcripts = episode.transcripts
      shown.speakers = episode.speakers
      shown.chapters = episode.chapters
      shown.soundbites = episode.soundbites
      shown.locations = episode.text.locations
      return shown
    }
  }

  private func somebody(_ person: ClearedPerson) -> Shown.Somebody {
    Shown.Somebody(label: person.label, role: person.role, portrait: person.portrait, link: person.link)
  }
}
