extension RequestHead {
  /// Which path the request asks for, and its query; `nil` where no file can have that path.
  ///
  /// Throws for a host that is not this machine by one of its loopback names: a page from elsewhere, whose name was
  /// made to point here, must not read what is not published yet. Throws for methods other than GET and HEAD.
  func requestedPath() throws(Refusal) -> (path: RequestedPath?, query: Substring) {
    let (authority, rest) = try splitTarget()
    let hosts = values(of: "host")
    guard hosts.count == 1 || (hosts.isEmpty && minorVersion == 0) else { throw Refusal(status: .badRequest) }
    if let host = authority ?? hosts.first { try Self.check(host) }
    guard method == "GET" || method == "HEAD" else { throw Refusal(status: .methodNotAllowed) }
    guard rest.utf8.first == UInt8(ascii: "/") else { throw Refusal(status: .badRequest) }
    let end = rest.utf8.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
    return (try RequestedPath(decoding: rest[..<end]), rest[end...])
  }

  /// Splits `http://host/path` (RFC 9112 §3.2.2); the other forms have no host of their own.
  private func splitTarget() throws(Refusal) -> (authority: String?, rest: Substring) {
    let scheme = "http://"
    guard target.lowercased().hasPrefix(scheme) else { return (nil, target[...]) }
    let rest = target.dropFirst(scheme.count)
    let end = rest.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
    let path = rest[end...]
    return (String(rest[..<end]), path.hasPrefix("/") ? path : "/" + path)
  }

  private static func check(_ authority: String) throws(Refusal) {
    let isWritten = authority.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"/?#@\\".utf8.contains($0) }
    guard isWritten, !authority.isEmpty else { throw Refusal(status: .badRequest) }
    let text = authority.lowercased()
    let isLoopback = ["localhost", "127.0.0.1", "[::1]"].contains { host in
      text.hasPrefix(host) && isPort(text.utf8.dropFirst(host.utf8.count))
    }
    guard isLoopback else { throw Refusal(status: .misdirectedRequest) }
  }

  /// Nothing, or a colon and digits.
  private static func isPort(_ text: Substring.UTF8View) -> Bool {
    text.isEmpty
      || (text.first == UInt8(ascii: ":")
        && text.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
  }
}
