import TestSeeds

/// Front matter that is often right and often nearly so: from the grammar, from loose tokens and from the accepted
/// examples, and damaged afterwards.
struct FrontMatterGenerator {
  private var random: SeededGenerator
  /// In percent of the scalars: how many look odd. Most front matters have few, so that many are accepted.
  private var oddity = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> String {
    oddity = random.one(of: [0, 0, 1, 5, 40])
    var text: String
    switch random.number(0...9) {
    case 0...5: text = mapping(0, depth: 0)
    case 6...7: text = soup()
    default: text = damaged(random.one(of: acceptedFrontMatter).text + random.one(of: acceptedFrontMatter).text)
    }
    if random.chance(40) { text = damaged(text) }
    if random.chance(10) {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    return text.utf8.last == 0x0A ? text : text + "\n"
  }

  // MARK: From the grammar

  private mutating func mapping(_ column: Int, depth: Int, isInline: Bool = false) -> String {
    var text = ""
    for index in 0..<random.number(1...4) {
      if index > 0 || !isInline { text += filler() + spaces(column) }
      text += key() + (random.chance(5) ? spaces(random.number(1...2)) : "") + ":"
      text += value(column, depth: depth, isKeyed: true)
    }
    return text
  }

  private mutating func sequence(_ column: Int, depth: Int, isInline: Bool = false) -> String {
    var text = ""
    for index in 0..<random.number(1...4) {
      if index > 0 || !isInline { text += filler() + spaces(column) }
      text += "-"
      let gap = random.number(1...3)
      if depth < 5 && random.chance(30) {
        let inner = column + 1 + gap
        text += spaces(gap)
        text +=
          random.chance(60)
          ? mapping(inner, depth: depth + 1, isInline: true) : sequence(inner, depth: depth + 1, isInline: true)
      } else {
        text += value(column, depth: depth, isKeyed: false)
      }
    }
    return text
  }

  private mutating func value(_ column: Int, depth: Int, isKeyed: Bool) -> String {
    if depth < 5 && random.chance(30) {
      let deeper = column + random.number(1...4)
      let comment = comment()
      if random.chance(50) { return comment + "\n" + mapping(deeper, depth: depth + 1) }
      return comment + "\n" + sequence(isKeyed && random.chance(40) ? column : deeper, depth: depth + 1)
    }
    if random.chance(15) { return spaces(random.number(1...2)) + block(column) }
    if random.chance(5) { return comment() + "\n" }
    return spaces(random.number(1...3)) + (random.chance(15) ? flowSequence() : scalar()) + comment() + "\n"
  }

  private mutating func block(_ column: Int) -> String {
    let indentation = column + random.number(1...4)
    var text = random.one(of: ["|", ">"])
    let digit = random.chance(30) ? "\(indentation - column)" : ""
    let chomping = random.one(of: ["", "", "-", "+"])
    text += random.chance(50) ? digit + chomping : chomping + digit
    text += comment() + "\n"
    for _ in 0..<random.number(0...5) {
      switch random.number(0...9) {
      case 0: text += "\n"
      case 1: text += spaces(random.number(0...indentation + 2)) + "\n"
      case 2: text += spaces(indentation + random.number(1...3)) + words() + "\n"
      case 3:
        text += spaces(indentation) + random.one(of: ["\t", "# no comment", "- a", "a: b", "---", " ", "\tx"]) + "\n"
      default: text += spaces(indentation) + words() + "\n"
      }
    }
    return text
  }

  private mutating func flowSequence() -> String {
    let items = (0..<random.number(0...4)).map { _ in
      spaces(random.number(0...2)) + scalar() + spaces(random.number(0...2))
    }
    return "[" + items.joined(separator: ",") + random.one(of: ["", "", ",", " ", ", "]) + "]"
  }

  private mutating func key() -> String {
    random.chance(90) ? random.one(of: Self.words) + "\(random.number(0...99))" : scalar()
  }

  private mutating func scalar() -> String {
    if random.chance(oddity) { return random.one(of: Self.oddScalars + Self.oddWords) }
    switch random.number(0...9) {
    case 0...6: return words()
    case 7...8:
      return "'" + random.one(of: ["", words(), words() + "''", "''", " x ", "\ta", "a: b # c", "\"", "\\n"]) + "'"
    default:
      return "\"" + random.one(of: [words(), "", "a: b # c", "'", "\t", "\\\\", "\\\""])
        + random.one(of: random.chance(oddity) ? Self.oddEscapes : Self.escapes) + "\""
    }
  }

  private mutating func words() -> String {
    var text = random.one(of: Self.words)
    for _ in 0..<random.number(0...2) {
      text +=
        random.one(of: [" ", "  ", "-", ":"])
        + random.one(of: Self.words + (random.chance(oddity) ? Self.oddWords : []))
    }
    return text
  }

  private mutating func comment() -> String {
    random.one(of: ["", "", "", "", " ", "  ", " # note", " #", "  #\t'x\" [", "#close"])
  }

  private mutating func filler() -> String {
    random.chance(85)
      ? ""
      : random.one(of: [
        "\n", "# note\n", "   # deeper: [\n", "    \n", "  \n\n", random.chance(oddity) ? "\t# x\n" : "# é\n",
      ])
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: From loose tokens, and damage

  private mutating func soup() -> String {
    (0..<random.number(1...14)).map { _ in random.one(of: Self.tokens) }.joined()
  }

  private mutating func damaged(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<random.number(1...3) {
      let place = random.number(0...scalars.count)
      switch random.number(0...4) {
      case 0: scalars.insert(contentsOf: random.one(of: Self.tokens).unicodeScalars, at: place)
      case 1 where place < scalars.count: scalars.remove(at: place)
      case 2 where place < scalars.count:
        scalars.replaceSubrange(place...place, with: random.one(of: Self.tokens).unicodeScalars)
      case 3:
        let end = random.number(place...min(scalars.count, place + 20))
        scalars.insert(contentsOf: scalars[place..<end], at: random.number(0...scalars.count))
      default: scalars.removeSubrange(place..<random.number(place...min(scalars.count, place + 6)))
      }
    }
    var damaged = String.UnicodeScalarView()
    damaged.append(contentsOf: scalars)
    return String(damaged)
  }

  private static let words = [
    "a", "title", "b c", "null", "~", "no", "3.10", "0x1F", "2026-03-04", "07:00:00", "http://x.org/a=b#c", "é",
    "e\u{301}",
    "صوت", "😀", "Zwijgen", "it's", "say \"hi\"", "100%", "a#b", "-x", "--", "...", "a\\nb", "=", "<<", "\u{A0}",
    "\u{FFFD}",
    "\u{1FFFE}", "\u{200B}", "\u{3000}", "a,b", "x]", "y?", "q{", "a&b*c!",
  ]

  private static let oddWords = [
    "]", "{y", "#tag", "@", "&c", "k:", ":v", "!", "?", "?x", "%", "- ", "|", ">", "`", "*", ",", "#", "'", "\"",
  ]

  private static let escapes = [
    "", "", #"\n"#, #"\t"#, #"\x41"#, #"\u00e9"#, #"\U0001F600"#, #"\_"#, #"\L"#, #"\P"#, #"\ "#, #"\/"#, #"\uFEFF"#,
    #"\u2028"#,
    #"\u000A"#, #"\\"#,
  ]

  private static let oddEscapes = [
    #"\0"#, #"\a"#, #"\b"#, #"\v"#, #"\f"#, #"\e"#, #"\N"#, #"\r"#, #"\uD83D\uDE00"#, #"\UFFFFFFFF"#, #"\x4"#, #"\q"#,
    #"\"#, "\\\t",
    #"\x85"#, #"\x7F"#, #"\uFFFF"#, #"\U00110000"#,
  ]

  private static let oddScalars = [
    "- a", "-", "?", "? a", ":", ": a", "&a b", "*a", "!t x", "!!str x", "{a: b}", "{}", "[a]", "[[a]]", "[a, [b]]",
    "]", "}", ",",
    "|", ">", "%x", "@x", "`x", "a: b", "a:", "a #b", "a # b", "'a", "\"a", "'a'b", "\"a\" b", "'a' #b", "'a'#b",
    "a\tb", "\ta",
    "a\t", "---", "...", "--- a", "[a", "a]", "[a b, c]", "[?a]", "[a?b]", "[-]", "[-a]", "[:a]", "[a:]", "[a:,b]",
    "[a: b]",
    "['a':b]", "[a #b]", "[#a]", "[,]", "[a,,b]", "[a,]", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{7F}",
    "\u{80}",
    "\u{1}", "a\u{85}b", "a\u{2028}b", "a\u{FEFF}b", "\r", "a\rb", "\u{FFFE}", "\u{0}",
  ]

  private static let tokens = [
    " ", "  ", "    ", "\n", "\n", "\n", "\n  ", "\n- ", "\n  - ", "- ", "-", ": ", ": ", ":", "a", "b: ", "c: d",
    "c:\n", "'", "\"",
    "|", "|\n", ">", ">-\n", "|+\n", "|2\n", ">1+\n", "#", " #", "[", "]", ",", ", ", "{", "}", "&", "*", "!", "?",
    "? ", "%", "@", "`",
    "\t", "\r", "\r\n", "\\", "---", "---\n", "...", "...\n", "<<: ", "\u{FEFF}", "\u{2028}", "\u{85}", "é", "😀", "\\n",
    "0", "~",
    "=", "key: value\n", "  x: y\n", "\u{A0}",
  ]
}
