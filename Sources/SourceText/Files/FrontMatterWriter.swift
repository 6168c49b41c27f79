/// Writes fields one below the other, each in the plainest style that reads back as the same text, here and in PyYAML.
struct FrontMatterWriter {
  private var lines = "---\n"
  /// Before the next key, where it stands in an item of a list.
  private var prefix = ""
  private var indentation = ""

  /// Writes nothing where `text` is `nil`.
  mutating func field(_ key: String, _ text: String?) {
    guard let text else { return }
    lines += startOfLine() + "\(key): \(blockText(text, indentation: indentation + "  "))\n"
  }

  /// On one line, in brackets; nothing where the list is empty.
  mutating func words(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    lines += startOfLine() + "\(key): [\(texts.map { plainOrQuoted($0, in: .flow) }.joined(separator: ", "))]\n"
  }

  /// One below the other; nothing where the list is empty.
  mutating func lines(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    lines += startOfLine() + "\(key):\n"
    for text in texts { lines += indentation + "  - \(plainOrQuoted(text, in: .value))\n" }
  }

  /// Fields of the field's own.
  mutating func fields(_ key: String, _ write: (inout Self) -> Void) {
    lines += startOfLine() + "\(key):\n"
    nested("  ", write)
  }

  /// A list of items with fields of their own; nothing where it is empty, unless it is required.
  mutating func items<Item>(
    _ key: String, _ items: [Item], isRequired: Bool = false, _ write: (inout Self, Item) -> Void
  ) {
    guard isRequired || !items.isEmpty else { return }
    lines += startOfLine() + (items.isEmpty ? "\(key): []\n" : "\(key):\n")
    for item in items {
      prefix = indentation + "  - "
      nested("    ") { write(&$0, item) }
    }
  }

  /// The whole file, the body as it is.
  consuming func text(body: String) -> String { lines + "---\n" + body }

  private mutating func nested(_ spaces: String, _ write: (inout Self) -> Void) {
    let outer = indentation
    indentation += spaces
    write(&self)
    indentation = outer
  }

  private mutating func startOfLine() -> String {
    defer { prefix = "" }
    return prefix.isEmpty ? indentation : prefix
  }
}

private func blockText(_ text: String, indentation: String) -> String {
  guard isLiteral(text) else { return plainOrQuoted(text, in: .value) }
  let breaks = text.utf8.reversed().prefix { $0 == 0x0A }.count
  let lines = text.utf8.dropLast(breaks).split(separator: 0x0A, omittingEmptySubsequences: false)
  let block = lines.map { $0.isEmpty ? "" : indentation + String(decoding: Array($0), as: UTF8.self) }
  let header = breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+"
  return header + "\n" + block.joined(separator: "\n") + String(repeating: "\n", count: max(0, breaks - 1))
}

/// Whether the lines of a literal block show the text as it is: several, none with a character that needs an escape.
private func isLiteral(_ text: String) -> Bool {
  guard let first = text.utf8.first, ![0x20, 0x09, 0x0A].contains(first), text.utf8.contains(0x0A) else { return false }
  return text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || TextCheck.allows(unescaped: $0) }
}

private func plainOrQuoted(_ text: String, in context: LineCursor.Context) -> String {
  isPlain(text, in: context) ? text : doubleQuoted(text)
}

/// Whether the text as it stands is read as itself.
private func isPlain(_ text: String, in context: LineCursor.Context) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, first != UInt8(ascii: "\""), first != UInt8(ascii: "'"),
    text.unicodeScalars.allSatisfy(TextCheck.allows(unescaped:))
  else { return false }
  var cursor = LineCursor(bytes, bytes.indices, number: 1)
  do {
    return try cursor.scalar(in: context).utf8.elementsEqual(bytes) && cursor.isAtEnd
  } catch { return false }
}

/// The text as a double-quoted scalar on one line.
func doubleQuoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\\(scalar)"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case _ where TextCheck.allows(unescaped: scalar): quoted.unicodeScalars.append(scalar)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
  return quoted + "\""
}
