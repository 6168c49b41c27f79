import Catalogue

/// The interface's own text in one language. What editors wrote is in the language that they gave it.
struct Words: Sendable {
  /// As a `lang` attribute has it. Every one so far is written from left to right.
  let language: String
  /// Whether the site is in another language, so that each word must say that it is not.
  private(set) var areForeign = false

  let skipToContent: String
  let menu: String
  let home: String
  let episodes: String
  let newestEpisodes: String
  let allEpisodes: String
  let noEpisodes: String
  let topics: String
  let subscribe: String
  let subscribeInShort: String
  let subscribeAtLength: String
  let subscribeSteps: [String]
  let feedAddress: String
  let openFeed: String

  let season: String
  let episode: String
  let duration: String
  let spokenLanguage: String
  let people: String
  let podcast: String
  let download: String
  let video: String
  let trailer: String
  let bonus: String
  let sensitiveInShort: String
  let sensitiveAtLength: String

  let notFound: String
  let notFoundAtLength: String
  let gone: String
  let goneAtLength: String

  /// January first.
  let months: [String]
  let hour: String
  let decimalSeparator: String
  let languages: [String: String]
  let role: @Sendable (Role) -> String
  /// How many episodes there are.
  let count: @Sendable (Int) -> String

  /// English where there are none in the language yet.
  static func inLanguage(_ language: LanguageTag) -> Words {
    var words = language.language == dutch.language ? dutch : english
    words.areForeign = language.language != words.language
    return words
  }

  /// Nothing for an ordinary episode.
  func kind(_ kind: Episode.Kind) -> String? {
    switch kind {
    case .full: nil
    case .trailer: trailer
    case .bonus: bonus
    }
  }
}
