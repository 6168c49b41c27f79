import Bytes
import Catalogue
import Markup

/// What the server answers at any address where nothing is, so that its links begin at the host's root.
struct NotFoundPage: Page {
  static let path = "404.html"

  /// The path of the site's address.
  let root: String

  var path: String { Self.path }

  func title(_ words: Words) -> String? { words.notFound }

  func add(to digest: inout DigestBuilder) {}

  func writeMain(to html: inout HTMLWriter, _ words: Words) {
    html.block("div", ["class": "reading"]) { html in
      html.line("h1") { $0.say(words.notFound, words) }
      html.line("p") { $0.say(words.notFoundAtLength, words) }
      html.line("p") { html in
        html.element("a", ["href": root + HomePage.path]) { $0.say(words.home, words) }
      }
    }
  }
}
