import Testing

@testable import Preview
@testable import System

@Suite struct PreviewServerTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  @Test(arguments: [
    ("/", "<h1>Home</h1>", "text/html; charset=utf-8"),
    ("/index.html?v=2", "<h1>Home</h1>", "text/html; charset=utf-8"),
    ("/episodes/%C3%A9%C3%A9n/", "<h1>Episode</h1>", "text/html; charset=utf-8"),
    ("/feeds/all.xml", "<rss/>", "application/rss+xml; charset=utf-8"), ("/empty.txt", "", "text/plain; charset=utf-8"),
  ]) func `sends a file with its type`(target: String, text: String, type: String) throws {
    let reply = try site.get(target)
    #expect(reply.status == 200)
    #expect(reply.text == text)
    #expect(reply.field("Content-Type") == type)
    #expect(reply.field("Content-Length") == String(text.utf8.count))
    #expect(reply.field("X-Content-Type-Options") == "nosniff")
    #expect(reply.field("Cache-Control") == "no-cache")
    #expect(reply.field("Connection") == "close")
  }

  /// The Fetch standard, §3.2: what a player on another site may read.
  @Test(arguments: [
    ("/feeds/all.xml", "", 200), ("/media/a.mp3", "Range: bytes=0-1", 206), ("/media/a.mp3", "If-None-Match: *", 304),
    ("/media/a.mp3", "Range: bytes=300000-", 416),
  ]) func `feeds and recordings are open to other sites, and pages are not`(
    target: String, field: String, status: Int
  ) throws {
    let reply = try site.get(target, field)
    #expect(reply.status == status)
    #expect(reply.field("Access-Control-Allow-Origin") == "*")
    #expect(reply.field("Access-Control-Expose-Headers") == "Accept-Ranges, Content-Range, ETag")
    #expect(try site.get("/").field("Access-Control-Allow-Origin") == nil)
  }

  @Test func `sends a large file whole, in part, and as a head`() throws {
    let whole = try site.get("/media/a.mp3")
    #expect(whole.body == TestSite.media)
    let part = try site.get("/media/a.mp3", "Range: bytes=100000-299999")
    #expect(part.status == 206)
    #expect(part.field("Content-Range") == "bytes 100000-299999/300000")
    #expect(part.body == Array(TestSite.media[100_000...]))
    let head = try site.get("/media/a.mp3", method: "HEAD")
    #expect(head.status == 200)
    #expect(head.field("Content-Length") == "300000")
    #expect(head.body == [])
    #expect(try site.get("/media/a.mp3", "Range: bytes=300000-").status == 416)
  }

  @Test func `a copy that is still good is not sent again, a changed one is`() throws {
    let first = try site.get("/feeds/all.xml")
    let tag = try #require(first.field("ETag"))
    #expect(try site.get("/feeds/all.xml", "If-None-Match: \(tag)").status == 304)
    #expect(try site.get("/feeds/all.xml", "If-Modified-Since: \(first.field("Last-Modified") ?? "")").status == 304)
    let file = site.root.appending("feeds/all.xml")
    try file.writeWhole("<rsz/>".utf8.span, through: site.root.appending("new"))
    let second = try site.get("/feeds/all.xml", "If-None-Match: \(tag)")
    #expect(second.status == 200)
    #expect(second.text == "<rsz/>")
    #expect(try site.get("/feeds/all.xml", "Range: bytes=0-1\r\nIf-Range: \(tag)").status == 200)
  }

  @Test(arguments: [
    "/missing", "/missing/", "/index.html/", "/index.html/x", "/media/", "/.hidden", "/%2ehidden", "/../secret.txt",
    "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/out.txt", "/up/secret.txt", "/up/", "/home.html", "/a%00b",
    "//index.html", "/" + String(repeating: "a", count: 3000),
  ]) func `shows the site's own page for what is not there`(target: String) throws {
    let reply = try site.get(target, "Range: bytes=0-1\r\nIf-None-Match: *")
    #expect(reply.status == 404)
    #expect(reply.text == "<h1>Not here</h1>")
    #expect(reply.field("Content-Type") == "text/html; charset=utf-8")
  }

  @Test func `a site without that page gets a line of text`() throws {
    try site.root.appending("404.html").remove()
    let reply = try site.get("/missing")
    #expect(reply.status == 404)
    #expect(reply.text == "404 Not Found\n")
  }

  @Test func `leads to the address of a directory's page`() throws {
    let reply = try site.get("/episodes/%c3%a9%c3%a9n?a=b")
    #expect(reply.status == 301)
    #expect(reply.field("Location") == "/episodes/%C3%A9%C3%A9n/?a=b")
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 400), ("nonsense\r\n\r\n", 400), ("GET / HTTP/3.0\r\n\r\n", 505),
    ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421), ("\u{16}\u{3}\u{1}\r\n\r\n", 400),
    ("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400),
    ("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
    ("GET / HTTP/1.0\r\n\r\n", 200),
  ]) func `answers and closes`(text: String, status: Int) throws {
    #expect(try site.exchange(text).status == status)
  }

  @Test(arguments: [16300, 20000, 200_000]) func `refuses a head that is too long`(length: Int) throws {
    let reply = try site.get("/", "X: " + String(repeating: "x", count: length))
    #expect(reply.status == (length < 16384 ? 200 : 431))
  }

  @Test func `answers a request with a body that it does not read`() throws {
    let body = String(repeating: "x", count: 70000)
    let reply = try site.exchange("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n\(body)")
    #expect(reply.status == 405)
    #expect(reply.field("Allow") == "GET, HEAD")
  }

  @Test func `serves several requests on one connection, also sent at once`() throws {
    let request = "GET /feeds/all.xml HTTP/1.1\r\nHost: localhost\r\n\r\n"
    let last = "\r\nHEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    let reply = try site.exchange(request + request + last)
    let statuses = (reply.head + reply.text).split(separator: "\r\n").filter { $0.hasSuffix("HTTP/1.1 200 OK") }
    #expect(statuses.count == 3)
    #expect(reply.field("Connection") == "keep-alive")
  }

  @Test func `takes a request in small pieces`() throws {
    let client = try TestClient(port: site.port)
    for byte in "\r\nGET /feeds/all.xml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".unicodeScalars {
      client.send(String(byte))
    }
    #expect(Reply(client.receiveAll()).text == "<rss/>")
  }

  @Test func `a client that goes away does no harm`() throws {
    for _ in 0..<100 {
      let client = try TestClient(port: site.port)
      client.send("GET /media/a.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
      _ = client.receive(atLeast: 1)
    }
    #expect(try site.get("/").status == 200)
  }

  @Test func `serves more clients at once than it has threads`() throws {
    var clients = try (0..<100).map { _ in try TestClient(port: site.port) }
    for client in clients { client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n") }
    while !clients.isEmpty { #expect(Reply(clients.removeFirst().receiveAll()).status == 200) }
  }

  @Test func `writes a line for each request`() throws {
    _ = try site.get("/media/a.mp3", "Range: bytes=0-1")
    _ = try site.get("/missing")
    _ = try site.exchange("nonsense\r\n\r\n")
    #expect(site.lines == ["206 2 GET /media/a.mp3", "404 17 GET /missing", "400 16 -"])
  }

  @Test func `gives up on clients that are slow`() throws {
    let impatient = try TestSite(patience: .milliseconds(100))
    let silent = try TestClient(port: impatient.port)
    let slow = try TestClient(port: impatient.port)
    slow.send("GET / HTTP/1.1\r\nHost:")
    #expect(silent.receiveAll() == [])
    #expect(Reply(slow.receiveAll()).status == 408)
    #expect(try impatient.get("/").status == 200)
  }

  @Test func `says which port is taken`() throws {
    #expect(throws: FileError(act: "listen on", path: "port \(site.port)", number: 98)) {
      try PreviewServer(root: site.root, port: site.port) { _ in }
    }
  }
}
