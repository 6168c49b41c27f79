import Bytes
import Catalogue
import Markup

/// Every topic that has an episode, in the vocabulary's own order.
struct TopicsPage: Page {
  static let path = "topics/index.html"

  let shelves: [Shelf]

  var path: String { Self.path }

  func title(_ words: Words) -> String? { words.topics }

  func add(to digest: inout DigestBuilder) {
    digest.append(each: shelves) {
      $1.topic.add(to: &$0)
      $0.append($1.episodes.count)
    }
  }

  func writeMain(to html: inout HTMLWriter, _ words: Words) {
    html.line("h1") { $0.say(words.topics, words) }
    html.block("ul", ["class": "cards"]) { html in
      for shelf in shelves {
        html.block("li", ["class": "card"]) { html in
          html.line("h2") { $0.element("a", ["href": root + shelf.topic.path], text: shelf.topic.title) }
          if let summary = shelf.topic.summary { html.line("p", text: summary) }
          html.line("p", ["class": "marks"]) { $0.say(words.count(shelf.episodes.count), words) }
        }
      }
    }
  }
}
