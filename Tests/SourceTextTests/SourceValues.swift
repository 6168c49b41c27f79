import Catalogue

/// Values as hostile as their types allow, to print and read back.
struct SourceValues {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func episode() -> Episode {
    Episode(
      slug: some(Slug("s-1")),
      guid: some(EpisodeGUID(random.chance(50) ? "5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11" : line())),
      title: line(), date: random.chance(50) ? Moment("2026-03-04T07:00:00+01:00") : nil, language: language(),
      media: some(
        FileName(random.one(of: ["a.mp3", "- a.mp3", "a: b.mp3", "a #b.mp3", "null", "é.mp3", "\"q\".mp3", "~"]))),
      season: random.chance(50) ? random.number(1...99) : nil,
      number: random.chance(50) ? random.number(1...999_999_999) : nil,
      kind: random.one(of: Episode.Kind.allCases), topics: topicIDs(), people: people(), isSensitive: random.chance(50),
      notes: body())
  }

  mutating func feed() -> Feed {
    Feed(
      id: some(FeedID("f")), title: line(), language: language(), author: line(),
      owner: Owner(
        name: line(), email: random.one(of: ["a@b", "no@example.org", "#x@example.org", "*@example.org", "-@-"])),
      image: some(FileName("a.jpg")),
      categories: [some(Category("Society & Culture", "Relationships")), some(Category("Arts"))],
      kind: random.one(of: Feed.Kind.allCases), isExplicit: random.chance(50), isLocked: random.chance(50),
      guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810", platforms: random.chance(50) ? [some(Platform("apple"))] : [],
      selection: FeedSelection(languages: random.chance(50) ? [language()] : [], topics: topicIDs()), summary: text())
  }

  mutating func site() -> SiteSettings {
    SiteSettings(
      title: line(), address: some(SiteAddress("https://example.org:8443/a")), language: language(),
      timeZone: random.one(of: ["UTC", "Europe/Amsterdam", "Etc/GMT+5"]), fourEyes: random.chance(50),
      notice: random.chance(70) ? text() : nil, introduction: body())
  }

  mutating func topics() -> [Topic] {
    topicIDs().map { Topic(id: $0, title: line(), summary: random.chance(50) ? text() : nil) }
  }

  /// What a title may be: one line without white space at its ends.
  mutating func line() -> String {
    var line = random.one(of: Self.pieces)
    for _ in 0..<random.number(0...3) {
      line += random.one(of: ["", " ", "  ", ": ", " #"]) + random.one(of: Self.pieces)
    }
    return line
  }

  /// What a notice may be: lines, with nothing but text at the ends.
  private mutating func text() -> String {
    var text = line()
    for _ in 0..<random.number(0...3) {
      text +=
        random.one(of: [
          "\n", "\n\n", "\n  ", "\n\t", " \n", "\n \n", "\n- ", "\n# ", "\n---\n", "\u{2028}", "\t", "\u{FEFF}",
        ]) + line()
    }
    return text
  }

  /// What notes may be: anything that a file may hold.
  private mutating func body() -> String {
    random.one(of: ["", "\n", "---\n", "\u{FEFF}", "\r\n", " ", "\t"]) + text()
      + random.one(of: ["", "\n", "\n\n", " ", "\r\n", "\u{85}", "\u{7F}"])
  }

  private mutating func people() -> People {
    guard random.chance(70) else { return .nobody }
    let ids = ["p-4h7kq2", "p-222222", "p-zzzzzz"].prefix(random.number(1...3))
    return .listed(
      ids.map {
        Appearance(
          person: some(PersonID($0)), role: random.one(of: Role.allCases), voice: random.one(of: Voice.allCases))
      })
  }

  private mutating func topicIDs() -> [TopicID] {
    ["hulp-zoeken", "null", "1e3"].prefix(random.number(0...3)).map { some(TopicID($0)) }
  }

  private mutating func language() -> LanguageTag {
    some(LanguageTag(random.one(of: ["nl", "no", "ku-Arab", "fa-AF"])))
  }

  private func some<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("the table holds a wrong value") }
    return value
  }

  private static let pieces = [
    "a", "Zwijgen is geen goud", "null", "~", "no", "true", "3.10", "- x", "-", "---", "...", "? x", ": x", "x:",
    "x: y", "x #y", "#x", "&a", "*a",
    "!a", "{a}", "[a]", "a, b", "|", ">", "%", "@a", "`a", "'", "''", "\"", "\"a\"", "\\", "\\n", "a\\", "😀", "مرحبا",
    "é", "e\u{301}", "\u{200F}",
    "<<", "=", "[", "]", "{", "}", ",", "'a' b", "a\u{A0}b", "\u{FFFD}", "\u{1FFFE}", "0x1F", "2026-03-04",
    "http://a/b",
  ]
}
