import Dispatch
import Glibc
import Synchronization

@testable import Preview
@testable import System

/// A preview of a small site that runs until the test lets go.
final class TestSite: Sendable {
  let root: FilePath
  let port: UInt16
  private let server: PreviewServer
  private let hasEnded = DispatchSemaphore(value: 0)
  private let log: Log

  final class Log: Sendable {
    let lines = Mutex<[String]>([])
  }

  /// Letters in an order that no short piece repeats.
  static let media = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }

  init(patience: Duration = .seconds(60)) throws {
    var template = Array("/tmp/klankbord-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw FileError(act: "create", path: "a folder", number: errno)
    }
    let folder = FilePath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    root = folder.appending("Public")
    let pages = [
      "Public/index.html": "<h1>Home</h1>", "Public/404.html": "<h1>Not here</h1>",
      "Public/episodes/één/index.html": "<h1>Episode</h1>", "Public/feeds/all.xml": "<rss/>",
      "Public/empty.txt": "", "Public/.hidden": "secret", "secret.txt": "secret",
    ]
    for (name, text) in pages {
      try folder.appending(name).parent.createDirectories()
      try folder.appending(name).writeNew(text.utf8.span)
    }
    try root.appending("media").createDirectories()
    try root.appending("media/a.mp3").writeNew(Self.media.span)
    for (target, link) in [("../secret.txt", "out.txt"), ("..", "up"), ("index.html", "home.html")] {
      guard unsafe symlink(target, root.appending(link).text) == 0 else {
        throw FileError(act: "create", path: link, number: errno)
      }
    }

    let log = Log()
    self.log = log
    server = try PreviewServer(root: root, port: 0, patience: patience) { line in
      log.lines.withLock { $0.append(line) }
    }
    port = server.port
    DispatchQueue.global().async { [server, hasEnded] in
      server.run()
      hasEnded.signal()
    }
  }

  deinit {
    stop()
    do { try root.parent.removeTree() } catch { print("left behind: \(root.parent): \(error.reason)") }
  }

  var lines: [String] { log.lines.withLock { $0 } }

  private func stop() {
    server.stop()
    hasEnded.wait()
  }

  /// Sends the bytes and gives everything that comes back until the server closes the connection.
  func exchange(_ text: String) throws -> Reply {
    let client = try TestClient(port: port)
    client.send(text)
    return Reply(client.receiveAll())
  }

  /// Asks once with a connection of its own.
  func get(_ target: String, _ fields: String = "", method: String = "GET") throws -> Reply {
    let lines = fields.isEmpty ? "" : fields + "\r\n"
    return try exchange("\(method) \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(lines)\r\n")
  }
}

/// What came back, split at the first empty line.
struct Reply {
  let head: String
  let body: [UInt8]

  init(_ bytes: [UInt8]) {
    let end = bytes.indices.first { bytes[$0...].starts(with: "\r\n\r\n".utf8) } ?? bytes.endIndex
    head = String(decoding: bytes[..<end], as: UTF8.self)
    body = Array(bytes[end...].dropFirst(4))
  }

  var status: Int { Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0 }

  var text: String { String(decoding: body, as: UTF8.self) }

  func field(_ name: String) -> String? {
    head.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
  }
}

/// A connection that does what a test tells it to, however rude.
final class TestClient {
  private let socket: FileDescriptor

  init(port: UInt16) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let number = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    socket = FileDescriptor(owning: number)
    let result = unsafe withUnsafeBytes(of: &address) { bytes in
      unsafe bytes.withMemoryRebound(to: sockaddr.self) {
        unsafe connect(number, $0.baseAddress, socklen_t(bytes.count))
      }
    }
    guard result == 0 else { throw FileError(act: "connect to", path: "port \(port)", number: errno) }
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe _ = Glibc.send(socket.number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  func receiveAll() -> [UInt8] {
    receive(atLeast: .max)
  }

  func receive(atLeast count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while bytes.count < count {
      let come = unsafe recv(socket.number, &buffer, buffer.count, 0)
      guard come > 0 else { break }
      bytes += buffer[..<come]
    }
    return bytes
  }
}
