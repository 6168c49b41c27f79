/// Which file a request asks for: names from the root down, none of which can lead outside it.
struct RequestedPath: Hashable, Sendable {
  let names: [String]
  /// Whether it ends in a slash, and so asks for a directory's own page.
  let isDirectory: Bool

  /// The path with its names encoded, and a slash at its end: where a directory's page is.
  var directoryLocation: String {
    "/" + names.map { percentEncoded($0) + "/" }.joined()
  }

  /// Relative to the root.
  var text: String { names.joined(separator: "/") }

  /// `nil` where no file can have that path: an empty or hidden name, `..`, or an encoded slash or NUL.
  /// Throws where an escape is no two hexadecimal digits.
  init?(decoding path: Substring) throws(Refusal) {
    var parts = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isDirectory = parts.last?.isEmpty == true
    if isDirectory { parts.removeLast() }
    var names: [String] = []
    var canExist = path.utf8.first == UInt8(ascii: "/")
    for part in parts {
      let bytes = try percentDecoded(part)
      let isHidden = bytes.isEmpty || bytes.first == UInt8(ascii: ".")
      guard !isHidden, !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")),
        let name = String(validating: bytes, as: UTF8.self)
      else {
        canExist = false
        continue
      }
      names.append(name)
    }
    guard canExist else { return nil }
    self.names = names
  }
}

private func percentDecoded(_ text: Substring.UTF8View) throws(Refusal) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = text
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
      throw Refusal(status: .badRequest)
    }
    bytes.append(high << 4 | low)
  }
  return bytes
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Everything but the unreserved characters of RFC 3986 §2.3 is encoded.
private func percentEncoded(_ name: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      bytes.append(byte)
    default:
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
