import Glibc
import System

/// A socket on which clients of this machine alone can call.
struct LoopbackSocket: ~Copyable, Sendable {
  private let descriptor: FileDescriptor

  /// For waiting; -1, which never has a client, where the socket is none.
  var number: Int32 { descriptor.number }

  /// On a machine without that kind of address: a socket that nobody calls.
  init() {
    descriptor = FileDescriptor(using: -1)
  }

  /// 127.0.0.1; port 0 lets the system choose.
  init(onIPv4Port port: UInt16) throws(FileError) {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    descriptor = try Self.listening(AF_INET, port) { socket in
      unsafe withUnsafeBytes(of: &address) { bytes in
        unsafe bytes.withMemoryRebound(to: sockaddr.self) {
          unsafe bind(socket, $0.baseAddress, socklen_t(bytes.count))
        }
      }
    }
  }

  /// [::1].
  init(onIPv6Port port: UInt16) throws(FileError) {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    descriptor = try Self.listening(AF_INET6, port) { socket in
      var isOn: Int32 = 1
      unsafe setsockopt(socket, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &isOn, socklen_t(MemoryLayout<Int32>.size))
      return unsafe withUnsafeBytes(of: &address) { bytes in
        unsafe bytes.withMemoryRebound(to: sockaddr.self) {
          unsafe bind(socket, $0.baseAddress, socklen_t(bytes.count))
        }
      }
    }
  }

  /// Of an IPv4 socket.
  func port() throws(FileError) -> UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutableBytes(of: &address) { bytes in
      unsafe bytes.withMemoryRebound(to: sockaddr.self) {
        unsafe getsockname(descriptor.number, $0.baseAddress, &length)
      }
    }
    guard result == 0 else { throw FileError(act: "look at", path: "the socket", number: errno) }
    return UInt16(bigEndian: address.sin_port)
  }

  /// The client that has called, if one still waits.
  func accept() -> FileDescriptor? {
    let number = Glibc.accept(descriptor.number, nil, nil)
    return number >= 0 ? FileDescriptor(owning: number) : nil
  }

  private static func listening(
    _ family: Int32, _ port: UInt16, bind: (Int32) -> Int32
  ) throws(FileError) -> FileDescriptor {
    let name = "port \(port)"
    let number = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard number >= 0 else { throw FileError(act: "listen on", path: name, number: errno) }
    let descriptor = FileDescriptor(owning: number)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    var isOn: Int32 = 1
    unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
    guard bind(number) == 0, listen(number, 128) == 0 else {
      throw FileError(act: "listen on", path: name, number: errno)
    }
    return descriptor
  }
}
