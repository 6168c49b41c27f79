import Testing

@testable import Preview

/// A file of 10000 bytes, last modified on Wed, 04 Mar 2026 06:00:00 GMT, asked for ten days later.
@Suite struct ResponseTests {
  private static let now = 1_773_468_000
  private static let file = FileFacts(
    length: 10000, contentType: "audio/mpeg", tag: EntityTag(opaque: "1-a"),
    lastModified: HTTPDate(secondsSince1970: 1_772_604_000))

  private static let same = "Wed, 04 Mar 2026 06:00:00 GMT"
  private static let earlier = "Wed, 04 Mar 2026 05:59:59 GMT"
  private static let later = "Wed, 04 Mar 2026 06:00:01 GMT"

  /// RFC 9110 §13.1 and §13.2.2.
  @Test(arguments: [
    ("", 200),
    (#"If-Match: "1-a""#, 200), (#"If-Match: "x", "1-a""#, 200), ("If-Match: *", 200), (#"If-Match: "x""#, 412),
    (#"If-Match: W/"1-a""#, 412), ("If-Match: 1-a", 412),
    ("If-Unmodified-Since: \(same)", 200), ("If-Unmodified-Since: \(later)", 200),
    ("If-Unmodified-Since: \(earlier)", 412), ("If-Unmodified-Since: yesterday", 200),
    ("If-Match: \"1-a\"\r\nIf-Unmodified-Since: \(earlier)", 200),
    (#"If-None-Match: "1-a""#, 304), (#"If-None-Match: W/"1-a""#, 304), (#"If-None-Match: "x,y" , W/"1-a""#, 304),
    ("If-None-Match: \"x\"\r\nIf-None-Match: \"1-a\"", 304), ("If-None-Match: *", 304), (#"If-None-Match: "x""#, 200),
    (#"If-None-Match: "*""#, 200), ("If-None-Match: 1-a", 200), ("If-None-Match:", 200),
    ("If-Modified-Since: \(same)", 304), ("If-Modified-Since: \(later)", 304), ("If-Modified-Since: \(earlier)", 200),
    ("If-Modified-Since: 0", 200), ("If-Modified-Since: \(same)\r\nIf-Modified-Since: \(same)", 200),
    ("If-None-Match: \"x\"\r\nIf-Modified-Since: \(same)", 200),
    ("If-None-Match: \"1-a\"\r\nIf-Modified-Since: \(earlier)", 304),
    ("If-Match: \"x\"\r\nIf-None-Match: \"1-a\"", 412),
    ("Range: bytes=0-1", 206), ("Range: bytes=0-1\r\nIf-None-Match: \"1-a\"", 304),
    ("Range: bytes=0-1\r\nIf-Match: \"x\"", 412), ("Range: bytes=20000-", 416), ("Range: bytes=0-1,4-5", 200),
    ("Range: bytes=0-1\r\nRange: bytes=2-3", 200),
    ("Range: bytes=0-1\r\nIf-Range: \"1-a\"", 206), ("Range: bytes=0-1\r\nIf-Range: \"x\"", 200),
    ("Range: bytes=0-1\r\nIf-Range: W/\"1-a\"", 200), ("Range: bytes=0-1\r\nIf-Range: \(same)", 206),
    ("Range: bytes=0-1\r\nIf-Range: \(later)", 200), ("Range: bytes=0-1\r\nIf-Range: \(earlier)", 200),
    ("Range: bytes=0-1\r\nIf-Range: *", 200), ("Range: bytes=20000-\r\nIf-Range: \"x\"", 200),
    ("If-Range: \"1-a\"", 200),
  ]) func `weighs conditions in their order`(fields: String, status: Int) throws {
    #expect(try response("GET", fields).status.rawValue == status)
  }

  @Test func `a range counts for GET alone`() throws {
    #expect(try response("HEAD", "Range: bytes=0-1").status == .ok)
    #expect(try response("HEAD", "If-None-Match: \"1-a\"").status == .notModified)
  }

  @Test func `sends a whole file with its validators`() throws {
    let response = try response("GET", "")
    #expect(response.body == .file(0..<10000))
    #expect(
      response.head(now: Self.now, keepsConnection: true) == """
        HTTP/1.1 200 OK\r
        Date: Sat, 14 Mar 2026 06:00:00 GMT\r
        ETag: "1-a"\r
        Last-Modified: Wed, 04 Mar 2026 06:00:00 GMT\r
        Accept-Ranges: bytes\r
        Content-Type: audio/mpeg\r
        Content-Length: 10000\r
        Cache-Control: no-cache\r
        X-Content-Type-Options: nosniff\r
        Connection: keep-alive\r
        \r

        """)
  }

  @Test func `sends a part with its place`() throws {
    let response = try response("GET", "Range: bytes=-100")
    #expect(response.body == .file(9900..<10000))
    let head = response.head(now: Self.now, keepsConnection: false)
    #expect(head.hasPrefix("HTTP/1.1 206 Partial Content\r\n"))
    #expect(head.contains("\r\nContent-Range: bytes 9900-9999/10000\r\n"))
    #expect(head.contains("\r\nContent-Length: 100\r\n"))
    #expect(head.contains("\r\nETag: \"1-a\"\r\n"))
    #expect(head.contains("\r\nConnection: close\r\n"))
  }

  @Test func `says how long the file is where it lacks the range`() throws {
    let response = try response("GET", "Range: bytes=10000-")
    #expect(response.fields.contains(Response.Field("Content-Range", "bytes */10000")))
    #expect(response.body == .text("416 Range Not Satisfiable\n"))
  }

  @Test func `sends no length where nothing was modified`() throws {
    let response = try response("GET", "If-None-Match: *")
    #expect(response.body == .none)
    #expect(!response.head(now: Self.now, keepsConnection: true).contains("Content-Length"))
    #expect(response.fields.contains(Response.Field("ETag", "\"1-a\"")))
  }

  @Test func `names the methods there are`() {
    let response = Response(Refusal(status: .methodNotAllowed))
    #expect(response.fields.contains(Response.Field("Allow", "GET, HEAD")))
  }

  private func response(_ method: String, _ fields: String) throws -> Response {
    let end = fields.isEmpty ? "\r\n" : "\r\n\r\n"
    let request = try RequestHead(parsing: "\(method) /a.mp3 HTTP/1.1\r\nHost: localhost\r\n\(fields)\(end)".utf8)
    return Response(to: request, file: Self.file, now: Self.now)
  }
}
