import Catalogue
import Markup
import Publishing

extension Command {
  static let feedList = Command(
    "feed list", "list the feeds: addresses, episodes, and who reads them", options: [.json],
    discussion: """
      How many episodes each holds, the platforms that its text names, and those that it was submitted to. A text with an
      error is left out; klankbord check shows it.

        klankbord feed list
      """
  ) { call in
    let library = try call.workspace().soundLibrary()
    let contents = try call.registerContents()
    let gate = Gate(register: contents, fourEyes: library.site.fourEyes, at: try call.moment(), now: call.now)
    let rulings = gate.clear(library, artwork: [:]).rulings.flatMap(\.rulings).filter(\.isCleared)
    let feeds = library.feeds.map { feed in
      ListedFeed(
        feed: feed, address: library.site.address.url(of: "feeds/\(feed.id).xml"),
        episodes: rulings.count { $0.destination == .feed(feed.id) },
        submitted: contents.submissions[feed.id, default: []].sorted())
    }
    if call.arguments.has(.json) {
      try call.print(json: ["version": 1, "feeds": .array(feeds.map(\.json))])
    } else {
      for feed in feeds { for line in feed.lines { try call.print(line) } }
      if feeds.isEmpty {
        try call.tell("No feeds yet. Each has a text in Feeds/; klankbord help texts tells its fields.")
      }
    }
    return .done
  }
}

/// A feed as the list shows it.
private struct ListedFeed {
  let feed: Feed
  let address: String
  let episodes: Int
  let submitted: [Platform]

  var lines: [String] {
    [
      "\(feed.id): \(feed.title)", "  \(address), \(count(episodes, "episode"))",
      "  platforms by its text: \(names(feed.platforms)); submitted to: \(names(submitted))",
    ]
  }

  var json: JSONValue {
    [
      "id": .text(feed.id.text), "title": .text(feed.title), "address": .text(address),
      "episodes": .integer(episodes), "platforms": .array(feed.platforms.map { .text($0.name) }),
      "submitted": .array(submitted.map { .text($0.name) }),
    ]
  }

  private func names(_ platforms: [Platform]) -> String {
    platforms.isEmpty ? "none" : platforms.map(\.name).joined(separator: ", ")
  }
}
