import Testing

@testable import Preview

@Suite struct RequestHeadTests {
  @Test func `reads a request line and fields`() throws {
    let head = try RequestHead(
      parsing:
        "GET /a%20b?q=1 HTTP/1.1\r\nHost: localhost:8000\r\nX-Empty:\r\nAccept:\t text/html \r\naccept: */*\r\n\r\n"
        .utf8)
    #expect(head.method == "GET")
    #expect(head.target == "/a%20b?q=1")
    #expect(head.minorVersion == 1)
    #expect(head.value(of: "host") == "localhost:8000")
    #expect(head.value(of: "x-empty") == "")
    #expect(head.value(of: "accept") == nil)
    #expect(head.list(of: "accept") == "text/html, */*")
    #expect(head.list(of: "range") == nil)
  }

  @Test func `takes lines that end in LF alone`() throws {
    let head = try RequestHead(parsing: "HEAD / HTTP/1.0\nHost: localhost\n\n".utf8)
    #expect(head.fields == [RequestHead.Field(name: "host", value: "localhost")])
    #expect(head.minorVersion == 0)
  }

  @Test(arguments: [
    ("", nil), ("GET / HTTP/1.1\r\n", nil), ("GET / HTTP/1.1\r\n\r", nil), ("GET / HTTP/1.1\r\n\r\nrest", 18),
    ("GET / HTTP/1.1\n\nrest", 16), ("GET / HTTP/1.1\r\nA: b\n\r\n", 23), ("a\r\r\n", nil),
  ]) func `finds where a head ends`(text: String, end: Int?) {
    let bytes = Array(text.utf8)
    #expect(RequestHead.end(in: bytes) == end)
    for count in bytes.indices where end.map({ count < $0 }) ?? true {
      #expect(RequestHead.end(in: Array(bytes[..<count])) == nil)
    }
    if let end { #expect(RequestHead.end(in: bytes, from: end - 4) == end) }
  }

  @Test(arguments: [
    ("", 400), ("\r\n", 400), ("GET /", 400), ("GET / ", 400), ("GET  / HTTP/1.1", 400), (" GET / HTTP/1.1", 400),
    ("GET / HTTP/1.1 ", 400), ("G(T / HTTP/1.1", 400), ("GET /\u{1} HTTP/1.1", 400), ("GET /é HTTP/1.1", 400),
    ("GET /#a HTTP/1.1", 400), ("GET\t/\tHTTP/1.1", 400), ("GET / http/1.1", 400), ("GET / HTTP/1.10", 400),
    ("GET / HTTP/1", 400), ("GET / HTTP/2.0", 505), ("GET / HTTP/0.9", 505),
    ("GET / HTTP/1.1\r\nHost : localhost", 400), ("GET / HTTP/1.1\r\nHost", 400), ("GET / HTTP/1.1\r\n: a", 400),
    ("GET / HTTP/1.1\r\nA: b\r\n c", 400), ("GET / HTTP/1.1\r\nA: b\rc", 400), ("GET / HTTP/1.1\r\nA: b\0", 400),
    ("GET / HTTP/1.1\r\nA b: c", 400), ("GET / HTTP/1.1\r\nContent-Length: -1", 400),
    ("GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2", 400), ("GET / HTTP/1.1\r\nContent-Length:", 400),
  ]) func `refuses what is no request`(text: String, status: Int) throws {
    let error = #expect(throws: Refusal.self) { try RequestHead(parsing: (text + "\r\n\r\n").utf8) }
    #expect(error?.status.rawValue == status)
  }

  @Test(arguments: [
    ("1.1", "", true), ("1.1", "Connection: close", false), ("1.1", "Connection: x, CLOSE", false), ("1.0", "", false),
    ("1.0", "Connection: Keep-Alive", true), ("1.1", "Content-Length: 5", false), ("1.1", "Content-Length: 0", true),
    ("1.1", "Transfer-Encoding: chunked", false), ("1.1", "Connection: keep-alive\r\nConnection: close", false),
  ]) func `knows whether the connection goes on`(version: String, field: String, goesOn: Bool) throws {
    let head = try RequestHead(parsing: "GET / HTTP/\(version)\r\n\(field)\r\n\r\n".utf8)
    #expect(head.keepsConnection == goesOn)
  }

  @Test func `no change of a byte makes it trap`() {
    let fields = "Host: [::1]:80\r\nRange: bytes=1-2,-3\r\nIf-Range: W/\"a\"\r\nIf-None-Match: \"a\", *\r\n"
    let dates = "If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT\r\n"
    let bytes = Array("GET http://[::1]:80/a%20/%C3%A9?q HTTP/1.1\r\n\(fields)\(dates)\r\n".utf8)
    var answered = 0
    for index in bytes.indices {
      for value: UInt8 in [0, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x25, 0x2C, 0x2D, 0x2F, 0x39, 0x3A, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[index] = value
        for head in [changed, Array(changed[..<index])] { answered += answer(head) }
      }
    }
    #expect(answered > 0)
  }

  private func answer(_ bytes: [UInt8]) -> Int {
    do throws(Refusal) {
      let head = try RequestHead(parsing: bytes)
      _ = try head.requestedPath()
      let file = FileFacts(
        length: 10, contentType: "", tag: EntityTag(opaque: "a"), lastModified: HTTPDate(secondsSince1970: 0))
      return Response(to: head, file: file, now: 0).status == .ok ? 1 : 0
    } catch {
      return 0
    }
  }
}
