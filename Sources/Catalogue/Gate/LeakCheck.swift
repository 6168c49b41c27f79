package import Bytes

/// Looks through finished outputs for names, and for ids, of people that may not stand there: notes, pages and feed
/// texts come from elsewhere and never met the gate.
///
/// Words are compared folded: case, diacritics, apostrophes, invisible characters, HTML references, percent-encoding
/// and markup inside a name make no difference.
package struct LeakCheck: Sendable {
  /// Somebody's name or id in an output. The name itself is not told.
  package struct Leak: Hashable, Sendable {
    package let person: PersonID
    /// In bytes from the output's start.
    package let offset: Int
  }

  private struct Needle {
    let words: [UInt64]
    let person: PersonID
  }

  /// By their last word.
  private let needles: [UInt64: [Needle]]
  private let longest: Int
  /// Of every name that is looked for: an output that was searched for others must be searched again.
  package let key: SHA256Digest

  init(names: [(person: PersonID, name: String)]) {
    let needles = names.map { name in
      Needle(words: FoldedWords.hashes(of: name.name), person: name.person)
    }.filter { !$0.words.isEmpty }
    self.needles = Dictionary(grouping: needles) { $0.words[$0.words.count - 1] }
    longest = needles.map(\.words.count).max() ?? 0
    var key = DigestBuilder("leak check 2")
    key.append(each: names) {
      $0.append($1.person.text)
      $0.append($1.name)
    }
    self.key = key.finish()
  }

  /// Every leak in the bytes, in their order, each person once a place.
  package func leaks(in bytes: Span<UInt8>) -> [Leak] {
    var found: Set<Leak> = []
    for tags in FoldedWords.Tags.allCases { search(bytes, tags, into: &found) }
    return Self.sorted(found)
  }

  /// Every leak in an output's own path.
  package func leaks(inPath path: String) -> [Leak] {
    leaks(in: Array(path.utf8).span)
  }

  /// Adds every leak by one way of reading the bytes.
  func search(
    _ bytes: Span<UInt8>, _ tags: FoldedWords.Tags, _ edges: FoldedWords.Edges = .none, into found: inout Set<Leak>
  ) {
    guard longest > 0 else { return }
    var recent: [(hash: UInt64, offset: Int)] = []
    FoldedWords.scan(bytes, tags: tags, edges: edges) { word, offset in
      recent.append((word, offset))
      if recent.count > longest * 2 { recent.removeFirst(recent.count - longest) }
      for needle in needles[word] ?? [] where recent.suffix(needle.words.count).map(\.hash) == needle.words {
        found.insert(Leak(person: needle.person, offset: recent[recent.count - needle.words.count].offset))
      }
    }
  }

  /// In the order of their places.
  static func sorted(_ leaks: Set<Leak>) -> [Leak] {
    leaks.sorted { ($0.offset, $0.person) < ($1.offset, $1.person) }
  }
}

extension Gate {
  /// What may not be named at a destination with these channels: everyone's names, but for those whose record in force
  /// lets their name be said on each of them, and everyone's id.
  package func leakCheck(for channels: [Channel]) -> LeakCheck {
    LeakCheck(names: forbiddenNames(for: channels) + register.people.keys.sorted().map { ($0, $0.text) })
  }

  /// The same without ids, which the texts themselves refer to people by.
  package func nameCheck(for channels: [Channel]) -> LeakCheck {
    LeakCheck(names: forbiddenNames(for: channels))
  }

  private func forbiddenNames(for channels: [Channel]) -> [(person: PersonID, name: String)] {
    register.people.values.sorted { $0.id < $1.id }.filter { !mayBeNamed($0.id, on: channels) }.flatMap { person in
      Self.forbiddenNames(of: person).map { (person: person.id, name: $0) }
    }
  }

  /// The legal name whole, any two of its words in their order (people are called by their own and their father's
  /// name, or by their first and last; with the small words before the second, or without them), the last before the
  /// first, and every other name as it stands; each in the genitive too. Two words that the label itself holds are
  /// public; the whole name is not, even there.
  static func forbiddenNames(of person: Person) -> [String] {
    guard let legalName = person.legalName else { return person.alsoKnownAs.flatMap(withGenitive) }
    let particles: Set = ["van", "de", "der", "den", "het", "ter", "ten", "von", "el", "al", "bin", "ibn", "bint"]
    var words: [(bare: String, whole: String)] = []
    var small = ""
    for word in legalName.split(separator: " ").map(String.init) {
      if particles.contains(word.lowercased()) {
        small += word + " "
      } else {
        words.append((word, small + word))
        small = ""
      }
    }
    var pairs: [String] = []
    for (position, first) in words.enumerated() {
      for second in words.dropFirst(position + 1) {
        pairs.append("\(first.bare) \(second.bare)")
        if second.whole != second.bare { pairs.append("\(first.bare) \(second.whole)") }
      }
    }
    if let first = words.first, let last = words.last, words.count > 1 { pairs.append("\(last.bare) \(first.bare)") }
    let isWhole = words.count <= 2
    let secret = pairs.filter { pair in
      isWhole || LeakCheck(names: [(person.id, pair)]).leaks(in: person.label.utf8.span).isEmpty
    }
    return ([legalName] + person.alsoKnownAs + secret).flatMap(withGenitive)
  }

  /// `Fenneke` and `Fennekes`: an apostrophe before the s counts for nothing.
  private static func withGenitive(_ name: String) -> [String] { [name, name + "s"] }
}
