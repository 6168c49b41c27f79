import Catalogue

/// What a guest is asked, in one language: plain words that can be read aloud, each answered with yes or no unless it
/// says otherwise. The paper form and the questions at the terminal are the same.
struct GuestQuestions: Sendable {
  let scopes: Scopes
  let alterations: Alterations
  let channels: Channels
  let anonymity: Anonymities
  let age: Ages
  /// Whether it may be heard in every country.
  let everywhere: String
  /// Until when; a day, or no end.
  let until: String
  let guardian: String
  let child: String

  struct Scopes: Sendable {
    let voiceOriginal, voiceAltered, name, image, transcript, quotesAndChapters, description: String
  }

  struct Alterations: Sendable {
    let respoken, resynthesised, effect: String
  }

  struct Channels: Sendable {
    let site, podcastApps, radio: String
    /// With its name in it.
    let platform: @Sendable (_ name: String) -> String
  }

  struct Anonymities: Sendable {
    let question: String
    let none, `public`, acquaintances, total: String
  }

  struct Ages: Sendable {
    let isAdult, years: String
  }

  func question(_ scope: ConsentScope) -> String {
    switch scope {
    case .voiceOriginal: scopes.voiceOriginal
    case .voiceAltered: scopes.voiceAltered
    case .name: scopes.name
    case .image: scopes.image
    case .transcript: scopes.transcript
    case .quotesAndChapters: scopes.quotesAndChapters
    case .description: scopes.description
    }
  }

  func question(_ alteration: VoiceAlteration) -> String {
    switch alteration {
    case .respoken: alterations.respoken
    case .resynthesised: alterations.resynthesised
    case .effect: alterations.effect
    }
  }

  func question(_ channel: Channel) -> String {
    switch channel {
    case .site: channels.site
    case .podcastApps: channels.podcastApps
    case .radio: channels.radio
    case .platform(let platform): channels.platform(platform.spokenName)
    }
  }

  func answer(_ anonymity: Anonymity) -> String {
    switch anonymity {
    case .none: self.anonymity.none
    case .public: self.anonymity.public
    case .acquaintances: self.anonymity.acquaintances
    case .total: self.anonymity.total
    }
  }
}

extension Channel {
  /// Everything that a guest is asked about: our own ways, the platforms that the feeds go to, and the three best known.
  static func asked(of feeds: [Feed], submitted: [FeedID: Set<Platform>]) -> [Channel] {
    let known = ["apple", "spotify", "youtube"].compactMap { Platform($0) }
    let platforms = Set(known + feeds.flatMap(\.platforms) + submitted.values.joined())
    return [.site, .podcastApps, .radio] + platforms.sorted().map(Channel.platform)
  }
}

extension Platform {
  /// As people say it.
  var spokenName: String {
    switch name {
    case "apple": "Apple Podcasts"
    case "spotify": "Spotify"
    case "youtube": "YouTube"
    default: name
    }
  }
}
