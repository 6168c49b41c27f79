import Bytes
import Catalogue
import Markup
import Publishing
import Register

extension Command {
  private static let published = Option.flag(
    "--published", "the cut that is published, in place of the recording as it is now")

  static let consentExplain = Command(
    "consent explain", "show why an episode may stand where, and what would change that",
    operands: [Operand(name: "EPISODE", count: .one)], options: [published, .language, .json],
    discussion: """
      The gate's whole answer as a table: a row for each person and each thing that counts, a column for the site and
      each feed; and for every NO a note: which rule, which person, which scope, which channel, what would change it.

        klankbord consent explain zwijgen-is-geen-goud
      """
  ) { call in
    let workspace = try call.workspace()
    let episode = try workspace.episode(named: call.episodeName(call.arguments.operands[0]))
    let publication = try call.registerContents().publications[episode.guid]
    var cut: SHA256Digest?
    if call.arguments.has(published) {
      guard let publication, publication.isPublished else { throw ExplanationWording.neverPublished }
      cut = publication.file.cut
    }
    let explanation = try call.explanation(of: episode, cut: cut)
    if call.arguments.has(.json) {
      try call.print(json: ExplanationWords.json(explanation))
    } else {
      try call.print(ExplanationWording.title(explanation))
      for line in ExplanationWords.lines(explanation, in: try call.language) { try call.print(line) }
    }
    if let publication, publication.isPublished, publication.file.cut != explanation.cut {
      try call.tell(ExplanationWording.otherCut(publication.file.cut))
    }
    return .done
  }
}

extension Invocation {
  /// The gate's whole answer.
  ///
  /// - Parameters:
  ///   - cut: `nil` for the recording as it is now.
  ///   - isNewCopy: the cut is about to be published in a copy of its own.
  func explanation(of episode: Episode, cut: SHA256Digest? = nil, isNewCopy: Bool = false) throws -> Explanation {
    let workspace = try workspace()
    let library = try workspace.soundLibrary()
    var inventory = MediaInventory(of: workspace)
    let media = try inventory.media(of: episode)
    var parts = PartsInventory(of: workspace)
    let gate = Gate(
      register: try registerContents(), fourEyes: library.site.fourEyes, at: try moment(), now: now)
    return gate.explanation(
      of: episode, cut: try cut ?? workspace.cut(of: episode.slug.text), feeds: library.feeds,
      parts: try parts.parts(of: episode, tagged: media.chapters, duration: nil).parts, isNewCopy: isNewCopy)
  }
}
