extension LinkTarget {
  /// The address that the link leads to from a page at `base`, which is an absolute address that has a path.
  /// Source: RFC 3986 §5.2.
  package func absolute(from base: String) -> String {
    guard !isAbsolute else { return text }
    guard let first = text.first, first != "#" else { return base.prefix { $0 != "#" } + text }
    let page = base.prefix { $0 != "?" && $0 != "#" }
    if first == "?" { return page + text }
    let scheme = page.prefix { $0 != ":" } + ":"
    if text.hasPrefix("//") { return scheme + text }
    let host = page.dropFirst(scheme.count + 2).prefix { $0 != "/" }
    let origin = scheme + "//" + host
    let path = text.prefix { $0 != "?" && $0 != "#" }
    let folder = page.dropFirst(origin.count).droppingLast { $0 != "/" }
    let resolved = Self.withoutDots(first == "/" ? path : folder + path)
    return origin + resolved + text.dropFirst(path.count)
  }

  /// The path, which begins with a slash, with its `.` and `..` carried out (§5.2.4).
  private static func withoutDots(_ path: Substring) -> String {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    var kept: [Substring] = []
    for segment in segments {
      if segment == ".." { _ = kept.popLast() } else if segment != "." { kept.append(segment) }
    }
    if segments.last == "." || segments.last == ".." { kept.append("") }
    return "/" + kept.joined(separator: "/")
  }
}
