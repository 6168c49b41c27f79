import Catalogue
import Testing

@Suite struct MentionTests {
  @Test(arguments: [
    ("index.html", ["zwijgen", "al-samt", "huisbezoek"]),
    ("episodes/index.html", ["zwijgen", "al-samt", "huisbezoek"]),
    ("episodes/zwijgen/index.html", ["zwijgen"]), ("episodes/al-samt/index.html", ["al-samt"]),
    ("topics/huiselijk-geweld/index.html", ["zwijgen", "al-samt"]), ("topics/hulp-zoeken/index.html", ["zwijgen"]),
    ("topics/index.html", []), ("feeds/index.html", []), ("404.html", []), ("gone.html", []), ("style.css", []),
  ]) func `a page mentions exactly the episodes whose title or link stands on it`(path: String, slugs: [String]) throws
  {
    let fiction = try Fiction()
    let site = try RenderedSite(fiction)
    let (output, text) = (try found(site.outputs[path]), try found(site.texts[path]))
    let mentioned = fiction.published.map(\.episode).filter { output.mentions.contains($0.guid) }
    #expect(Set(mentioned.map(\.slug.text)) == Set(slugs))
    #expect(output.mentions.count == slugs.count)
    #expect(output.destinations == [.site])
    for episode in fiction.published.map(\.episode) {
      let isThere =
        text.contains(episode.title) || text.contains("\(episode.slug)/") || text.contains("\(episode.slug)-")
      #expect(isThere == slugs.contains(episode.slug.text), "\(episode.slug)")
    }
  }

  @Test func `the home page shows and mentions the twelve newest, and leads to the others`() throws {
    var fiction = try Fiction()
    let (pattern, moment) = (fiction.published[2], fiction.published[2].publishedAt)
    fiction.published = try (1...14).map { number in
      var item = pattern
      item.episode = Episode(
        slug: try found(Slug("aflevering-\(number)")), guid: try found(EpisodeGUID("aflevering-\(number)")),
        title: "Nummer \(number).", language: pattern.episode.language, media: pattern.episode.media,
        people: pattern.episode.people)
      item.publishedAt = Moment(secondsSince1970: moment.secondsSince1970 + number * 86_400)
      return item
    }
    let site = try RenderedSite(fiction)
    let home = try found(site.texts["index.html"])
    #expect(site.outputs["index.html"]?.mentions.count == 12)
    #expect(home.contains("Nummer 14.") && home.contains("Nummer 3.") && !home.contains("Nummer 2."))
    #expect(home.contains("<p class=\"more\"><a href=\"episodes/index.html\">Alle afleveringen</a></p>"))
    #expect(site.outputs["episodes/index.html"]?.mentions.count == 14)
  }
}
