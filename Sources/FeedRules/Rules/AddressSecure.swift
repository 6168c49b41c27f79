import Catalogue

extension Rule {
  static let addressSecure = Rule(
    "address-secure", .warning, "What apps fetch is served by https.",
    source: "Apple's guide for podcasters; the podcast namespace 1.0",
    remedy: "Serve it by https, and write https://",
    inSource: { source in
      [source.site.address, source.site.mediaAddress].compactMap { $0 }.filter { isExposed($0.description) }.map { _ in
        Finding(file: "Site/site.md", found: "an address of the site begins with http://")
      }
    },
    inOutput: { output in
      [
        ("enclosure", "url"), ("itunes:image", "href"), ("podcast:transcript", "url"), ("podcast:chapters", "url"),
        ("podcast:trailer", "url"),
      ].flatMap { name, attribute in
        output[name].filter { $0[attribute].map(isExposed) ?? false }.map {
          $0.finding("\(attribute) of \(name) begins with http://")
        }
      }
    })
}

private func isExposed(_ address: String) -> Bool {
  WebAddress(address).map { !$0.isSecure && !$0.isLoopback } ?? false
}
