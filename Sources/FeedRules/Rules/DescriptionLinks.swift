import Catalogue

extension Rule {
  static let descriptionLinks = Rule(
    "description-links", .warning, "Links in a description are absolute.",
    source: "W3C feed validator, ContainsRelRef",
    remedy: "Write the whole address, with https://",
    inOutput: { output in
      output.descriptions.filter { $0.tags.contains(where: isRelative) }.map {
        $0.element.finding("\($0.element.name) holds a relative link")
      }
    })
}

private func isRelative(_ tag: HTMLTag) -> Bool {
  [tag.value("href"), tag.value("src")].compactMap { $0 }.contains { address in
    let address = address.utf8.drop { $0 == 0x20 }
    let scheme = address.prefix { $0 != 0x3A }
    return scheme.count == address.count || !(scheme.first.map(isLetter) ?? false)
      || !scheme.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
  }
}
