import Catalogue

/// A text of the workspace that becomes a value of a feed.
struct SourceValue {
  enum Kind {
    /// At most so many characters, by the specification that the value belongs to.
    case specified(Int)
    /// At most so many characters, or apps cut it off.
    case advised(Int)
    /// Long, with rules of its own.
    case long
  }

  /// What to call it: `the title`.
  let name: String
  let text: String
  let kind: Kind
  let file: String

  func finding(_ found: String) -> Finding { Finding(file: file, found: "\(name) \(found)") }

  var isLong: Bool { if case .long = kind { true } else { false } }
}

extension SourceCase {
  /// Every text that becomes a value, feeds first.
  var values: [SourceValue] {
    feeds.flatMap { SourceValues(of: $0.feed).all } + episodes.flatMap { SourceValues(of: $0).all }
  }
}

/// The values of one text file.
private struct SourceValues {
  private(set) var all: [SourceValue] = []
  private let file: String

  init(of feed: Feed) {
    file = feed.file
    add("the title", feed.title)
    add("author", feed.author)
    add("the owner's name", feed.owner.name)
    add("copyright", feed.copyright)
    add("the summary", feed.summary, .long)
    add("updates", feed.updates?.text, .advised(128))
    add("the license", feed.license?.identifier, .advised(128))
    for link in feed.funding { add("the text of a funding link", link.text, .advised(128)) }
    for location in feed.locations { add("the name of a location", location.name, .advised(128)) }
    for show in feed.podroll { add("the title of a recommended feed", show.title) }
    for (number, name) in feed.seasonNames.sorted(by: { $0.key < $1.key }) {
      add("the name of season \(number)", name, .advised(128))
    }
    for record in feed.texts { add(record) }
  }

  init(of episode: SourceEpisode) {
    file = episode.file
    let text = episode.text
    add("the title", text.title)
    add("the text", text.notes, .long)
    add("the number's name", text.numberName, .advised(32))
    add("the license", text.license?.identifier, .advised(128))
    for alternate in text.alternates { add("the title of an alternate", alternate.title, .advised(32)) }
    for soundbite in text.soundbites { add("the title of a soundbite", soundbite.title, .advised(128)) }
    for location in text.locations { add("the name of a location", location.name, .advised(128)) }
    for link in text.contentLinks { add("the text of a content link", link.text, .advised(128)) }
    for record in text.texts { add(record) }
  }

  private mutating func add(_ name: String, _ text: String?, _ kind: SourceValue.Kind = .specified(255)) {
    if let text { all.append(SourceValue(name: name, text: text, kind: kind, file: file)) }
  }

  private mutating func add(_ record: TextRecord) {
    add("a text record", record.text, .specified(4000))
    add("the purpose of a text record", record.purpose, .advised(128))
  }
}
