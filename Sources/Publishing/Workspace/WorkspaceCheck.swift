import Bytes
package import Catalogue
package import Register
import FeedRules
import SourceText
import System

/// Everything that is wrong with a workspace's own files; nothing is written.
package struct WorkspaceCheck: Sendable {
  /// By place.
  package let problems: [Problem]

  /// - Parameters:
  ///   - register: `nil` where there is none.
  ///   - moment: for which consent to be named is looked at.
  package init(_ workspace: Workspace, _ register: RegisterDatabase?, at moment: Moment) throws {
    let contents = try register?.contents() ?? RegisterContents()
    let texts = WorkspaceTexts(of: workspace)
    let reading = LibraryReading(texts)
    let feeds = reading.feeds.compactMap(\.value)
    let isWithdrawn = { (episode: Episode) in
      contents.publications[episode.guid]?.state == .retracted(.withdrawal)
    }
    let withdrawn = reading.episodes.compactMap(\.value).filter(isWithdrawn).map(\.slug)
    let episodes = reading.episodes.compactMap(\.value).filter { !isWithdrawn($0) }
    let artwork = ArtworkInventory(of: feeds, in: workspace)
    var files = CheckedFiles(pictures: artwork.pictures)
    var problems = texts.problems + reading.problems + artwork.problems
    if let zone = reading.site.value?.timeZone, !ZoneInfo.isKnown(zone) {
      problems.append(PublishingWords.unknownZone(zone))
    }
    var media = MediaInventory(of: workspace)
    var inventory = PartsInventory(of: workspace)
    let gate = Gate(register: contents, fourEyes: reading.site.value?.fourEyes ?? true, at: moment)
    var channels: [EpisodeGUID: Set<Channel>] = [:]
    var beside: [ShownText] = []
    for episode in episodes {
      let found = try media.media(of: episode)
      let (parts, partProblems) = try inventory.parts(
        of: episode, tagged: found.chapters, duration: found.facts?.durationInMilliseconds)
      try files.add(episode, found, parts, in: workspace)
      problems += found.problems + partProblems + Self.problems(of: episode, in: contents)
      let own = found.facts.map { gate.channels(of: episode, cut: $0.hash, feeds) } ?? [.site]
      channels[episode.guid] = own
      beside += try ShownText.parts(of: episode, parts, on: own, through: gate, in: workspace, names: true)
      if let facts = found.facts, let publication = contents.publications[episode.guid], publication.isPublished,
        facts.hash != publication.file.cut
      {
        problems.append(PublishingWords.changedCut("Episodes/\(episode.slug)/\(episode.media)"))
      }
    }
    let named = ShownText.texts(texts, episodes, feeds, through: gate) { channels[$0.guid] ?? [.site] }
    problems += NamesInTexts(named + beside, through: gate, among: gate.knownNames).problems
    if let library = reading.sound {
      let unreadable = Set(
        reading.episodes.filter { $0.value == nil }.map(\.file) + reading.feeds.filter { $0.value == nil }.map(\.file))
      problems +=
        IdentityGuards(
          library, contents, served: try register?.servedAddresses(),
          servedFiles: try register.map { Array(try $0.artefacts().keys) } ?? [], unreadable: unreadable
        ).problems
      problems = FeedJudge.merged([
        problems, files.problems(of: library, at: moment),
        try files.problems(ofDocumentsOf: library, artwork.artwork, through: gate, at: moment),
      ])
    }
    let passedOver = withdrawn.map { "Episodes/\($0)/" }
    problems.removeAll { problem in passedOver.contains(where: problem.place.file.hasPrefix) }
    problems += withdrawn.map(PublishingWords.withdrawn)
    self.problems = problems.sorted { ($0.place, $0.found) < ($1.place, $1.found) }
  }

  private static func problems(of episode: Episode, in contents: RegisterContents) -> [Problem] {
    if episode.people == .undeclared { return [PublishingWords.noPeople(episode.slug)] }
    return episode.people.appearances.map(\.person).filter { contents.people[$0] == nil }.map {
      contents.records[$0] == nil
        ? PublishingWords.unknownPerson($0, in: episode.slug) : PublishingWords.erasedPerson($0, in: episode.slug)
    }
  }
}

extension ZoneInfo {
  fileprivate static func isKnown(_ name: String) -> Bool {
    do {
      _ = try ZoneInfo(named: name)
      return true
    } catch {
      return false
    }
  }
}

extension Gate {
  /// Where an episode may be shown now; a draft that may be shown nowhere yet counts as one for the site.
  fileprivate func channels(of episode: Episode, cut: SHA256Digest, _ feeds: [Feed]) -> Set<Channel> {
    let cleared = rulings(on: episode, cut: cut, feeds: feeds).filter(\.isCleared).flatMap { ruling -> [Channel] in
      switch ruling.destination {
      case .site: [.site]
      case .feed(let id): feeds.first { $0.id == id }.map { self.channels(of: $0) } ?? []
      }
    }
    return cleared.isEmpty ? [.site] : Set(cleared)
  }
}
