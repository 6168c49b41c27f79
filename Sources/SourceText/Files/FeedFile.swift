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
    let guid = fields.required("guid", .uuid())
    let platforms = fields.list("platforms", of: .platform)
    let selection = FeedSelection(&fields)
    let summary = trimmingWhiteSpace(source.body)
    if source.isWhole && !(1...4000).contains(summary.utf8.count) {
      fields.report(summary.isEmpty ? .noSummary : .longSummary, Mark(line: source.bodyLine, column: 1))
    }
    var feed: Feed?
    if let id, let title, let language, let author, let owner, let image, let isExplicit, let guid {
      feed = Feed(
        id: id, title: title, language: language, author: author, owner: owner, image: image, categories: categories,
        kind: kind, isExplicit: isExplicit, isLocked: isLocked, guid: guid, platforms: platforms,
        selection: selection, summary: summary)
    }
    let yesOrNo = FieldKind<Bool>.flag("yes", "no")
    feed.set(\.link, to: fields.optional("link", .link("https://www.example.org/show")))
    feed.set(\.copyright, to: fields.optional("copyright", .line("2026 Radio Nearby")))
    feed.set(\.isBlocked, to: fields.optional("block", yesOrNo) ?? false)
    feed.set(\.blockedPlatforms, to: fields.list("blocked-platforms", of: .platform))
    feed.set(\.isComplete, to: fields.optional("complete", yesOrNo) ?? false)
    feed.set(\.movedTo, to: fields.optional("moved-to", .link("https://new.example.org/show.xml")))
    feed.set(\.movedFrom, to: fields.list("moved-from", of: .formerPlace))
    feed.set(\.pageSize, to: fields.optional("page-size", .pageSize))
    feed.set(\.medium, to: fields.optional("medium", .word()) ?? .podcast)
    feed.set(\.people, to: fields.credits())
    feed.set(\.funding, to: fields.links("funding", "https://www.example.org/donate", "Support the show"))
    feed.set(\.license, to: fields.license())
    feed.set(\.locations, to: fields.locations())
    feed.set(\.texts, to: fields.texts())
    feed.set(\.updates, to: fields.updates())
    feed.set(\.podroll, to: fields.podroll(of: guid))
    feed.set(\.seasonNames, to: fields.seasonNames())
    feed.set(\.hubs, to: fields.list("hubs", of: .link("https://hub.example.org/")))
    feed.set(\.notifiesPodcastIndex, to: fields.optional("podcast-index", yesOrNo) ?? false)
    return fields.reading(feed)
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
    writer.selection(selection)
    writer.field("link", link)
    writer.field("copyright", copyright)
    if isBlocked { writer.field("block", "yes") }
    writer.words("blocked-platforms", blockedPlatforms.map(\.name))
    if isComplete { writer.field("complete", "yes") }
    writer.field("moved-to", movedTo)
    writer.lines("moved-from", movedFrom)
    writer.field("page-size", pageSize.map(String.init))
    if medium != .podcast { writer.field("medium", medium.rawValue) }
    writer.credits(people)
    writer.links("funding", funding)
    writer.license(license)
    writer.locations(locations)
    writer.texts(texts)
    writer.updates(updates)
    writer.podroll(podroll)
    writer.seasonNames(seasonNames)
    writer.lines("hubs", hubs)
    if notifiesPodcastIndex { writer.field("podcast-index", "yes") }
    return writer.text(body: summary + "\n")
  }
}
