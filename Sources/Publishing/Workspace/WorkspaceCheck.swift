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
    let episodes = reading.episodes.compactMap(\.value)
    let artwork = ArtworkInventory(of: feeds, in: workspace)
    var files = CheckedFiles(pictures: artwork.pictures)
    var problems = texts.problems + reading.problems + artwork.problems
    if let zone = reading.site.value?.timeZone, !ZoneInfo.isKnown(zone) {
      problems.append(PublishingWords.unknownZone(zone))
    }
    var media = MediaInventory(of: workspace)
    var parts = PartsInventory(of: workspace)
    for episode in episodes {
      let found = try media.media(of: episode)
      let beside = try parts.parts(
        of: episode, tagged: found.chapters, duration: found.facts?.durationInMilliseconds)
      try files.add(episode, found, beside.parts, in: workspace)
      problems += found.problems + beside.problems + Self.problems(of: episode, in: contents)
      if let facts = found.facts, let publication = contents.publications[episode.guid], publication.isPublished,
        facts.hash != publication.file.cut
      {
        problems.append(PublishingWords.changedCut("Episodes/\(episode.slug)/\(episode.media)"))
      }
    }
    let gate = Gate(register: contents, fourEyes: reading.site.value?.fourEyes ?? true, at: moment)
    problems += NamesInTexts(texts, leakCheck: gate.nameCheck(for: [.site])).problems
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
    self.problems = problems.sorted { ($0.place, $0.found) < ($1.place, $1.found) }
  }

  private static func problems(of episode: Episode, in contents: RegisterContents) -> [Problem] {
    if episode.people == .undeclared { return [PublishingWords.noPeople(episode.slug)] }
    return episode.people.appearances.map(\.person).filter { contents.people[$0] == nil }.map {
      PublishingWords.unknownPerson($0, in: episode.slug)
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
