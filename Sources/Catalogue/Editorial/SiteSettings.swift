/// What `Site/site.md` says of the whole workspace.
package struct SiteSettings: Hashable, Sendable {
  package var title: String
  package var address: SiteAddress
  package var language: LanguageTag
  /// A name of the system's zone database, such as `Europe/Amsterdam`.
  package var timeZone: String
  /// Whether collector and reviewer of a consent must be different accounts.
  package var fourEyes: Bool
  /// Shown on every page, such as that everything here is invented; or `nil`.
  package var notice: String?
  /// The home page's introduction, in Markdown.
  package var introduction: String
  /// Where `media/` is served from, where that is another host than the site's; enclosures name it.
  package var mediaAddress: SiteAddress?
  /// Where the site or its media were served from before; a server there leads here.
  package var formerAddresses: [SiteAddress] = []
  /// The user's own command that takes `Public/` to the server, for the system's shell; or `nil`.
  package var upload: String?
  /// The second place of the ledger, absolute or below the workspace; `nil` where there is none.
  package var ledgerCopy: String?
  /// Who else holds copies, such as radio stations: they are told of a removal.
  package var recipients: [String] = []
  /// Whom people call who take their consent back; on paper forms and cards alone.
  package var telephone: String?

  package init(
    title: String, address: SiteAddress, language: LanguageTag, timeZone: String, fourEyes: Bool = true,
    notice: String? = nil, introduction: String = ""
  ) {
    self.title = title
    self.address = address
    self.language = language
    self.timeZone = timeZone
    self.fourEyes = fourEyes
    self.notice = notice
    self.introduction = introduction
  }

  /// The public address of a recording, by its path below `Public/`.
  package func url(ofMedia path: String) -> String { (mediaAddress ?? address).url(of: path) }
}

/// Where the site is served from: `http` or `https`, a host, an optional port, and a path that ends in a slash.
package struct SiteAddress: Hashable, Sendable, CustomStringConvertible {
  package let isSecure: Bool
  package let host: String
  package let port: Int?
  /// Begins and ends with a slash.
  package let path: String

  /// `nil` unless the text is an absolute ASCII address without a user, query or fragment; a missing last slash is added.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(authority.count)
    let pieces = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let host = pieces.first, !host.isEmpty, host.utf8.allSatisfy(Self.isHostByte),
      path.utf8.allSatisfy({ Self.isHostByte($0) || $0 == 0x2F || $0 == 0x5F || $0 == 0x7E }),
      !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." }), !path.contains("//")
    else { return nil }
    if pieces.count == 2 {
      guard let port = Int(pieces[1]), (1...65535).contains(port), pieces[1].utf8.allSatisfy({ $0 >= 0x30 }) else {
        return nil
      }
      self.port = port
    } else {
      self.port = nil
    }
    self.isSecure = scheme == "https://"
    self.host = String(host)
    self.path = path.hasSuffix("/") ? String(path) : path + "/"
  }

  /// With its last slash: `https://podcast.example.org/`.
  package var description: String {
    (isSecure ? "https://" : "http://") + host + (port.map { ":\($0)" } ?? "") + path
  }

  /// The public address of an output, by its path below `Public/`.
  package func url(of path: String) -> String { description + path }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    isLowerAlphanumeric(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D || byte == 0x2E
  }
}
