extension RequestHead {
  /// Where the head ends that stands at the start of the bytes, after its empty line; `nil` where it goes on.
  /// Nothing before `start` is looked at again.
  static func end(in bytes: [UInt8], from start: Int = 0) -> Int? {
    var index = max(0, start)
    while let feed = bytes[index...].firstIndex(of: lineFeed) {
      let rest = bytes[(feed + 1)...].prefix(2)
      if rest.first == lineFeed { return feed + 2 }
      if rest.elementsEqual([carriageReturn, lineFeed]) { return feed + 3 }
      index = feed + 1
    }
    return nil
  }

  /// Reads a whole head: a request line and fields, each ended by CR LF or LF alone (RFC 9112 §2.2, §3, §5).
  init(parsing bytes: some Sequence<UInt8>) throws(Refusal) {
    var lines = Array(bytes).split(separator: lineFeed, omittingEmptySubsequences: false).map { line in
      line.last == carriageReturn ? line.dropLast() : line
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first else { throw Refusal(status: .badRequest) }

    let parts = first.split(separator: space, omittingEmptySubsequences: false)
    guard parts.count == 3, Self.isToken(parts[0]), !parts[1].isEmpty,
      parts[1].allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
    else { throw Refusal(status: .badRequest) }
    method = text(parts[0])
    target = text(parts[1])
    minorVersion = try Self.minorVersion(Array(parts[2]))
    var fields: [Field] = []
    for line in lines.dropFirst() { fields.append(try Self.field(line)) }
    self.fields = fields
    let lengths = Set(values(of: "content-length"))
    guard lengths.count <= 1, lengths.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else {
      throw Refusal(status: .badRequest)
    }
  }

  private static func minorVersion(_ bytes: [UInt8]) throws(Refusal) -> Int {
    guard bytes.count == 8, bytes.starts(with: "HTTP/".utf8), isDigit(bytes[5]), bytes[6] == UInt8(ascii: "."),
      isDigit(bytes[7])
    else { throw Refusal(status: .badRequest) }
    guard bytes[5] == UInt8(ascii: "1") else { throw Refusal(status: .versionNotSupported) }
    return Int(bytes[7] - UInt8(ascii: "0"))
  }

  /// No space may stand before the colon, and a line may not continue the one before it (RFC 9112 §5.1, §5.2).
  private static func field(_ line: ArraySlice<UInt8>) throws(Refusal) -> Field {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]),
      line[colon...].allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 })
    else { throw Refusal(status: .badRequest) }
    return Field(name: text(line[..<colon]).lowercased(), value: trimmed(text(line[(colon + 1)...])[...]))
  }

  /// RFC 9110 §5.6.2.
  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D
private let space: UInt8 = 0x20
