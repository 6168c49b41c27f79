extension ConsentPaper {
  /// As plain text, in lines of at most 78 columns where the words allow it.
  var lines: [String] {
    [title, String(repeating: "=", count: title.count)] + parts.flatMap(lines)
  }

  private func lines(of part: Part) -> [String] {
    switch part {
    case .heading(let text): ["", text, String(repeating: "-", count: text.count)]
    case .text(let text): Self.wrapped(text)
    case .known(let label, let value): ["", "\(label): \(value)"]
    case .question(let text): [""] + Self.wrapped(text) + ["    [ ] \(yes)    [ ] \(no)"]
    case .choice(let text, let options): [""] + Self.wrapped(text) + options.map { "    [ ] \($0)" }
    case .blank(let label): ["", label + (isQuestion(label) ? " " : ": ") + String(repeating: "_", count: 24)]
    }
  }

  private func isQuestion(_ label: String) -> Bool { label.hasSuffix("?") || label.hasSuffix("؟") }

  private static func wrapped(_ text: String) -> [String] {
    text.split(separator: " ").reduce(into: [""]) { lines, word in
      let last = lines.count - 1
      if lines[last].isEmpty {
        lines[last] = String(word)
      } else if lines[last].count + word.count < 78 {
        lines[last] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }
}
