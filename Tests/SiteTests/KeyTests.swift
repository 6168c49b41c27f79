import Bytes
import Catalogue
import Site
import Testing

/// Equal keys must mean equal bytes: what has the same key is not rendered again.
@Suite struct KeyTests {
  @Test func `the same site gives the same bytes and keys twice`() throws {
    let (first, second) = (try RenderedSite(Fiction()), try RenderedSite(Fiction()))
    #expect(first.texts == second.texts)
    #expect(first.outputs.mapValues(\.key) == second.outputs.mapValues(\.key))
  }

  @Test func `every output has its own path and key`() throws {
    let outputs = StaticSite(of: try Fiction().cleared()).outputs
    #expect(Set(outputs.map(\.path)).count == outputs.count)
    #expect(Set(outputs.map(\.key)).count == outputs.count)
  }

  @Test(arguments: Change.allCases)
  func `a changed field changes the key of every page that shows it`(change: Change) throws {
    var fiction = try Fiction()
    let before = try RenderedSite(fiction)
    try change.apply(to: &fiction)
    let after = try RenderedSite(fiction)
    var changed: [String] = []
    for (path, text) in after.texts where before.texts[path] != nil && before.texts[path] != text {
      changed.append(path)
      #expect(before.outputs[path]?.key != after.outputs[path]?.key, "\(path)")
    }
    #expect(changed.contains(change.shownOn), "changed: \(changed.sorted())")
  }

  @Test func `a new episode leaves the other episodes' pages as they are`() throws {
    var fiction = try Fiction()
    let after = try RenderedSite(fiction)
    fiction.published.removeFirst()
    let before = try RenderedSite(fiction)
    for path in ["episodes/al-samt/index.html", "episodes/huisbezoek/index.html", "feeds/index.html", "404.html"] {
      #expect(before.outputs[path]?.key == after.outputs[path]?.key, "\(path)")
    }
  }

  /// One field that some page shows.
  enum Change: String, CaseIterable {
    case siteTitle, address, language, notice, noNotice, introduction
    case topicTitle, topicSummary, topicID, noTopics
    case title, date, episodeLanguage, season, number, kind, episodeTopics, label, role, sensitive, notes
    case length, duration, mediaKind, cut
    case feedTitle, feedLanguage, feedSummary, feedSelection, noFeeds

    var shownOn: String {
      switch self {
      case .siteTitle, .address, .language, .notice, .noNotice: "404.html"
      case .introduction: "index.html"
      case .topicTitle, .topicID, .noTopics: "index.html"
      case .topicSummary: "topics/huiselijk-geweld/index.html"
      case .feedTitle, .feedLanguage, .feedSummary: "feeds/index.html"
      case .feedSelection: "episodes/zwijgen/index.html"
      case .noFeeds: "index.html"
      default: "episodes/zwijgen/index.html"
      }
    }

    func apply(to fiction: inout Fiction) throws {
      func change(_ body: (inout Episode) throws -> Void) throws { try body(&fiction.published[0].episode) }
      func media(_ kind: MediaKind = .mp3, length: Int = 12_345_678, milliseconds: Int = 2_280_000, name: String) {
        fiction.published[0].media = Fiction.media(kind, length: length, milliseconds: milliseconds, name: name)
      }
      let turkish = try found(LanguageTag("tr"))
      switch self {
      case .siteTitle: fiction.settings.title = "Anders"
      case .address: fiction.settings.address = try found(SiteAddress("https://podcast.example.org/anders/"))
      case .language: fiction.settings.language = try found(LanguageTag("en"))
      case .notice: fiction.settings.notice = "Anders"
      case .noNotice: fiction.settings.notice = nil
      case .introduction: fiction.settings.introduction = "Anders"
      case .topicTitle: fiction.topics[0] = Topic(id: fiction.topics[0].id, title: "Anders")
      case .topicSummary:
        fiction.topics[0] = Topic(id: fiction.topics[0].id, title: "Huiselijk geweld", summary: "Anders")
      case .topicID:
        let id = try found(TopicID("anders"))
        fiction.topics[0] = Topic(id: id, title: "Huiselijk geweld")
        try change { $0.topics[0] = id }
      case .noTopics: fiction.topics = []
      case .title: try change { $0.title = "Anders" }
      case .date: fiction.published[0].publishedAt = try found(Moment("2026-03-04T07:00:01+01:00"))
      case .episodeLanguage: try change { $0.language = turkish }
      case .season: try change { $0.season = 2 }
      case .number: try change { $0.number = nil }
      case .kind: try change { $0.kind = .trailer }
      case .episodeTopics: try change { $0.topics.removeFirst() }
      case .label: fiction.labels[fiction.guest] = "Anders"
      case .role:
        try change { $0.people = .listed([Appearance(person: fiction.host, role: .narrator, voice: .original)]) }
        fiction.labels[fiction.guest] = nil
      case .sensitive: try change { $0.isSensitive = false }
      case .notes: try change { $0.notes = "Anders" }
      case .length: media(length: 22_345_678, name: "zwijgen")
      case .duration: media(milliseconds: 2_380_000, name: "zwijgen")
      case .mediaKind: media(.m4a, name: "zwijgen")
      case .cut: media(name: "anders")
      case .feedTitle: fiction.feeds[0].title = "Anders"
      case .feedLanguage: fiction.feeds[0].language = turkish
      case .feedSummary: fiction.feeds[0].summary = "Anders"
      case .feedSelection: fiction.feeds[0].selection.languages = [turkish]
      case .noFeeds: fiction.feeds = []
      }
    }
  }
}
