import Catalogue

extension Rule {
  static let copyrightPlain = Rule(
    "copyright-plain", .warning, "Copyright names who holds it, without that word, its sign or a year.",
    source: "PSP-1, copyright",
    remedy: "Write the name alone",
    inSource: { source in
      source.feeds.filter { $0.feed.copyright.map(isDecorated) ?? false }.map {
        $0.feed.finding("copyright says more than a name")
      }
    },
    inOutput: { output in
      output["copyright"].filter { isDecorated($0.text) }.map { $0.finding("copyright says more than a name") }
    })
}

private func isDecorated(_ text: String) -> Bool {
  let words = text.utf8.split { !isLetter($0) && !isDigit($0) }.map { Substring($0) }
  return text.unicodeScalars.contains("©")
    || words.contains { word in
      word.lowercased() == "copyright" || (word.utf8.count == 4 && (1900...2099).contains(wholeNumber(word) ?? 0))
    }
}
