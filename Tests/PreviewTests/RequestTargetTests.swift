import Testing

@testable import Preview

@Suite struct RequestTargetTests {
  @Test(arguments: [
    ("/", [], true, ""), ("/a", ["a"], false, ""), ("/a/b.mp3", ["a", "b.mp3"], false, ""), ("/a/", ["a"], true, ""),
    ("/a%20b/%C3%A9?q=../x", ["a b", "é"], false, "?q=../x"), ("/a?", ["a"], false, "?"), ("/a+b", ["a+b"], false, ""),
    ("/a..b/c.", ["a..b", "c."], false, ""), ("http://LOCALHOST:80/a", ["a"], false, ""),
    ("HTTP://127.0.0.1", [], true, ""), ("http://[::1]?q", [], true, "?q"), ("/%5c", ["\\"], false, ""),
  ]) func `finds the names and the query`(target: String, names: [String], isDirectory: Bool, query: String) throws {
    let asked = try request(target).requestedPath()
    #expect(asked.path?.names == names)
    #expect(asked.path?.isDirectory == isDirectory)
    #expect(asked.query == query)
  }

  @Test(arguments: [
    "/..", "/../etc/passwd", "/a/../b", "/%2e%2e/etc/passwd", "/%2E./x", "/.", "/a/./b", "/.git/config", "/a/.hidden",
    "/%2ehidden", "//", "//localhost/", "/a//b", "/a%2Fb", "/a%2f..%2fb", "/a%00.html", "/%FF", "/..%2f", "/a/.%2e/",
  ]) func `no file has a path that is hidden or leads elsewhere`(target: String) throws {
    #expect(try request(target).requestedPath().path == nil)
  }

  @Test(arguments: [
    "/%", "/%4", "/%zz", "/a%2", "/..%", "a", "*", "localhost", "ftp://localhost/", "https://localhost/",
  ])
  func `refuses a target that is malformed`(target: String) throws {
    #expect(throws: Refusal(status: .badRequest)) { try request(target).requestedPath() }
  }

  @Test(arguments: [
    ("localhost", nil), ("LocalHost:8000", nil), ("127.0.0.1:1", nil), ("[::1]", nil), ("[::1]:8000", nil),
    ("localhost:", nil), ("evil.example", 421), ("localhost.evil.example", 421), ("127.0.0.1.evil.example:80", 421),
    ("localhost:80:80", 421), ("localhost:a", 421), ("192.168.1.2", 421), ("", 400), ("localhost/", 400),
    ("user@localhost", 400), ("local host", 400),
  ]) func `answers under a loopback name alone`(host: String, status: Int?) throws {
    let head = try RequestHead(parsing: "GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8)
    do throws(Refusal) {
      _ = try head.requestedPath()
      #expect(status == nil)
    } catch {
      #expect(error.status.rawValue == status)
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
    ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 421),
    ("GET http://localhost/ HTTP/1.1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405), ("get / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
    ("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
    ("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n", 405),
  ]) func `refuses other hosts and methods`(text: String, status: Int) throws {
    let head = try RequestHead(parsing: text.utf8)
    let error = #expect(throws: Refusal.self) { try head.requestedPath() }
    #expect(error?.status.rawValue == status)
  }

  @Test func `HTTP 1.0 needs no host, and an absolute target names its own`() throws {
    #expect(try RequestHead(parsing: "GET /a HTTP/1.0\r\n\r\n".utf8).requestedPath().path?.names == ["a"])
    let head = try RequestHead(parsing: "GET http://localhost/a HTTP/1.1\r\nHost: other.example\r\n\r\n".utf8)
    #expect(try head.requestedPath().path?.names == ["a"])
  }

  @Test func `encodes the address of a directory, so that it names no other host`() throws {
    #expect(try request("/a%20b/%c3%a9").requestedPath().path?.directoryLocation == "/a%20b/%C3%A9/")
    #expect(try request("/%5Cevil.example").requestedPath().path?.directoryLocation == "/%5Cevil.example/")
  }

  private func request(_ target: String) throws -> RequestHead {
    try RequestHead(parsing: "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
  }
}
