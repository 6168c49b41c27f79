package import Catalogue

extension Feed {
  /// Reads `Feeds/<id>.md`; `file` is that path. The summary is the body without white space at its ends.
  package static func read(_ bytes: [UInt8], file: String) -> Reading<Feed> {
    let source = SourceFile(file, bytes)
    var fields = FieldReader(source)
    let id = file.split(separator: "/").last.flatMap { $0.hasSuffix(".md") ? FeedID(String($0.dropLast(3))) : nil }
    if id == nil { fields.report(.feedID) }
    let title = fields.required("title", .line("Voices from nearby"))
    let language = fields.required("language", .language)
    let author = fields.required("author", .line("Radio Nearby"))
    let owner = fields.fields("owner", "Write owner: and below it, indented, name: and email: of the organisation") {
      let name = $0.required("name", .line("Radio Nearby"))
      let email = $0.required("email", .email)
      guard let name, let email else { return nil as Owner? }
      return Owner(name: name, email: email)
    }
    let image = fields.required("image", .fileName("stories.jpg"))
    let categories = fields.list("categories", of: .category, isRequired: true)
    let kind = fields.optional("type", .word()) ?? Kind.episodic
    let isExplicit = fields.required("explicit", .flag("true", "false"))
    let isLocked = fields.optional("locked", .flag("yes", "no")) ?? true
    let guid = fields.required("guid", .uuid)
    let platforms = fields.list("platforms", of: .platform)
    let languages = fields.list("languages", of: .language)
    let topics = fields.list("topics", of: .topic)
    let summary = trimmingWhiteSpace(source.body)
    if source.isWhole && !(1...4000).contains(summary.utf8.count) {
      fields.report(summary.isEmpty ? .noSummary : .longSummary, Mark(line: source.bodyLine, column: 1))
    }
    guard let id, let title, let language, let author, let owner, let image, let isExplicit, let guid else {
      return fields.reading(nil)
    }
    return fields.reading(
      Feed(
        id: id, title: title, language: language, author: author, owner: owner, image: image, categories: categories,
        kind: kind, isExplicit: isExplicit, isLocked: isLocked, guid: guid, platforms: platforms,
        selection: FeedSelection(languages: languages, topics: topics), summary: summary))
  }

  /// The file's text, which reads back as the same feed.
  package var sourceText: String {
    var writer = FrontMatterWriter()
    writer.field("title", title)
    writer.field("language", language.text)
    writer.field("author", author)
    writer.fields("owner") {
      $0.field("name", owner.name)
      $0.field("email", owner.email)
    }
    writer.field("image", image.text)
    writer.lines("categories", categories.map(\.sourceText))
    writer.field("type", kind.rawValue)
    writer.field("explicit", isExplicit ? "true" : "false")
    writer.field("locked", isLocked ? "yes" : "no")
    writer.field("guid", guid)
    writer.words("platforms", platforms.map(\.name))
    writer.words("languages", selection.languages.map(\.text))
    writer.words("topics", selection.topics.map(\.text))
    return writer.text(body: summary + "\n")
  }
}
