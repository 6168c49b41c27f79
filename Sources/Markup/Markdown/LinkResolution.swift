extension LinkTarget {
  /// The address that the link leads to from a page at `base`, which is an absolute address that has a path.
  /// Source: RFC 3986 §5.2.
  package func absolute(from base: String) -> String {
    guard !isAbsolute else { return text }
    let (link, base) = (Array(text.utf8)[...], Array(base.utf8)[...])
    return String(decoding: Self.resolved(link, from: base), as: UTF8.self)
  }

  private static func resolved(_ link: ArraySlice<UInt8>, from base: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let (slash, query, fragment) = (UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"))
    let page = base.prefix { $0 != query && $0 != fragment }
    let scheme = page.prefix { $0 != UInt8(ascii: ":") } + ":".utf8
    let origin = page.prefix(scheme.count + 2 + page.dropFirst(scheme.count + 2).prefix { $0 != slash }.count)
    switch link.first {
    case nil, fragment: return base.prefix { $0 != fragment } + link
    case query: return page + link
    case slash where link.starts(with: "//".utf8): return scheme + link
    default: break
    }
    let path = link.prefix { $0 != query && $0 != fragment }
    let folder = link.first == slash ? [] : page.dropFirst(origin.count).droppingLast { $0 != slash }
    return origin + withoutDots(folder + path) + link.dropFirst(path.count)
  }

  /// The path, which begins with a slash, with its `.` and `..` carried out (§5.2.4).
  private static func withoutDots(_ path: ArraySlice<UInt8>) -> [UInt8] {
    let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
    var kept: [ArraySlice<UInt8>] = []
    for segment in segments {
      if segment.elementsEqual("..".utf8) {
        _ = kept.popLast()
      } else if !segment.elementsEqual(".".utf8) {
        kept.append(segment)
      }
    }
    if let last = segments.last, last.elementsEqual(".".utf8) || last.elementsEqual("..".utf8) { kept.append([]) }
    return kept.flatMap { [UInt8(ascii: "/")] + $0 }
  }
}
