package import Bytes
package import Catalogue

/// What is to be looked at where the public gets it.
package struct PublicCopy: Hashable, Sendable {
  package enum Expectation: Hashable, Sendable {
    /// Nothing may be there.
    case gone
    /// These very bytes.
    case current(SHA256Digest)
  }

  /// Below `Public/`.
  package let path: String
  package let address: String
  package let expectation: Expectation

  package init(path: String, on site: SiteSettings, _ expectation: Expectation) {
    self.path = path
    let isMedia = path.hasPrefix("media/")
    // A page is asked for as people do, by its folder.
    let asked = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    address = isMedia ? site.url(ofMedia: asked) : site.address.url(of: asked)
    self.expectation = expectation
  }
}

/// What was found at a public address.
package struct PublicFinding: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    /// Nothing is there: 404 or 410.
    case gone(status: Int)
    /// What should be there is.
    case current
    /// What must be gone is there.
    case stillPublic(status: Int)
    /// Another version is there than the one that was built.
    case otherVersion(status: Int)
    /// Nobody could look: it is not known.
    case unknown(String)
  }

  package let copy: PublicCopy
  package let answer: Answer

  /// Whether nobody could look.
  package var isUnknown: Bool {
    if case .unknown = answer { true } else { false }
  }

  package var isAsExpected: Bool {
    switch answer {
    case .gone: copy.expectation == .gone
    case .current: true
    case .stillPublic, .otherVersion, .unknown: false
    }
  }
}

extension SiteAddress {
  /// Whether it is an address for examples and tests, which nobody can fetch. Source: RFC 2606; RFC 6761.
  package var isExample: Bool {
    let reserved = ["example", "test", "invalid", "example.org", "example.com", "example.net"]
    return reserved.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}
