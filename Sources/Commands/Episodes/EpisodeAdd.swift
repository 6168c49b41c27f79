import Catalogue
import Publishing
import SourceText
import System

extension Command {
  private enum Add {
    static let title = Option.value("--title", "T", "the title (required)")
    static let slug = Option.value("--slug", "S", "the folder's name and the page's address (default: from the title)")
    static let language = Option.value("--language", "L", "the language that is spoken (default: the site's)")
    static let topic = Option.list("--topic", "ID", "a topic of Episodes/topics.md")
    static let person = Option.list(
      "--person", "ID:ROLE[:VOICE]", "who is in it; VOICE is original (default), altered or none")
    static let nobody = Option.flag("--nobody", "nobody can be recognised in it")
    static let notes = Option.value("--notes", "FILE", "show notes in Markdown, or - for standard input")
    static let transcript = Option.list(
      "--transcript", "FILE", "what is said, as .vtt, .srt, .json or .txt; x.nl.vtt tells its language")
    static let chapters = Option.value("--chapters", "FILE", "its chapters, as .json or .psc")
    static let cover = Option.value("--cover", "FILE", "its own picture, JPEG or PNG")
    static let season = Option.value("--season", "N", "the season's number")
    static let number = Option.value("--number", "N", "the episode's number")
    static let kind = Option.value("--type", "TYPE", "full, trailer or bonus (default: full)")
    static let date = Option.value("--date", "MOMENT", "the proposed moment of publication")
    static let sensitive = Option.flag("--sensitive", "say so before it is played")
    static let all = [
      title, slug, language, topic, person, nobody, notes, transcript, chapters, cover, season, number, kind, date,
      sensitive, Option.dryRun,
    ]
  }

  static let episodeAdd = Command(
    "episode add", "add an episode from an audio or video file", operands: [Operand(name: "FILE", count: .one)],
    options: Add.all,
    discussion: """
      Copies the recording into a new folder of Episodes/, mints the guid by which apps will know the episode for good,
      and writes episode.md, where everything can be changed by hand. FILE is an MP3, M4A, MP4, Ogg, FLAC or WAV,
      or - for standard input. Transcripts, chapters and a cover come along under the names that they have there; if one
      file is unfit, nothing is added. Nothing is published.

        klankbord episode add gesprek.mp3 --title "Zwijgen is geen goud" --topic hulp-zoeken \\
          --person p-4h7kq2:guest:original --person p-7mw3xk:host --transcript gesprek.nl.vtt --cover gesprek.jpg

      A role is host, co-host, guest, narrator, reporter, or another one that klankbord help texts lists.
      Say who can be heard with --person, or --nobody; without either, the text must still say so before it is published.
      """
  ) { call in
    let workspace = try call.workspace()
    let site = try workspace.settings()
    let arguments = call.arguments
    guard let title = arguments[Add.title] else { throw call.badValue("--title", "the episode's title") }
    let slug = try arguments[Add.slug].map { text in
      guard let slug = Slug(text) else {
        throw call.badValue("--slug", "lower-case letters, digits and single hyphens")
      }
      return slug
    }
    guard let slug = slug ?? Slug.proposed(for: title) else {
      throw call.badValue("--slug", "a name in Latin letters, since the title gives none")
    }
    guard !(arguments.has(Add.nobody) && !arguments.all(Add.person).isEmpty) else {
      throw call.badValue("--nobody", "to stand without --person")
    }
    var generator = SystemRandomNumberGenerator()
    let addition = EpisodeAddition(
      slug: slug, guid: EpisodeGUID.random(using: &generator), title: title,
      date: try call.moment(Add.date),
      language: try call.parsed(Add.language, "a language such as nl", LanguageTag.init) ?? site.language,
      season: try call.parsed(Add.season, "a whole number from 1", wholeNumber),
      number: try call.parsed(Add.number, "a whole number from 1", wholeNumber),
      kind: try call.parsed(Add.kind, "full, trailer or bonus", Episode.Kind.init) ?? .full,
      topics: try arguments.all(Add.topic).map { text in
        guard let topic = TopicID(text) else { throw call.badValue("--topic", "a topic's id") }
        return topic
      },
      people: try call.people(Add.person, isNobody: arguments.has(Add.nobody)),
      isSensitive: arguments.has(Add.sensitive),
      notes: try arguments[Add.notes].map { try call.contents(of: $0, limit: WorkspaceTexts.largest) } ?? [],
      companions: EpisodeCompanions(
        transcripts: arguments.all(Add.transcript).map(call.path), chapters: arguments[Add.chapters].map(call.path),
        cover: arguments[Add.cover].map(call.path)))
    let operand = arguments.operands[0]
    if operand == "-", arguments[Add.notes] == "-" { throw call.badValue("--notes", "a file where FILE is -") }
    let source: EpisodeAddition.Recording =
      operand == "-"
      ? .standardInput : .file(call.path(operand))
    let added = try addition.add(source, to: workspace, isRehearsal: call.isRehearsal)
    for warning in added.warnings { try call.tell(warning.line) }
    for file in added.companions { try call.tell("\(file.name) is \(file.source)") }
    try call.print("Episodes/\(slug)/episode.md")
    guard !call.isRehearsal else { return .done }
    for line in nextSteps(after: addition) { try call.tell(line) }
    return .done
  }

  private static func nextSteps(after addition: EpisodeAddition) -> [String] {
    var steps = ["Next:", "  look at Episodes/\(addition.slug)/episode.md, and run klankbord check \(addition.slug)"]
    switch addition.people {
    case .undeclared: steps.append("  write people: into it: none, or each person who can be heard")
    case .nobody:
      steps.append("  klankbord consent record none --episode \(addition.slug)")
      steps.append("  klankbord consent confirm-cut none --episode \(addition.slug)    (another account)")
    case .listed(let appearances):
      for person in appearances.map(\.person) {
        steps.append(
          "  klankbord consent confirm-cut \(person) --episode \(addition.slug) --from FILE    (another account)")
      }
    }
    return steps + ["  klankbord publish \(addition.slug)"]
  }
}

private func wholeNumber(_ text: String) -> Int? {
  Int(text).flatMap { $0 >= 1 && $0 < 1_000_000_000 ? $0 : nil }
}

extension Invocation {
  fileprivate func parsed<Value>(_ option: Option, _ needs: String, _ parse: (String) -> Value?) throws -> Value? {
    guard let text = arguments[option] else { return nil }
    guard let value = parse(text) else { throw badValue(option.name, needs) }
    return value
  }

  fileprivate func people(_ option: Option, isNobody: Bool) throws -> People {
    if isNobody { return .nobody }
    let appearances = try arguments.all(option).map { text in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard (2...3).contains(parts.count), let person = PersonID(parts[0]),
        let voice = parts.count == 3 ? Voice(rawValue: parts[2]) : .original
      else { throw badValue("--person", "an id, a role and a voice, such as p-4h7kq2:guest:original; never a name") }
      guard let role = Role(rawValue: parts[1]) else {
        let meant = nearest(to: parts[1], among: Role.allCases.map(\.rawValue)) ?? Role.guest.rawValue
        throw badValue("--person", "a role of the podcast taxonomy, such as \(meant); klankbord help texts lists all")
      }
      return Appearance(person: person, role: role, voice: voice)
    }
    return appearances.isEmpty ? .undeclared : .listed(appearances)
  }
}
