import Bytes
import Catalogue
import Markup

/// How one subscribes, in plain words, and the address of every feed.
struct FeedsPage: Page {
  static let path = "feeds/index.html"

  let settings: SiteSettings
  let feeds: [ClearedFeed]

  var path: String { Self.path }

  func title(_ words: Words) -> String? { words.subscribe }

  func add(to digest: inout DigestBuilder) {
    digest.append(each: feeds) { $1.channel.add(to: &$0) }
  }

  func writeMain(to html: inout HTMLWriter, _ words: Words) {
    html.block("div", ["class": "reading"]) { html in
      html.line("h1") { $0.say(words.subscribe, words) }
      html.line("p") { $0.say(words.subscribeAtLength, words) }
      html.block("ol") { html in
        for step in words.subscribeSteps { html.line("li") { $0.say(step, words) } }
      }
      for feed in feeds {
        html.block("section", ["class": "panel", "id": feed.anchor]) { write(feed, to: &$0, words) }
      }
    }
  }

  private func write(_ feed: ClearedFeed, to html: inout HTMLWriter, _ words: Words) {
    html.block("div", feed.channel.language.attributes) { html in
      html.line("h2", text: feed.channel.title)
      html.line("p", text: feed.channel.summary)
    }
    html.line("p", ["class": "quiet"]) { $0.fullName(of: feed.channel.language, words) }
    html.line("p", ["class": "quiet"]) { $0.say(words.feedAddress, words) }
    html.line("p") { html in
      html.element("code", ["class": "address", "dir": "ltr"], text: settings.address.url(of: feed.path))
    }
    html.line("p") { html in
      html.element("a", ["href": root + feed.path, "type": "application/rss+xml"]) { $0.say(words.openFeed, words) }
    }
  }
}
