import Catalogue

extension Rule {
  static let escapedTwice = Rule(
    "escaped-twice", .warning, "Plain texts hold no character references, which apps show as they are.",
    source: "W3C feed validator, ContainsHTML",
    remedy: "Write the character itself, such as &",
    inSource: { source in
      source.values.filter { !$0.isLong && holdsReference($0.text) }.map { $0.finding("holds a character reference") }
    },
    inOutput: { output in
      output.findings(plain) { holdsReference($0) ? "holds a character reference" : nil }
    })
}

private let plain = [
  ValueName("title"), ValueName("copyright"), ValueName("itunes:author"), ValueName("itunes:name"),
  ValueName("itunes:title"), ValueName("podcast:contentLink"), ValueName("podcast:funding"),
  ValueName("podcast:location"), ValueName("podcast:person"), ValueName("podcast:season", "name"),
  ValueName("podcast:episode", "display"), ValueName("podcast:soundbite"), ValueName("podcast:trailer"),
  ValueName("psc:chapter", "title"),
]

/// Whether something like `&amp;` or `&#39;` stands in the text.
private func holdsReference(_ text: String) -> Bool {
  var rest = Substring(text).utf8
  while let start = rest.firstIndex(of: 0x26) {
    rest = rest[start...].dropFirst()
    let name = rest.prefix(32).prefix { isLetter($0) || isDigit($0) || $0 == 0x23 }
    if name.count > 1, name.endIndex < rest.endIndex, rest[name.endIndex] == 0x3B { return true }
  }
  return false
}
