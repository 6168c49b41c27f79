package import Catalogue

extension Episode {
  /// Reads `Episodes/<slug>/episode.md`; `file` is that path.
  package static func read(_ bytes: [UInt8], file: String) -> Reading<Episode> {
    let source = SourceFile(file, bytes)
    var fields = FieldReader(source)
    let slug = file.split(separator: "/").dropLast().last.flatMap { Slug(String($0)) }
    if slug == nil { fields.report(.slug) }
    let guid = fields.required("guid", .guid)
    let title = fields.required("title", .line("The long silence"))
    let date = fields.optional("date", .moment)
    let language = fields.required("language", .language)
    let media = fields.required("media", .fileName("the-long-silence.mp3"))
    let season = fields.optional("season", .wholeNumber)
    let number = fields.optional("number", .wholeNumber)
    let kind = fields.optional("type", .word()) ?? Kind.full
    let topics = fields.list("topics", of: .topic)
    let people = people(&fields)
    let isSensitive = fields.optional("sensitive", .flag("true", "false")) ?? false
    guard let slug, let guid, let title, let language, let media, let people else { return fields.reading(nil) }
    return fields.reading(
      Episode(
        slug: slug, guid: guid, title: title, date: date, language: language, media: media, season: season,
        number: number, kind: kind, topics: topics, people: people, isSensitive: isSensitive, notes: source.body))
  }

  private static func people(_ fields: inout FieldReader) -> People? {
    if fields.text("people") == "none" { return .nobody }
    guard fields.has("people") else { return .undeclared }
    let listed = fields.items("people", missing: .otherPeople, other: .otherPeople, item: .person) { fields in
      let person = fields.required("person", .person)
      let role = fields.required("role", .role)
      let voice: Voice? = fields.required("voice", .word(isQuotable: false))
      guard let person, let role, let voice else { return nil as Appearance? }
      return Appearance(person: person, role: role, voice: voice)
    }
    guard let listed else { return nil }
    if listed.isEmpty { fields.report(.otherPeople, on: "people") }
    fields.reportRepeated("people", listed.map(\.person))
    return .listed(listed)
  }

  /// The file's text, which reads back as the same episode.
  package var sourceText: String {
    var writer = FrontMatterWriter()
    writer.field("guid", guid.text)
    writer.field("title", title)
    writer.field("date", date?.description)
    writer.field("language", language.text)
    writer.field("media", media.text)
    writer.field("season", season.map(String.init))
    writer.field("number", number.map(String.init))
    writer.field("type", kind.rawValue)
    writer.words("topics", topics.map(\.text))
    switch people {
    case .undeclared: break
    case .nobody: writer.field("people", "none")
    case .listed(let appearances):
      writer.items("people", appearances) { writer, appearance in
        writer.field("person", appearance.person.text)
        writer.field("role", appearance.role.rawValue)
        writer.field("voice", appearance.voice.rawValue)
      }
    }
    if isSensitive { writer.field("sensitive", "true") }
    return writer.text(body: notes)
  }
}
