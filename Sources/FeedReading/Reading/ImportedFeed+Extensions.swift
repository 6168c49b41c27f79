import Catalogue
import XMLReading

extension ImportedFeed {
  /// What Apple's and Podcasting 2.0's elements say beside the feed's own, and before them where they say it better.
  mutating func readExtensions(_ channel: FeedElement, findings: inout [ImportFinding]) {
    author = channel.text(.itunes, "author") ?? author
    imageAddress = channel.first(.itunes, "image")?.filled("href") ?? imageAddress
    if let owner = channel.first(.itunes, "owner").map(FeedElement.init) {
      ownerName = owner.text(.itunes, "name")
      ownerEmail = owner.text(.itunes, "email")
    }
    categories = channel.all(.itunes, "category").flatMap(Self.categories)
    kind = read(channel.first(.itunes, "type"), "itunes:type", &findings) { Feed.Kind(rawValue: $0.lowercased()) }
    isExplicit = read(channel.first(.itunes, "explicit"), "itunes:explicit", &findings, FeedWord.explicit)
    isComplete = read(channel.first(.itunes, "complete"), "itunes:complete", &findings, FeedWord.yes) ?? false
    newAddress = channel.text(.itunes, "new-feed-url")
    let lock = channel.first(.podcast, "locked")
    isLocked = read(lock, "podcast:locked", &findings, FeedWord.yes) ?? false
    lockOwner = lock?.filled("owner")
    guid = channel.text(.podcast, "guid")
    funding = channel.all(.podcast, "funding").compactMap { node in
      node.filled("url").map { ImportedFunding(address: $0, text: node.squashedText ?? "") }
    }
    people = channel.all(.podcast, "person").compactMap(ImportedPerson.init)
    nextPageAddress =
      ["next", "prev-archive"].lazy.compactMap {
        AtomLink.all(in: channel, relation: $0).first?.filled("href")
      }.first
  }

  /// The pairs that one element stands for: itself, or itself with each of those in it.
  private static func categories(_ node: XMLNode) -> [ImportedCategory] {
    guard let name = node.filled("text") else { return [] }
    let subcategories = FeedElement(node).all(.itunes, "category").compactMap { $0.filled("text") }
    if subcategories.isEmpty { return [ImportedCategory(name: name, subcategory: nil)] }
    return subcategories.map { ImportedCategory(name: name, subcategory: $0) }
  }
}

extension ImportedPerson {
  /// `nil` for an element without a name in it.
  init?(_ node: XMLNode) {
    guard let name = node.squashedText else { return nil }
    self.name = name
    role = node.filled("role")
    group = node.filled("group")
    imageAddress = node.filled("img")
    link = node.filled("href")
  }
}

/// The value of an element's text, where it stands; a text that has none is a finding.
func read<Value>(
  _ node: XMLNode?, _ name: String, _ findings: inout [ImportFinding], _ value: (String) -> Value?
) -> Value? {
  guard let node, let text = node.squashedText else { return nil }
  let found = value(text)
  if found == nil { findings.append(ImportFinding(line: node.line, kind: .unreadable(name))) }
  return found
}
