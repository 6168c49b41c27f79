import Bytes
import Catalogue
import Markup

/// What the server answers where nothing is, or where something was taken away: at any address, so that its links begin
/// at the host's root. It names nothing and gives no reason.
struct AbsencePage: Page {
  enum Kind: String, CaseIterable, Sendable {
    /// With the status 404.
    case notFound = "404.html"
    /// With the status 410.
    case gone = "gone.html"
  }

  let kind: Kind
  /// The path of the site's address.
  let root: String

  var path: String { kind.rawValue }
  var isIndexed: Bool { false }

  func title(_ words: Words) -> String? { heading(words) }

  func add(to digest: inout DigestBuilder) {}

  func writeMain(to html: inout HTMLWriter, _ words: Words) {
    html.block("div", ["class": "reading"]) { html in
      html.line("h1") { $0.say(heading(words), words) }
      html.line("p") { $0.say(kind == .gone ? words.goneAtLength : words.notFoundAtLength, words) }
      html.line("p") { html in
        html.element("a", ["href": root + HomePage.path]) { $0.say(words.home, words) }
      }
    }
  }

  private func heading(_ words: Words) -> String { kind == .gone ? words.gone : words.notFound }
}
