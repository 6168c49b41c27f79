import Bytes
import Catalogue
import Markup

/// Every episode, newest first.
struct EpisodesPage: Page {
  static let path = "episodes/index.html"

  let episodes: [ShownEpisode]

  var path: String { Self.path }

  var mentions: Set<EpisodeGUID> { Set(episodes.map(\.episode.text.guid)) }

  func title(_ words: Words) -> String? { words.episodes }

  func add(to digest: inout DigestBuilder) {
    digest.append(each: episodes) { $1.episode.addSummary(to: &$0) }
  }

  func writeMain(to html: inout HTMLWriter, _ words: Words) {
    html.line("h1") { $0.say(words.episodes, words) }
    html.cards(episodes, heading: "h2", root: root, words)
  }
}
