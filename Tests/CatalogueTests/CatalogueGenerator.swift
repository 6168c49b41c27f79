import Bytes
import TestSeeds

@testable import Catalogue

/// Makes catalogues: what a real one would hold, and now and then anything else that can be written down.
struct CatalogueGenerator {
  var random: SeededGenerator
  /// How many of a hundred values are not what they should be.
  private let trouble: Int

  let people: [PersonID]
  let accounts: [Account]
  let platforms: [Platform]
  let images: [FileName]
  let dutch: LanguageTag
  let redactions = ["nl", "so", "chapters"].map { SHA256.digest(of: Array("redacted \($0)".utf8)) }

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    trouble = random.one(of: [0, 0, 1, 3, 8, 25])
    people = [try found(PersonID("p-22bb33")), try found(PersonID("p-4h7kq2")), try found(PersonID("p-66dd77"))]
    accounts = [try found(Account("amina")), try found(Account("bilal")), try found(Account("chidi"))]
    platforms = [try found(Platform("apple")), try found(Platform("youtube"))]
    images = [try found(FileName("een.png")), try found(FileName("twee.png"))]
    dutch = try found(LanguageTag("nl"))
  }

  mutating func catalogue() throws -> GeneratedCatalogue {
    var catalogue = GeneratedCatalogue(
      site: SiteSettings(
        title: "Klank", address: try found(SiteAddress("https://klank.example.org")), language: dutch,
        timeZone: "Europe/Amsterdam"))
    catalogue.fourEyes = random.chance(70)
    let profiles = people.map { Profile(id: $0, &random) }
    var cuts: [SHA256Digest: [Appearance]] = [:]
    for slug in ["eerste", "tweede"] { try addEpisode(slug, of: profiles, to: &catalogue, &cuts) }
    try addFeeds(to: &catalogue)
    for profile in profiles { try addPerson(profile, to: &catalogue, cuts) }
    try addDeclarations(to: &catalogue, cuts)
    if random.chance(trouble) {
      catalogue.register.suspended.insert(
        random.one(of: [
          .person(random.one(of: people)), .episode(random.one(of: catalogue.episodes).guid), .everything,
        ]))
    }
    return catalogue
  }
}

extension CatalogueGenerator {
  /// What is asked about, and the clock: right before, at and right after some of the boundaries, and at two of them.
  mutating func moments() -> [(moment: Int, now: Int)] {
    let boundaries = GeneratedCatalogue.boundaries.shuffled(using: &random)
    let around = boundaries.prefix(2).flatMap { [$0 - 1, $0, $0 + 1] }
    return around.map { ($0, $0) } + [(boundaries[2], boundaries[3]), (boundaries[4], boundaries[5])]
  }
}

/// What is true of somebody, so that most of what is recorded of them fits together.
struct Profile {
  let id: PersonID
  let hides: Bool
  let voice: Voice
  let alteration: VoiceAlteration
  let years: Int

  init(id: PersonID, _ random: inout SeededGenerator) {
    self.id = id
    hides = random.chance(30)
    voice = random.chance(10) ? .unheard : hides || random.chance(20) ? .altered : .original
    alteration = hides ? random.one(of: [.respoken, .resynthesised]) : random.one(of: VoiceAlteration.allCases)
    years = random.chance(60) ? 40 : random.one(of: [12, 15, 16, 17])
  }
}

extension CatalogueGenerator {
  mutating func usually<Value>(_ value: Value, or others: [Value]) -> Value {
    random.chance(trouble) ? random.one(of: others) : value
  }

  mutating func isTroubled() -> Bool { random.chance(trouble) }

  mutating func moment(_ boundary: Int) -> Moment {
    Moment(secondsSince1970: GeneratedCatalogue.boundaries[usually(boundary, or: Array(0..<6))])
  }

  mutating func end(_ boundary: Int, percent: Int) -> Moment? {
    random.chance(percent) ? moment(boundary) : nil
  }

  /// Of somebody who may be asked to look after the first.
  mutating func second(after first: Account) -> Account {
    usually(first == accounts[1] ? accounts[2] : accounts[1], or: accounts)
  }

  func digest(_ name: String) -> SHA256Digest { SHA256.digest(of: Array(name.utf8)) }
}

// MARK: Episodes and feeds

extension CatalogueGenerator {
  private mutating func addEpisode(
    _ slug: String, of profiles: [Profile], to catalogue: inout GeneratedCatalogue,
    _ cuts: inout [SHA256Digest: [Appearance]]
  ) throws {
    let roles: [Role] = [.host, .guest, .narrator, .soundDesigner, .translator]
    var appearances: [Appearance] = []
    for profile in profiles where random.chance(60) {
      var appearance = Appearance(
        person: profile.id, role: random.one(of: roles), voice: usually(profile.voice, or: Voice.allCases))
      if random.chance(50) { appearance.image = random.one(of: images) }
      if random.chance(50) { appearance.link = "https://www.example.org/\(slug)" }
      appearances.append(appearance)
    }
    let listed = appearances.isEmpty ? People.nobody : .listed(appearances)
    var episode = Episode(
      slug: try found(Slug(slug)), guid: try found(EpisodeGUID("\(slug)@example.org")), title: slug, language: dutch,
      media: try found(FileName("\(slug).mp3")),
      people: usually(listed, or: [.nobody, .undeclared, .listed([]), listed]))
    if random.chance(50) { episode.locations = [Location(name: "Verzonnen-aan-Zee")] }
    if random.chance(50) { episode.soundbites = [Soundbite(startInMilliseconds: 0, durationInMilliseconds: 20_000)] }
    let small = try found(FileName("klein.opus"))
    if random.chance(60) { episode.alternates = [Alternate(media: small, title: "Klein")] }

    let (main, former, new, other) = (
      digest(slug), digest("former \(slug)"), digest("new \(slug)"), digest("\(slug) s")
    )
    for cut in [main, new, other] { cuts[cut] = appearances }
    // Of the former cut, everybody was in it, the last of whom may be cut out since.
    cuts[former] = random.chance(70) ? appearances : appearances + missing(profiles, in: appearances)
    catalogue.newCuts[episode.guid] = random.chance(80) ? new : main
    catalogue.episodes.append(episode)
    addParts(of: episode, to: &catalogue)
    guard !isTroubled() else { return }
    let alternates = random.chance(50) ? [try file(small, other, episode.slug, .opus)] : []
    catalogue.register.publications[episode.guid] = Publication(
      guid: episode.guid, slug: episode.slug,
      file: try file(episode.media, random.chance(90) ? main : former, episode.slug, .mp3), alternates: alternates,
      publishedAt: moment(random.one(of: [0, 1])), state: usually(.published, or: [.retracted(.withdrawal)]))
  }

