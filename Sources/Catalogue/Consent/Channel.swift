/// A way by which a recording reaches people; each is asked for apart, and unset means no.
package enum Channel: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Our own site: we can remove it.
  case site
  /// Podcast apps: copies that nobody can recall; anyone may list the feed.
  case podcastApps
  case radio
  /// A platform that we submit a feed to.
  case platform(Platform)

  /// `nil` unless the text is `site`, `podcast-apps`, `radio`, or a platform's name.
  package init?(_ text: String) {
    switch text {
    case "site": self = .site
    case "podcast-apps": self = .podcastApps
    case "radio": self = .radio
    default:
      guard let platform = Platform(text) else { return nil }
      self = .platform(platform)
    }
  }

  package var description: String {
    switch self {
    case .site: "site"
    case .podcastApps: "podcast-apps"
    case .radio: "radio"
    case .platform(let platform): platform.name
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: (Int, String) {
    switch self {
    case .site: (0, "")
    case .podcastApps: (1, "")
    case .radio: (2, "")
    case .platform(let platform): (3, platform.name)
    }
  }
}

/// A directory or service that a feed is submitted to: `apple`, `spotify`, `youtube`, or any other by its own word.
package struct Platform: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let name: String

  /// `nil` unless `name` has the form of a slug and is no channel's own word.
  package init?(_ name: String) {
    guard name.utf8.count <= 40, isHyphenated(name), !["site", "podcast-apps", "radio", "none", "all"].contains(name)
    else { return nil }
    self.name = name
  }

  package var description: String { name }

  package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}
