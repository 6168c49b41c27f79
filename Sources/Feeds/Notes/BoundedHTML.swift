import Bytes
import Markup

/// HTML that grows word by word to at most a limit. The first word for which there is no room ends it: every element is
/// closed then, those without a word are taken back, and all that comes after is dropped.
struct BoundedHTML: ~Copyable {
  /// Whether something was dropped.
  private(set) var isCut = false

  private struct Element {
    let name: String
    /// Where its start tag begins.
    let start: Int
  }

  private var bytes = ByteBuffer()
  /// The end of the last word or end tag: what comes after it stays only if a word follows.
  private var kept = 0
  private var open: [Element] = []
  /// How many bytes the end tags of the open elements take.
  private var closing = 0
  private let limit: Int
  private let mark: String

  /// - Parameters:
  ///   - limit: in bytes.
  ///   - mark: stands after the last word where the words after it in its element were dropped.
  init(limit: Int, mark: String = "") {
    self.limit = limit
    self.mark = mark
  }

  /// An element with what `body` writes into it; nothing where that is no word.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout BoundedHTML) -> Void
  ) {
    guard !isCut else { return }
    open.append(Element(name: name, start: bytes.count))
    closing += Self.endTag(name).utf8.count
    bytes.append("<\(name)")
    for case (let name, let value?) in attributes {
      bytes.append(" \(name)=\"")
      bytes.append(escaping: value, inAttribute: true)
      bytes.append("\"")
    }
    bytes.append(">")
    body(&self)
    if !isCut { close() }
  }

  /// White space stays as it is.
  mutating func text(_ text: String) {
    guard !isCut else { return }
    let start = bytes.count
    bytes.append(escaping: text, inAttribute: false)
    let words = text.utf8.count - text.utf8.reversed().prefix(while: isWhiteSpace).count
    if words == 0 { return }
    if hasRoom {
      kept = bytes.count - (text.utf8.count - words)
    } else {
      bytes.truncate(to: start)
      appendWords(of: text)
    }
  }

  /// Without white space at the end.
  consuming func finish() -> [UInt8] {
    bytes.truncate(to: kept)
    return bytes.array()
  }

  private mutating func appendWords(of text: String) {
    var rest = Substring(text)
    while !isCut, !rest.isEmpty {
      let space = rest.prefix(whiteSpace: true)
      bytes.append(String(space))
      rest = rest[space.endIndex...]
      let word = rest.prefix(whiteSpace: false)
      if !word.isEmpty { append(word: word) }
      rest = rest[word.endIndex...]
    }
  }

  private mutating func append(word: Substring) {
    if append(String(word)) { return }
    // Where there is no room for even one word, its first characters are better than nothing.
    if kept == 0 { for character in word { guard append(String(character)) else { break } } }
    cut()
  }

  /// Whether there was room.
  private mutating func append(_ text: String) -> Bool {
    let start = bytes.count
    bytes.append(escaping: text, inAttribute: false)
    guard hasRoom else {
      bytes.truncate(to: start)
      return false
    }
    kept = bytes.count
    return true
  }

  private var hasRoom: Bool { bytes.count + closing + mark.utf8.count <= limit }

  private mutating func cut() {
    isCut = true
    while let element = open.last, element.start >= kept { open.removeLast() }
    bytes.truncate(to: kept)
    if let name = open.last?.name, name != "ul", name != "ol" { bytes.append(mark) }
    while let element = open.popLast() { bytes.append(Self.endTag(element.name)) }
    kept = bytes.count
  }

  private mutating func close() {
    guard let element = open.popLast() else { return }
    if element.start >= kept {
      bytes.truncate(to: element.start)
    } else {
      if !hasRoom { bytes.truncate(to: kept) }
      bytes.append(Self.endTag(element.name))
      kept = bytes.count
    }
    closing -= Self.endTag(element.name).utf8.count
  }

  private static func endTag(_ name: String) -> String { "</\(name)>" }
}

extension Substring {
  /// By bytes: no ASCII character is a part of another.
  fileprivate func prefix(whiteSpace: Bool) -> Substring {
    self[..<(utf8.firstIndex { isWhiteSpace($0) != whiteSpace } ?? endIndex)]
  }
}

private func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
