import Catalogue

extension Rule {
  static let addressSecure = Rule(
    "address-secure", .warning, "What apps fetch is served by https, except on this machine.",
    source: "Apple's guide for podcasters; the podcast namespace 1.0",
    remedy: "Serve it by https, and write https://",
    inSource: { source in
      [source.site.address, source.site.mediaAddress].contains { $0.map { isOpen($0.description) } ?? false }
        ? [Finding(file: "Site/site.md", found: "an address of the site begins with http://")] : []
    },
    inOutput: { output in
      if isOpen(output.address) {
        return output.channel.map { [$0.finding("the feed's address begins with http://")] } ?? []
      }
      return output.findings(fetched) { isOpen($0) ? "begins with http://" : nil }
    })
}

private let fetched = [
  ValueName("enclosure", "url"), ValueName("itunes:image", "href"), ValueName("podcast:transcript", "url"),
  ValueName("podcast:chapters", "url"), ValueName("podcast:trailer", "url"),
]

/// Whether others can listen in.
private func isOpen(_ address: String) -> Bool {
  if address.utf8.starts(with: "https://".utf8) { return false }
  return WebAddress(address).map { !$0.isSecure && !$0.isLoopback } ?? false
}