  private mutating func missing(_ profiles: [Profile], in appearances: [Appearance]) -> [Appearance] {
    profiles.filter { profile in !appearances.contains { $0.person == profile.id } }.prefix(1).map {
      Appearance(person: $0.id, role: .guest, voice: $0.voice)
    }
  }

  private mutating func file(
    _ name: FileName, _ cut: SHA256Digest, _ slug: Slug, _ kind: MediaKind
  ) throws -> PublishedFile {
    let media = MediaFacts(
      kind: kind, lengthInBytes: 1000, durationInMilliseconds: 60_000, audioStart: 0, bitRate: .constant(64_000),
      hash: cut)
    return PublishedFile(source: name, cut: cut, media: media, slug: slug, holdsChapters: random.chance(15))
  }

  private mutating func addParts(of episode: Episode, to catalogue: inout GeneratedCatalogue) {
    var parts = EpisodeParts()
    func transcript(_ name: String, _ hash: SHA256Digest) -> TranscriptFile? {
      FileName("transcript.\(name).vtt").map { TranscriptFile(file: $0, language: dutch, hash: hash, isTimed: true) }
    }
    if random.chance(70) { parts.transcripts = [transcript("nl", digest("nl"))].compactMap(\.self) }
    if random.chance(70) {
      parts.redactedTranscripts = [
        transcript("nl.redacted", redactions[0]), transcript("so.redacted", redactions[1]),
      ].compactMap(\.self)
    }
    if random.chance(70) { parts.chapters = [Chapter(startInMilliseconds: 0, title: "Begin")] }
    if random.chance(50) {
      parts.redactedChapters = RedactedChapters(
        hash: redactions[2], chapters: [Chapter(startInMilliseconds: 1, title: "Veilig")])
    }
    for (number, image) in images.enumerated() where random.chance(90) {
      parts.portraits[image] = Artwork(kind: .png, hash: digest("portrait \(number)"))
    }
    if random.chance(95) { catalogue.parts[episode.guid] = parts }
  }

  private mutating func addFeeds(to catalogue: inout GeneratedCatalogue) throws {
    for id in ["alles", "keuze"] {
      var feed = Feed(
        id: try found(FeedID(id)), title: id, language: dutch, author: "Redactie",
        owner: Owner(name: "Redactie", email: "redactie@example.org"), image: images[0], categories: [], guid: id,
        platforms: platforms.filter { _ in random.chance(30) }, summary: "Verzonnen.")
      if id == "keuze", random.chance(50) { feed.selection.episodes = [random.one(of: catalogue.episodes).slug] }
      feed.people = people.filter { _ in random.chance(40) }.map { Credit(person: $0, role: .soundDesigner) }
      catalogue.feeds.append(feed)
      catalogue.register.submissions[feed.id] = Set(platforms.filter { _ in random.chance(20) })
      catalogue.register.assurances[feed.id] = Set(platforms.filter { _ in random.chance(50) })
    }
    for guid in catalogue.episodes.map(\.guid) + [try found(EpisodeGUID("verdwenen@example.org"))]
    where random.chance(40) {
      let removed = moment(random.one(of: [1, 3])).secondsSince1970 - (random.chance(70) ? 30 * 86400 : 0)
      catalogue.register.tombstones.append(
        Tombstone(
          guid: guid, publishedAt: moment(0), removedAt: Moment(secondsSince1970: removed),
          shownUntil: end(4, percent: 60), feeds: Set(catalogue.feeds.filter { _ in random.chance(70) }.map(\.id))))
    }
  }

  private mutating func addDeclarations(
    to catalogue: inout GeneratedCatalogue, _ cuts: [SHA256Digest: [Appearance]]
  ) throws {
    for cut in cuts.keys.sorted() {
      let first = random.one(of: accounts)
      if cuts[cut] == [] && !isTroubled() {
        catalogue.register.declarations[cut] = NobodyDeclaration(
          cut: cut, declaredBy: first, declaredAt: moment(0), confirmedBy: isTroubled() ? nil : second(after: first))
      }
      for person in people where random.chance(25) {
        let absence = AbsenceDeclaration(
          cut: cut, person: person, declaredBy: first, confirmedBy: isTroubled() ? nil : second(after: first))
        catalogue.register.absences[cut, default: []].append(absence)
      }
      while isTroubled() || random.chance(5) {
        let isOpen = isTroubled()
        let resolution = usually(.agreed, or: ThirdParty.Resolution.allCases)
        let party = ThirdParty(
          number: 1, cut: cut, relation: "former-partner", notedBy: first, resolution: isOpen ? nil : resolution,
          resolvedBy: isOpen || isTroubled() ? nil : second(after: first))
        catalogue.register.thirdParties[cut, default: []].append(party)
      }
    }
  }
}
