import Bytes
import Catalogue
import Markup

/// What stands around the main part of every page.
struct PageFrame: Sendable {
  /// To be raised with every change of what is written for the same values.
  private static let version = "page 3"

  let settings: SiteSettings
  let words: Words
  let feeds: [ClearedFeed]
  let hasTopics: Bool

  func output(_ page: any Page) -> OutputFile {
    OutputFile(
      path: page.path, key: key(of: page), stage: .page, destination: .site, mentions: page.mentions,
      recipe: .rendered { buffer in try HTMLWriter.write(into: &buffer) { write(page, to: &$0) } })
  }

  private func key(of page: any Page) -> SHA256Digest {
    var digest = DigestBuilder(Self.version)
    settings.add(to: &digest)
    digest.append(hasTopics)
    digest.append(each: feeds) {
      $0.append($1.path)
      $0.append($1.channel.title)
    }
    digest.append(page.path)
    page.add(to: &digest)
    return digest.finish()
  }

  private func write(_ page: any Page, to html: inout HTMLWriter) {
    html.doctype()
    html.block("html", settings.language.attributes) { html in
      html.block("head") { writeHead(of: page, to: &$0) }
      html.block("body") { html in
        html.line("a", ["class": "skip", "href": "#main"]) { $0.say(words.skipToContent, words) }
        if let notice = settings.notice {
          html.line("aside", ["class": "notice"]) { html in
            html.element("p", ["class": "inner"], text: notice)
          }
        }
        html.block("header", ["class": "top"]) { html in
          html.block("div", ["class": "inner"]) { writeMenu(of: page, to: &$0) }
        }
        html.block("main", ["id": "main"]) { page.writeMain(to: &$0, words) }
        html.line("footer", ["class": "bottom"]) { html in
          html.element("p", ["class": "inner quiet"], text: settings.title)
        }
      }
    }
  }

  private func writeHead(of page: any Page, to html: inout HTMLWriter) {
    html.line("meta", ["charset": "utf-8"])
    html.line("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.line("meta", ["name": "referrer", "content": "same-origin"])
    let title = page.title(words).map { $0 + " – " } ?? ""
    html.line("title") { $0.text(title + settings.title) }
    html.line("link", ["rel": "stylesheet", "href": page.root + StyleSheet.path])
    if page.isIndexed {
      let path = page.path.dropLast("index.html".count)
      html.line("link", ["rel": "canonical", "href": settings.address.url(of: String(path))])
    } else {
      html.line("meta", ["name": "robots", "content": "noindex"])
    }
    for feed in feeds {
      html.line(
        "link",
        [
          "rel": "alternate", "type": "application/rss+xml", "title": feed.channel.title,
          "href": settings.address.url(of: feed.path),
        ])
    }
  }

  /// The home page's own heading is the site's name, so only the other pages show it here.
  private func writeMenu(of page: any Page, to html: inout HTMLWriter) {
    if page.path != HomePage.path {
      html.line("a", ["class": "name", "href": page.root + HomePage.path], text: settings.title)
    }
    html.block("nav", ["aria-label": words.menu]) { html in
      html.block("ul") { html in
        var entries = [(EpisodesPage.path, words.episodes)]
        if hasTopics { entries.append((TopicsPage.path, words.topics)) }
        if !feeds.isEmpty { entries.append((FeedsPage.path, words.subscribe)) }
        for (path, word) in entries {
          html.line("li") { html in
            let isHere = page.path == path
            html.element("a", ["href": page.root + path, "aria-current": isHere ? "page" : nil]) {
              $0.say(word, words)
            }
          }
        }
      }
    }
  }
}
