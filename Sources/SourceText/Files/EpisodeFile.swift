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
    let people = fields.people()
    let isSensitive = fields.optional("sensitive", .flag("true", "false")) ?? false
    var episode: Episode?
    if let slug, let guid, let title, let language, let media, let people {
      episode = Episode(
        slug: slug, guid: guid, title: title, date: date, language: language, media: media, season: season,
        number: number, kind: kind, topics: topics, people: people, isSensitive: isSensitive, notes: source.body)
    }
    episode.set(\.numberName, to: fields.optional("number-name", .line("3 bis", limit: 32)))
    episode.set(\.isExplicit, to: fields.optional("explicit", .flag("true", "false")))
    episode.set(\.isBlocked, to: fields.optional("block", .flag("yes", "no")) ?? false)
    episode.set(\.alternates, to: fields.alternates(of: media))
    episode.set(\.soundbites, to: fields.soundbites())
    episode.set(\.locations, to: fields.locations())
    episode.set(\.license, to: fields.license())
    episode.set(\.texts, to: fields.texts())
    episode.set(
      \.contentLinks, to: fields.links("content-links", "https://video.example.org/3", "Watch this episode"))
    episode.set(\.formerSlugs, to: fields.list("former-slugs", of: .formerSlug, except: slug, .presentSlug))
    episode.set(\.repeats, to: fields.repeated(by: slug))
    return fields.reading(episode)
  }

  /// The file's text, which reads back as the same episode.
  package var sourceText: String {
    var writer = FrontMatterWriter()
    writer.field("guid", guid.text)
    writer.field("title", title)
    writer.field("date", date?.description)
    writer.field("language", language.text)
    writer.field("media", media.text)
    writer.alternates(alternates)
    writer.field("season", season.map(String.init))
    writer.field("number", number.map(String.init))
    writer.field("number-name", numberName)
    writer.field("type", kind.rawValue)
    writer.words("topics", topics.map(\.text))
    writer.people(people)
    if isSensitive { writer.field("sensitive", "true") }
    writer.field("explicit", isExplicit.map { $0 ? "true" : "false" })
    if isBlocked { writer.field("block", "yes") }
    writer.soundbites(soundbites)
    writer.locations(locations)
    writer.license(license)
    writer.texts(texts)
    writer.links("content-links", contentLinks)
    writer.words("former-slugs", formerSlugs.map(\.text))
    writer.field("repeats", repeats?.text)
    return writer.text(body: notes)
  }
}
