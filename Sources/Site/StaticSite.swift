package import Catalogue

/// The whole site as pages that need no script and load nothing from another host.
package struct StaticSite: Sendable {
  /// As many episodes as the home page shows.
  static let newestCount = 12

  private let site: ClearedSite
  private let words: Words
  private let pagesOf: Set<EpisodeGUID>?

  /// - Parameter episodes: those whose own pages are wanted, where not all are.
  package init(of site: ClearedSite, pagesOf episodes: Set<EpisodeGUID>? = nil) {
    self.site = site
    pagesOf = episodes
    words = Words.inLanguage(site.settings.language)
  }

  /// Every page and the style sheet, as recipes; the recordings, feeds and pictures that they link to are not among them.
  package var outputs: [OutputFile] {
    let episodes = site.episodes.map(ShownEpisode.init)
    let shelves = site.topics.map { topic in
      Shelf(topic: topic, episodes: episodes.filter { $0.episode.text.topics.contains(topic.id) })
    }.filter { !$0.episodes.isEmpty }

    var pages: [any Page] = [
      HomePage(
        settings: site.settings, newest: Array(episodes.prefix(Self.newestCount)),
        hasMore: episodes.count > Self.newestCount, topics: shelves.map(\.topic), feeds: site.feeds),
      EpisodesPage(episodes: episodes),
    ]
    pages += AbsencePage.Kind.allCases.map { AbsencePage(kind: $0, root: site.settings.address.path) }
    pages += episodePages(episodes, topics: shelves.map(\.topic))
    if !shelves.isEmpty { pages.append(TopicsPage(shelves: shelves)) }
    pages += shelves.map(TopicPage.init)
    if !site.feeds.isEmpty { pages.append(FeedsPage(settings: site.settings, feeds: site.feeds)) }

    let frame = PageFrame(settings: site.settings, words: words, feeds: site.feeds, hasTopics: !shelves.isEmpty)
    return [StyleSheet.output] + pages.map(frame.output)
  }

  private func episodePages(_ episodes: [ShownEpisode], topics: [Topic]) -> [any Page] {
    let carried = site.feeds.map { feed in (feed, guids: Set(feed.episodes.map(\.text.guid))) }
    return episodes.filter { pagesOf?.contains($0.episode.text.guid) ?? true }.map { shown in
      EpisodePage(
        shown: shown, topics: topics.filter { shown.episode.text.topics.contains($0.id) },
        feeds: carried.filter { $0.guids.contains(shown.episode.text.guid) }.map(\.0))
    }
  }
}
