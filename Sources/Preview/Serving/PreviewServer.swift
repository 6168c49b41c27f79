package import Catalogue
import Glibc
package import System

/// Shows a finished result to this machine alone, with ranges and conditions, as a real server would. Not for the world.
package final class PreviewServer: Sendable {
  /// Where it listens, on 127.0.0.1 and, where the machine has it, on [::1].
  package let port: UInt16
  private let folder: PublicFolder
  private let patience: Duration
  private let log: @Sendable (String) -> Void
  private let ipv4: LoopbackSocket
  private let ipv6: LoopbackSocket
  private let stopping: Pipe

  /// How many clients are served at once; others wait.
  private static let connectionLimit = 64

  /// Listens from here on; clients are served once `run` is called.
  ///
  /// - Parameter port: 0 takes one that is free.
  /// - Parameter patience: how long a client may take for its request, and for each piece of a response.
  /// - Parameter log: gets a line for each request, from any thread: status, bytes of the body, method and target.
  package init(
    root: FilePath, port: UInt16, types: ContentTypes = .published, patience: Duration = .seconds(10),
    log: @escaping @Sendable (String) -> Void
  ) throws(FileError) {
    ipv4 = try LoopbackSocket(onIPv4Port: port)
    self.port = try ipv4.port()
    do {
      ipv6 = try LoopbackSocket(onIPv6Port: self.port)
    } catch  where port == 0 || error.number != EADDRINUSE {
      ipv6 = LoopbackSocket()
    }
    stopping = try Pipe()
    folder = PublicFolder(root: root, types: types)
    self.patience = patience
    self.log = log
  }

  /// Serves clients until `stop` is called from another thread.
  package func run() {
    onThreads(Self.connectionLimit) { [self] in
      while waitForClient() {
        if let client = ipv4.accept() ?? ipv6.accept() { serve(client) }
      }
    }
  }

  /// Ends `run` soon, and every connection with it; for good.
  package func stop() {
    do throws(FileError) {
      try stopping.writing.write([0].span, path: "a pipe")
    } catch {
      log("cannot stop: \(error.reason)")
    }
  }

  /// False once the server stops.
  private func waitForClient() -> Bool {
    var waiting = [ipv4.number, ipv6.number, stopping.reading.number].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    unsafe poll(&waiting, nfds_t(waiting.count), -1)
    return waiting[2].revents == 0
  }

  private func serve(_ client: consuming FileDescriptor) {
    var connection = Connection(client, stop: stopping.reading.number, patience: patience)
    while true {
      switch connection.receiveHead() {
      case .head(let bytes): guard answer(bytes, on: connection) else { return connection.finish() }
      case .tooLarge:
        _ = send(PublicFolder.Answer(response: Response(.headTooLarge), file: nil), to: nil, on: connection)
        return connection.finish()
      case .tooSlow:
        _ = send(PublicFolder.Answer(response: Response(.requestTimeout), file: nil), to: nil, on: connection)
        return
      case .nothing: return
      }
    }
  }

  /// True where the connection goes on.
  private func answer(_ bytes: [UInt8], on connection: borrowing Connection) -> Bool {
    do throws(Refusal) {
      let request = try RequestHead(parsing: bytes)
      do throws(FileError) {
        return send(try folder.answer(request, now: Clock.now()), to: request, on: connection)
      } catch {
        log("cannot \(error.act) \(error.path): \(error.reason)")
        throw Refusal(status: .internalServerError)
      }
    } catch {
      return send(PublicFolder.Answer(response: Response(error), file: nil), to: nil, on: connection)
    }
  }

  /// True where everything was sent and the connection goes on.
  private func send(
    _ answer: PublicFolder.Answer, to request: RequestHead?, on connection: borrowing Connection
  ) -> Bool {
    let keepsConnection = !answer.response.status.endsConnection && request?.keepsConnection == true
    let head = answer.response.head(now: Clock.now(), keepsConnection: keepsConnection)
    var isWhole = connection.send(head.utf8.span)
    var sent = 0
    if isWhole, request?.method != "HEAD" {
      sent = sendBody(answer, on: connection)
      isWhole = sent == answer.response.body.length
    }
    log("\(answer.response.status.rawValue) \(sent) \(request.map { "\($0.method) \($0.target)" } ?? "-")")
    return isWhole && keepsConnection
  }

  /// How many bytes were sent: fewer where the client went away, or where the file became shorter meanwhile.
  private func sendBody(_ answer: PublicFolder.Answer, on connection: borrowing Connection) -> Int {
    switch answer.response.body {
    case .none: return 0
    case .text(let text): return connection.send(text.utf8.span) ? text.utf8.count : 0
    case .file(let range):
      var place = range.lowerBound
      while place < range.upperBound {
        do throws(FileError) {
          let piece = try answer.file?.read(at: place, count: min(65536, range.upperBound - place)) ?? []
          guard !piece.isEmpty, connection.send(piece.span) else { return place - range.lowerBound }
          place += piece.count
        } catch {
          log("cannot \(error.act) \(error.path): \(error.reason)")
          return place - range.lowerBound
        }
      }
      return range.count
    }
  }
}
