import Catalogue
import Register
import SourceText

/// The texts and the register, found without error.
struct SoundWorkspace: Sendable {
  let texts: WorkspaceTexts
  let library: Library
  let warnings: [Problem]
  let contents: RegisterContents
}

extension Situation {
  /// - Throws: `Obstacle.problems`, every one of every text.
  func sound() throws -> SoundWorkspace {
    let (texts, reading) = (today.texts, today.reading)
    let problems = texts.problems + reading.problems
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty, let library = reading.library else { throw Obstacle.problems(errors) }
    let open = library.episodes.filter { episode in
      episode.people == .undeclared && contents.publications[episode.guid].map(\.isPublished) ?? false
    }
    guard open.isEmpty else { throw Obstacle.problems(open.map { PublishingWords.noPeople($0.slug) }) }
    return SoundWorkspace(
      texts: texts, library: library, warnings: problems.filter { $0.severity == .warning }, contents: contents)
  }
}

extension Library {
  /// Who is in each published episode.
  func appearances(in publications: [EpisodeGUID: Publication]) -> [EpisodeGUID: Set<PersonID>] {
    episodes.reduce(into: [:]) { appearances, episode in
      guard publications[episode.guid]?.isPublished ?? false else { return }
      appearances[episode.guid] = Set(episode.people.appearances.map(\.person))
    }
  }

  /// - Throws: `Obstacle.unknownEpisode`, with the nearest slug there is.
  func episode(named word: String) throws -> Episode {
    if let episode = episodes.first(where: { $0.slug.text == word }) { return episode }
    throw Obstacle.unknownEpisode(word, nearest: nearest(to: word, among: episodes.map(\.slug.text)))
  }
}
