import Testing

@testable import Feeds
import TestSeeds

/// What holds of every description, whatever the notes. The seed of a failure is among its arguments.
@Suite struct DescriptionPropertyTests {
  @Test(arguments: 0..<100) func `valid, at most 4000 bytes, and whole words from the start`(seed: Int) throws {
    var generator = NotesGenerator(seed: UInt64(seed))
    let text = generator.notes()
    let page = seed % 3 == 0 ? nil : "https://podcast.example.org/episodes/a/"
    let notes = FeedNotes(text, base: "https://podcast.example.org/episodes/a/", page: page)
    let bytes = notes.description()
    #expect(bytes.count <= 4000)
    let html = try HTMLReading(String(decoding: bytes, as: UTF8.self), allowed: ["p", "a", "ul", "ol", "li"])
    #expect(html.problem == nil)
    let whole = try HTMLReading(
      String(decoding: notes.html(), as: UTF8.self),
      allowed: ["p", "a", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre"])
    #expect(whole.problem == nil)

    var words = html.words
    let isCut = whole.words != words
    #expect(isCut == (page != nil && words.last == page || page == nil && words.count < whole.words.count))
    guard isCut else { return }
    if page != nil { words.removeLast() }
    if words.last == "…" { words.removeLast() }
    // The last word may be the first part of one, where the markup changes within it or it fills the whole.
    let last = try found(words.popLast())
    #expect(whole.words.starts(with: words))
    #expect(Array(whole.words[words.count]).starts(with: Array(last)))
    // No word of the generator, with its tags and as many closing ones as its depth asks for, takes more.
    #expect(bytes.count > 4000 - 700)
  }
}

/// Notes of all kinds, most of them around 4000 bytes, from a seed.
private struct NotesGenerator {
  private static let words = [
    "zwijgen", "spreken", "&", "<b>", "]]>", "الصمت", "ስቕታ", "👩‍👩‍👧", "e\u{301}\u{323}ne", "Caawimaad", "“goud”", "a&amp;b",
    "\\<i\\>", "ज़िन्दगी", "กำลัง", "z\u{310}\u{310}\u{310}", "🇳🇱🇧🇪", "x",
  ]

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func notes() -> String {
    let size = random.number(2500...6000)
    var text = ""
    while text.utf8.count < size { text += block(indent: "") }
    return text
  }

  private mutating func block(indent: String) -> String {
    switch random.number(0...(indent.count < 9 ? 9 : 6)) {
    case 0: return "\(indent)# \(line())\n\n"
    case 1: return "\(indent)> \(line())\n\(indent)> \(line())\n\n"
    case 2: return "\(indent)```\n\(indent)\(line())\n\(indent)\(line())\n\(indent)```\n\n"
    case 7...9:
      let items = (0...random.number(0...4)).map { number in
        let mark = random.chance(50) ? "- " : "\(number). "
        let nested = random.chance(30) ? "\n" + block(indent: indent + "   ") : "\n"
        return indent + mark + line() + nested
      }
      return items.joined(separator: random.chance(50) ? "\n" : "") + "\n"
    default: return indent + line() + (random.chance(20) ? "\\\n\(indent)\(line())" : "") + "\n\n"
    }
  }

  private mutating func line() -> String {
    (0...random.number(0...40)).map { _ in piece() }.joined(separator: random.chance(10) ? "\n" : " ")
      .replacing("\n", with: " ")
  }

  private mutating func piece() -> String {
    let word = random.one(of: Self.words)
    return switch random.number(0...12) {
    case 0: "**\(word) \(random.one(of: Self.words))**"
    case 1: "*\(word)*"
    case 2: "[\(word) a](https://example.org/?q=\(random.number(0...999))&x=\"<)"
    case 3: "[a](../b)c"
    case 4: "`\(word)`"
    case 5: word + random.one(of: Self.words)
    default: word
    }
  }
}

/// Reads HTML that is written as strictly as XML, and finds what is wrong with it.
private struct HTMLReading {
  /// Between white space and the tags of blocks.
  private(set) var words: [String] = []
  private(set) var problem: String?

  init(_ text: String, allowed: Set<String>) throws {
    var (open, run): ([String], String) = ([], "")
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      if first == "<" {
        let end = try found(rest.firstIndex(of: ">"))
        let tag = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        let isEnd = tag.hasPrefix("/")
        let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " })
        if !["a", "strong", "em", "code"].contains(name) { run += "\n" }
        if isEnd {
          if open.popLast() != name { problem = "</\(name)>" }
        } else {
          check(name, tag.dropFirst(name.count), in: open, allowed)
          open.append(name)
        }
      } else {
        let end = rest.unicodeScalars.firstIndex { $0 == "<" } ?? rest.endIndex
        let piece = String(rest.unicodeScalars[..<end])
        rest = rest[end...]
        let isBlank = piece.unicodeScalars.allSatisfy { $0 == "\n" }
        if !isBlank, !["p", "a", "li", "strong", "em", "code"].contains(open.last ?? "") { problem = "text: \(piece)" }
        run += try unescaped(piece)
      }
    }
    if !open.isEmpty { problem = "open: \(open)" }
    words = run.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private mutating func check(_ name: String, _ attributes: Substring, in open: [String], _ allowed: Set<String>) {
    if !allowed.contains(name) { problem = "<\(name)>" }
    let outer = open.last
    let isRight =
      switch name {
      case "li": outer == "ul" || outer == "ol"
      case "a": !open.contains("a") && open.contains { $0 == "p" || $0 == "li" }
      case "p", "ul", "ol": outer == nil || outer == "li" || outer == "blockquote"
      default: true
      }
    if !isRight { problem = "<\(name)> in \(open)" }
    let written = String(attributes)
    let isAddress = name == "a" && written.hasPrefix(" href=\"http") && written.hasSuffix("\"")
    let isStart = name == "ol" && written.hasPrefix(" start=\"") && Int(written.dropFirst(8).dropLast()) != nil
    if !(written.isEmpty && name != "a" || isAddress || isStart) { problem = "<\(name)\(written)>" }
  }

  /// Throws where `&` begins none of the references that are written.
  private func unescaped(_ text: String) throws -> String {
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return try parts.dropFirst().reduce(into: String(try found(parts.first))) { result, part in
      let (reference, sign) = try found(
        [("amp;", "&"), ("lt;", "<"), ("gt;", ">")].first { part.hasPrefix($0.0) })
      result += sign + part.dropFirst(reference.count)
    }
  }
}
