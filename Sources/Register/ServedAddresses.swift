package import Catalogue
import SQLite

/// Where the result was last built for.
package struct ServedAddresses: Hashable, Sendable {
  package let site: SiteAddress
  package let media: SiteAddress

  package init(site: SiteAddress, media: SiteAddress) {
    self.site = site
    self.media = media
  }

  package init(of settings: SiteSettings) {
    self.init(site: settings.address, media: settings.mediaAddress ?? settings.address)
  }
}

extension RegisterDatabase {
  /// `nil` where nothing was built yet.
  package func servedAddresses() throws(RegisterError) -> ServedAddresses? {
    var addresses: [String: SiteAddress] = [:]
    var rows = try query("served_address", "SELECT rowid, role, address FROM served_address")
    while try rows.next() { addresses[try rows.text(1)] = try rows.text(2, SiteAddress.init) }
    guard let site = addresses["site"], let media = addresses["media"] else { return nil }
    return ServedAddresses(site: site, media: media)
  }

  package func serve(at addresses: ServedAddresses) throws(RegisterError) {
    guard try servedAddresses() != addresses else { return }
    try writing { () throws(RegisterError) in
      for (role, address) in [("site", addresses.site), ("media", addresses.media)] {
        try run(
          "INSERT OR REPLACE INTO served_address (role, address) VALUES (?1, ?2)", .text(role),
          .text(address.description))
      }
    }
  }
}
