import Catalogue

/// What is sent: a status, fields, and the bytes or the part of a file that follow them.
struct Response: Hashable, Sendable {
  enum Body: Hashable, Sendable {
    case none
    case text(String)
    case file(Range<Int>)

    var length: Int {
      switch self {
      case .none: 0
      case .text(let text): text.utf8.count
      case .file(let range): range.count
      }
    }
  }

  struct Field: Hashable, Sendable {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  let status: Status
  let fields: [Field]
  let body: Body

  /// A short text about the status itself.
  init(_ status: Status, _ fields: [Field] = []) {
    self.status = status
    self.fields = fields + [Field("Content-Type", "text/plain; charset=utf-8")]
    body = .text("\(status.rawValue) \(status.reason)\n")
  }

  init(_ refusal: Refusal) {
    self.init(refusal.status, refusal.status == .methodNotAllowed ? [Field("Allow", "GET, HEAD")] : [])
  }

  /// `location`: a path from the root, encoded.
  init(movedTo location: String) {
    self.init(.movedPermanently, [Field("Location", location)])
  }

  /// The page that says that something is not there.
  init(notFoundPage file: FileFacts) {
    status = .notFound
    fields = [Field("Content-Type", file.contentType)]
    body = .file(0..<file.length)
  }

  /// The file, or what the request's conditions and range leave of it.
  init(to request: RequestHead, file: FileFacts, now: Int) {
    let open = file.isOpen ? ServedFolder.openingHeaders.map { Field($0.name, $0.value) } : []
    let validators =
      [Field("ETag", file.tag.description), Field("Last-Modified", file.lastModified.description)] + open
    let representation = validators + [Field("Accept-Ranges", "bytes"), Field("Content-Type", file.contentType)]
    switch Preconditions(request, file, now: now) {
    case .failed: self.init(.preconditionFailed)
    case .notModified: self.init(status: .notModified, fields: validators, body: .none)
    case .send(.whole): self.init(status: .ok, fields: representation, body: .file(0..<file.length))
    case .send(.unsatisfiable):
      self.init(.rangeNotSatisfiable, [Field("Content-Range", "bytes */\(file.length)")] + open)
    case .send(.part(let range)):
      let place = Field("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.length)")
      self.init(status: .partialContent, fields: representation + [place], body: .file(range))
    }
  }

  private init(status: Status, fields: [Field], body: Body) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// The status line and all fields, with the empty line after them.
  func head(now: Int, keepsConnection: Bool) -> String {
    var all = [Field("Date", HTTPDate(secondsSince1970: now).description)] + fields
    // RFC 9110 §8.6: a length beside 304 would be that of the whole file.
    if status != .notModified { all.append(Field("Content-Length", String(body.length))) }
    all += [
      Field("Cache-Control", "no-cache"), Field("X-Content-Type-Options", "nosniff"),
      Field("Connection", keepsConnection ? "keep-alive" : "close"),
    ]
    return "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n" + all.map { "\($0.name): \($0.value)\r\n" }.joined()
      + "\r\n"
  }
}
