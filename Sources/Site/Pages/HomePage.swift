import Bytes
import Catalogue
import Markup

/// What the site is, its newest episodes, its topics, and how to subscribe.
struct HomePage: Page {
  static let path = "index.html"

  let settings: SiteSettings
  let newest: [ShownEpisode]
  let hasMore: Bool
  let topics: [Topic]
  let feeds: [ClearedFeed]

  var path: String { Self.path }

  var mentions: Set<EpisodeGUID> { Set(newest.map(\.episode.text.guid)) }

  func title(_ words: Words) -> String? { nil }

  func add(to digest: inout DigestBuilder) {
    digest.append(settings.introduction)
    digest.append(each: newest) { $1.episode.addSummary(to: &$0) }
    digest.append(hasMore)
    digest.append(each: topics) { $1.add(to: &$0) }
    digest.append(each: feeds) { $1.channel.add(to: &$0) }
  }

  func writeMain(to html: inout HTMLWriter, _ words: Words) {
    html.line("h1", text: settings.title)
    html.block("div", ["class": "lead"]) { $0.markdown(Markdown(settings.introduction)) }
    writeEpisodes(to: &html, words)
    if !topics.isEmpty {
      html.line("h2") { $0.say(words.topics, words) }
      html.block("ul", ["class": "pills"]) { html in
        for topic in topics {
          html.line("li") { $0.element("a", ["href": root + topic.path], text: topic.title) }
        }
      }
    }
    if !feeds.isEmpty {
      html.line("h2") { $0.say(words.subscribe, words) }
      html.line("p") { $0.say(words.subscribeInShort, words) }
      html.block("ul", ["class": "pills"]) { html in
        for feed in feeds {
          html.line("li") { $0.feedLink(feed, root: root) }
        }
      }
    }
  }

  private func writeEpisodes(to html: inout HTMLWriter, _ words: Words) {
    html.line("h2") { $0.say(newest.isEmpty ? words.episodes : words.newestEpisodes, words) }
    html.cards(newest, heading: "h3", root: root, words)
    if hasMore {
      html.line("p", ["class": "more"]) { html in
        html.element("a", ["href": root + EpisodesPage.path]) { $0.say(words.allEpisodes, words) }
      }
    }
  }
}
