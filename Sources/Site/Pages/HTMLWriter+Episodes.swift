import Catalogue
import Markup

extension HTMLWriter {
  /// One card for each, in their order; a sentence where there are none.
  ///
  /// - Parameter heading: the element of the cards' titles, one level below the heading above them.
  mutating func cards(_ episodes: [ShownEpisode], heading: String, root: String, _ words: Words) {
    guard !episodes.isEmpty else { return line("p") { $0.say(words.noEpisodes, words) } }
    block("ul", ["class": "cards"]) { html in
      for shown in episodes {
        html.block("li", ["class": "card"]) { html in
          html.line("p", ["class": "quiet"]) { $0.date(shown.episode.publishedAt, words) }
          html.line(heading) { html in
            let language = shown.episode.text.language
            html.element(
              "a", ["href": root + shown.path, "lang": language.text, "dir": language.direction],
              text: shown.episode.text.title)
          }
          html.marks(of: shown.episode, words)
        }
      }
    }
  }

  mutating func date(_ moment: Moment, _ words: Words) {
    element("time", ["datetime": moment.description]) { $0.say(words.date(moment.date), words) }
  }

  /// The feed's title, as a link to how one subscribes to it.
  mutating func feedLink(_ feed: ClearedFeed, root: String) {
    let language = feed.channel.language
    element(
      "a", ["href": root + FeedsPage.path + "#" + feed.anchor, "lang": language.text, "dir": language.direction],
      text: feed.channel.title)
  }

  /// `Arabisch (العربية)`.
  mutating func fullName(of language: LanguageTag, _ words: Words) {
    let name = LanguageName(of: language, in: words)
    say(name.translated, words)
    guard let own = name.own, own != name.translated else { return }
    text(" (")
    element("span", ["lang": language.text, "dir": language.direction], text: own)
    text(")")
  }

  private mutating func marks(of episode: ClearedEpisode, _ words: Words) {
    line("p", ["class": "marks"]) { html in
      html.element("span", ["class": "length"]) {
        $0.say(words.duration(seconds: episode.media.durationInSeconds), words)
      }
      for word in [words.kind(episode.text.kind), episode.media.kind.isVideo ? words.video : nil] {
        guard let word else { continue }
        html.text(" ")
        html.element("span", ["class": "mark"]) { $0.say(word, words) }
      }
      if episode.text.language.language != words.language {
        html.text(" ")
        html.element("span", ["class": "mark"]) { $0.ownName(of: episode.text.language, words) }
      }
      if episode.text.isSensitive {
        html.text(" ")
        html.element("span", ["class": "mark care"]) { $0.say(words.sensitiveInShort, words) }
      }
    }
  }

  /// What the language calls itself, and where that is not known its name in the interface's.
  private mutating func ownName(of language: LanguageTag, _ words: Words) {
    let name = LanguageName(of: language, in: words)
    guard let own = name.own else { return say(name.translated, words) }
    element("span", ["lang": language.text, "dir": language.direction], text: own)
  }
}

extension ClearedFeed {
  /// Of its part of the page on subscribing.
  var anchor: String { "feed-\(channel.id)" }
}
