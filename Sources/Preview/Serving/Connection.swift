import Glibc
import System

/// One client: takes request heads from it and sends it bytes, and never waits longer than its patience.
struct Connection: ~Copyable {
  private let socket: FileDescriptor
  /// Becomes readable when the server stops.
  private let stop: Int32
  /// For a whole head, and for each piece that is sent.
  private let patience: Duration
  /// What came after the last head.
  private var received: [UInt8] = []

  /// The most bytes that a head may have.
  static let headLimit = 16384

  enum Received {
    case head([UInt8])
    case tooLarge
    /// Only a part of a head came in time.
    case tooSlow
    /// The client is done, or the server is.
    case nothing
  }

  init(_ socket: consuming FileDescriptor, stop: Int32, patience: Duration) {
    _ = fcntl(socket.number, F_SETFL, O_NONBLOCK)
    _ = fcntl(socket.number, F_SETFD, FD_CLOEXEC)
    var isOn: Int32 = 1
    unsafe setsockopt(socket.number, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
    self.socket = socket
    self.stop = stop
    self.patience = patience
  }

  mutating func receiveHead() -> Received {
    let deadline = ContinuousClock.now + patience
    var searched = 0
    while true {
      // Empty lines before a request are passed over (RFC 9112 §2.2).
      received.removeSubrange(..<(received.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? received.endIndex))
      if let end = RequestHead.end(in: received, from: searched - 3), end <= Self.headLimit {
        defer { received.removeSubrange(..<end) }
        return .head(Array(received[..<end]))
      }
      if received.count >= Self.headLimit { return .tooLarge }
      searched = received.count
      guard wait(for: POLLIN, until: deadline) else { return received.isEmpty ? .nothing : .tooSlow }
      guard receive() else { return .nothing }
    }
  }

  /// True once all of the bytes are on their way.
  func send(_ bytes: Span<UInt8>) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.extracting(done...).withUnsafeBytes {
        unsafe Glibc.send(socket.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        guard wait(for: POLLOUT, until: .now + patience) else { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Says that nothing follows and waits a little until the client has seen it: to close while bytes of the client
  /// have not been read would take the response from it (RFC 9112 §9.6).
  mutating func finish() {
    guard shutdown(socket.number, Int32(SHUT_WR)) == 0 else { return }
    let deadline = ContinuousClock.now + min(patience, .seconds(2))
    received = []
    while received.count < 1 << 20, wait(for: POLLIN, until: deadline), receive() {}
  }

  /// False where the client has gone.
  private mutating func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(socket.number, $0.baseAddress, $0.count, 0) }
    if count > 0 { received.append(buffer.span.extracting(first: count)) }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  /// False once the time has passed or the server stops.
  private func wait(for event: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    while true {
      let left = (deadline - .now) / .milliseconds(1)
      guard left > 0 else { return false }
      var waiting = [
        pollfd(fd: socket.number, events: Int16(event), revents: 0),
        pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
      ]
      let count = unsafe poll(&waiting, 2, Int32(left.rounded(.up)))
      guard count > 0 || (count < 0 && errno == EINTR) || count == 0 else { return false }
      if waiting[1].revents != 0 { return false }
      if waiting[0].revents != 0 { return true }
    }
  }
}
