/// What a request's conditions make of a file that is there, in the order of RFC 9110 §13.2.2.
enum Preconditions: Hashable, Sendable {
  case send(ByteRange)
  case notModified
  case failed

  init(_ request: RequestHead, _ file: FileFacts, now: Int) {
    func date(_ name: String) -> Int? {
      request.value(of: name).flatMap { HTTPDate($0, now: now)?.secondsSince1970 }
    }
    let modified = file.lastModified.secondsSince1970

    if let tags = request.list(of: "if-match").map(EntityTagCondition.init) {
      if !tags.holds(file.tag.matchesStrongly) { self = .failed; return }
    } else if let limit = date("if-unmodified-since"), modified > limit {
      self = .failed
      return
    }
    if let tags = request.list(of: "if-none-match").map(EntityTagCondition.init) {
      if tags.holds(file.tag.matchesWeakly) { self = .notModified; return }
    } else if let limit = date("if-modified-since"), modified <= limit {
      self = .notModified
      return
    }
    self = .send(Self.range(request, file, now: now))
  }

  /// A range counts for GET alone, and after `If-Range` only where the file is still the one that the client has.
  private static func range(_ request: RequestHead, _ file: FileFacts, now: Int) -> ByteRange {
    guard request.method == "GET", let range = request.value(of: "range") else { return .whole }
    if let condition = request.list(of: "if-range") {
      let isSame =
        HTTPDate(condition, now: now).map { $0 == file.lastModified }
        ?? (EntityTagCondition(condition) != .any && EntityTagCondition(condition).holds(file.tag.matchesStrongly))
      guard isSame else { return .whole }
    }
    return ByteRange(range, length: file.length)
  }
}
