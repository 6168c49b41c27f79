import Bytes
import Catalogue
import Markup

/// One episode: to listen to or to look at, to download, and what is known of it. It mentions no other, so that a new
/// episode changes no page but those that list episodes.
struct EpisodePage: Page {
  let shown: ShownEpisode
  /// Those of its topics that have a page.
  let topics: [Topic]
  /// Those that carry it.
  let feeds: [ClearedFeed]

  private var episode: ClearedEpisode { shown.episode }

  var path: String { shown.path }

  var mentions: Set<EpisodeGUID> { [episode.text.guid] }

  func title(_ words: Words) -> String? { episode.text.title }

  func add(to digest: inout DigestBuilder) {
    digest.append(episode.digest)
    digest.append(each: topics) { $1.add(to: &$0) }
    digest.append(each: feeds) { $1.channel.add(to: &$0) }
  }

  func writeMain(to html: inout HTMLWriter, _ words: Words) {
    html.block("article", ["class": "reading"]) { html in
      html.line("p", ["class": "quiet"]) { writeOccasion(to: &$0, words) }
      html.line(
        "h1", ["id": "title", "lang": episode.text.language.text, "dir": episode.text.language.direction],
        text: episode.text.title)
      if episode.text.isSensitive {
        html.line("p", ["class": "care"]) { $0.say(words.sensitiveAtLength, words) }
      }
      html.block("div", ["class": "panel"]) { writePlayer(to: &$0, words) }
      html.block("dl", ["class": "facts"]) { writeFacts(to: &$0, words) }
      if !episode.text.notes.isEmpty {
        html.block("div", episode.text.language.attributes) { $0.markdown(Markdown(episode.text.notes)) }
      }
    }
  }

  /// `4 maart 2026 · seizoen 1, aflevering 3 · Extra`.
  private func writeOccasion(to html: inout HTMLWriter, _ words: Words) {
    html.date(episode.publishedAt, words)
    let numbers = [
      episode.text.season.map { "\(words.season) \($0)" }, episode.text.number.map { "\(words.episode) \($0)" },
    ]
    .compactMap { $0 }.joined(separator: ", ")
    for word in [numbers, words.kind(episode.text.kind) ?? ""] where !word.isEmpty {
      html.text(" · ")
      html.say(word, words)
    }
  }

  private func writePlayer(to html: inout HTMLWriter, _ words: Words) {
    let address = root + episode.mediaPath
    html.line(
      episode.media.kind.isVideo ? "video" : "audio",
      ["controls": "", "preload": "none", "aria-labelledby": "title"]
    ) { $0.element("source", ["src": address, "type": episode.media.kind.mimeType]) }
    html.line("p") { html in
      html.element("a", ["href": address, "download": ""]) { $0.say(words.download, words) }
      html.text(" ")
      html.element("span", ["class": "quiet"]) {
        let size = words.size(bytes: episode.media.lengthInBytes)
        $0.say(episode.media.kind.fileExtension.uppercased() + ", " + size, words)
      }
    }
  }

  private func writeFacts(to html: inout HTMLWriter, _ words: Words) {
    html.fact(words.duration, [episode.media.durationInSeconds], words) { html, seconds in
      html.say(words.duration(seconds: seconds), words)
    }
    html.fact(words.spokenLanguage, [episode.text.language], words) { $0.fullName(of: $1, words) }
    html.fact(words.people, episode.people, words) { html, person in
      html.element("bdi", text: person.label)
      html.text(", ")
      html.say(words.role(person.role), words)
    }
    html.fact(words.topics, topics, words) { html, topic in
      html.element("a", ["href": root + topic.path], text: topic.title)
    }
    html.fact(words.podcast, feeds, words) { $0.feedLink($1, root: root) }
  }
}

extension HTMLWriter {
  /// A term and what is known of it; nothing where nothing is.
  fileprivate mutating func fact<Value>(
    _ term: String, _ values: [Value], _ words: Words, _ body: (inout HTMLWriter, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    line("dt") { $0.say(term, words) }
    for value in values { line("dd") { body(&$0, value) } }
  }
}
