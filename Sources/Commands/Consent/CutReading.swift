import Bytes
import Catalogue
import Publishing

extension Invocation {
  /// The episode that `--episode` names.
  func namedEpisode() throws -> Episode { try workspace().episode(named: try episodeOption()) }

  /// Throws unless that episode says that nobody is in it.
  func requireNobody() throws {
    let episode = try namedEpisode()
    guard episode.people == .nobody else { throw ConfirmCutWording.notOfNobody(episode.slug) }
  }

  /// The SHA-256 of the recording of the episode that `--episode` names, or of the other file of its folder that
  /// `--media` names, as it is now.
  func cut() throws -> SHA256Digest { try workspace().cut(of: try episodeOption(), alternate: try mediaOption()) }

  /// The file that `--media` names; `nil` where it names none.
  func mediaOption() throws -> FileName? {
    guard let word = arguments[Command.alternateMedia] else { return nil }
    guard let name = FileName(word) else { throw badValue("--media", "a file's name in the episode's folder") }
    return name
  }

  /// Whether `--media` names a redacted transcript or chapter file, which says nothing of a voice.
  var isOfRedactedFile: Bool {
    arguments[Command.alternateMedia].flatMap(FileName.init)?.isRedacted ?? false
  }

  /// Whether a text holds a name of anybody in the register, also of who may be named in public.
  func holdsKnownName(_ text: String, in contents: RegisterContents) throws -> Bool {
    let nobodyAgrees = Gate(register: RegisterContents(people: contents.people), fourEyes: true, at: now)
    return !nobodyAgrees.nameCheck(for: []).leaks(in: text.utf8.span).isEmpty
  }

  private func episodeOption() throws -> String {
    guard let word = arguments[Command.consentEpisode] else { throw badValue("--episode", "an episode's slug") }
    return episodeName(word)
  }
}
