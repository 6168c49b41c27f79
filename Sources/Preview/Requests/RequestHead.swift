/// What a request asks, and how: everything before its body (RFC 9112 §2).
struct RequestHead: Hashable, Sendable {
  struct Field: Hashable, Sendable {
    /// In lower case.
    let name: String
    let value: String
  }

  let method: String
  /// As it was sent, in visible ASCII.
  let target: String
  /// 0 or more; the major version is 1.
  let minorVersion: Int
  let fields: [Field]

  /// The value of a field that is sent once; `nil` where it is absent or repeated.
  func value(of name: String) -> String? {
    let values = values(of: name)
    return values.count == 1 ? values[0] : nil
  }

  func values(of name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// The value of a field that is a list, however many lines it took; `nil` where it is absent (RFC 9110 §5.3).
  func list(of name: String) -> String? {
    let values = values(of: name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Whether the connection may serve another request afterwards (RFC 9112 §9.3). A body is not read, so it ends it.
  var keepsConnection: Bool {
    let options = (list(of: "connection") ?? "").lowercased().split(separator: ",").map(trimmed)
    guard !hasBody, !options.contains("close") else { return false }
    return minorVersion >= 1 || options.contains("keep-alive")
  }

  private var hasBody: Bool {
    !values(of: "transfer-encoding").isEmpty || values(of: "content-length").contains { $0 != "0" }
  }
}

/// Without the spaces and tabs around it (OWS, RFC 9110 §5.6.3).
func trimmed(_ text: Substring) -> String {
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  let start = text.utf8.drop(while: isSpace)
  guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
  return String(Substring(start[...last]))
}
