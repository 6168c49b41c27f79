package import Bytes
package import Catalogue
package import Register
import SourceText
import System

extension Workspace {
  /// The site's settings alone.
  ///
  /// - Throws: `Obstacle.problems`, all of that file.
  package func settings() throws -> SiteSettings {
    let reading = LibraryReading(WorkspaceTexts(of: self, onlyFeeds: true)).site
    guard let settings = reading.value else { throw Obstacle.problems(reading.problems) }
    return settings
  }

  /// The texts that have no error, whatever is wrong with others.
  ///
  /// - Throws: `Obstacle.problems` where the site's settings have one.
  package func soundLibrary() throws -> Library {
    let reading = LibraryReading(WorkspaceTexts(of: self))
    guard let library = reading.sound else { throw Obstacle.problems(reading.site.problems) }
    return library
  }

  /// An episode by its slug, whatever is wrong with others.
  ///
  /// - Throws: `Obstacle.unknownEpisode`, or `Obstacle.problems` with all of that episode's.
  package func episode(named word: String) throws -> Episode {
    let reading = try reading(of: word)
    guard let episode = reading.value else { throw Obstacle.problems(reading.problems) }
    return episode
  }

  /// - Throws: `Obstacle.unknownEpisode` where there is no such folder.
  package func requireEpisode(_ word: String) throws {
    _ = try reading(of: word)
  }

  private func reading(of word: String) throws -> Reading<Episode> {
    let readings = LibraryReading(WorkspaceTexts(of: self)).episodes
    if let reading = readings.first(where: { $0.file == "Episodes/\(word)/episode.md" }) { return reading }
    let slugs = readings.compactMap { $0.file.split(separator: "/").dropFirst().first.map(String.init) }
    throw Obstacle.unknownEpisode(word, nearest: SourceText.nearest(to: word, among: slugs))
  }

  /// What an episode's recording is by its bytes, and everything that is wrong with it.
  package func mediaFacts(of episode: Episode) throws -> (facts: MediaFacts?, problems: [Problem]) {
    var inventory = MediaInventory(of: self)
    let found = try inventory.media(of: episode)
    return (found.facts, found.problems)
  }

  /// The SHA-256 of an episode's recording, or of one of its alternates or redacted files, as it is now.
  ///
  /// - Throws: as `episode`, and `Obstacle.problems` where the file is missing or no alternate of the episode.
  package func cut(of word: String, alternate: FileName? = nil) throws -> SHA256Digest {
    let episode = try episode(named: word)
    if let alternate, !alternate.isRedacted, !episode.alternates.contains(where: { $0.media == alternate }) {
      throw Obstacle.problems([PublishingWords.noAlternate(alternate, of: episode)])
    }
    let path = "Episodes/\(episode.slug)/\(alternate ?? episode.media)"
    guard try file(path).status()?.kind == .file else {
      throw Obstacle.problems([PublishingWords.missingMedia(path, episode: "Episodes/\(episode.slug)/episode.md")])
    }
    var digest = SHA256()
    try file(path).readPieces { bytes in
      digest.update(bytes)
      return true
    }
    return digest.finish()
  }

  /// The register, for reading; `nil` where there is none yet, as in a fresh clone.
  package func openRegister() throws -> RegisterDatabase? {
    do throws(RegisterError) {
      return try RegisterDatabase.open(path: register.text, .reading)
    } catch {
      guard case .missing = error else { throw error }
      return nil
    }
  }

  /// How `publish` opens the register: a new one where nothing was ever published, never in place of a lost one.
  package func publishingAccess() throws -> RegisterDatabase.Access {
    try result.status() == nil ? .create : .existing
  }
}

extension FileName {
  /// Of `transcript.<language>.redacted.<vtt|srt|json|txt>` or `chapters.redacted.json`: a copy without what somebody does
  /// not agree to, which they approve by its own hash.
  package var isRedacted: Bool {
    if text == "chapters.redacted.json" { return true }
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return pieces.count == 4 && pieces[0] == "transcript" && LanguageTag(pieces[1]) != nil && pieces[2] == "redacted"
      && ["vtt", "srt", "json", "txt"].contains(pieces[3])
  }
}
