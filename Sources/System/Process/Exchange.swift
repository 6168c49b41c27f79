import Glibc

/// Writes `input` to one descriptor while it reads from the other, so that neither side waits for the other for ever.
/// True once both have ended, false where `body` answered false first. A reader that goes away early is no error.
func exchange(
  _ input: [UInt8], to writing: consuming FileDescriptor, from reading: consuming FileDescriptor,
  _ body: (Span<UInt8>) throws(FileError) -> Bool
) throws(FileError) -> Bool {
  let number = writing.number
  try completed("write", "a pipe") { fcntl(number, F_SETFL, O_NONBLOCK) }
  var target: FileDescriptor? = input.isEmpty ? nil : consume writing
  var isReading = true
  var written = 0
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    var waiting = [
      pollfd(fd: isReading ? reading.number : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: target?.number ?? -1, events: Int16(POLLOUT), revents: 0),
    ]
    if waiting.allSatisfy({ $0.fd == -1 }) { return true }
    try completed("wait for", "a pipe") { unsafe poll(&waiting, nfds_t(waiting.count), -1) }
    if waiting[1].revents != 0 {
      do {
        written += try completed("write", "a pipe") {
          unsafe input.span.extracting(written...).withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
        }
        if written == input.count { target = nil }
      } catch  where error.number == EPIPE {
        target = nil
      } catch  where error.number == EAGAIN {
        continue
      }
    }
    if waiting[0].revents != 0 {
      let count = try reading.read(into: &buffer, path: "a pipe")
      if count == 0 {
        isReading = false
      } else if try !body(buffer.span.extracting(first: count)) {
        return false
      }
    }
  }
}
