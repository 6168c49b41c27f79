import Bytes
import Catalogue
import Markup

/// One topic with its episodes, newest first.
struct TopicPage: Page {
  let shelf: Shelf

  var path: String { shelf.topic.path }

  var mentions: Set<EpisodeGUID> { Set(shelf.episodes.map(\.episode.text.guid)) }

  func title(_ words: Words) -> String? { shelf.topic.title }

  func add(to digest: inout DigestBuilder) {
    shelf.topic.add(to: &digest)
    digest.append(each: shelf.episodes) { $1.episode.addSummary(to: &$0) }
  }

  func writeMain(to html: inout HTMLWriter, _ words: Words) {
    html.line("h1", text: shelf.topic.title)
    if let summary = shelf.topic.summary { html.line("p", ["class": "lead"], text: summary) }
    html.cards(shelf.episodes, heading: "h2", root: root, words)
  }
}
