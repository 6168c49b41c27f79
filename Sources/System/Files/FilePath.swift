import Glibc

/// Where a file is, as text: absolute, or relative to the current directory.
///
/// Two paths are equal where their bytes are: `é` in one scalar and `é` in two name two files. Repeated and trailing
/// slashes are dropped; `.` and `..` stay as they are. An empty text is the current directory, `.`.
package struct FilePath: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    if Self.isPlain(text.utf8.span) {
      self.text = text
      return
    }
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != slash || bytes.last != slash { bytes.append(byte) }
    if bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    self.text = bytes.isEmpty ? "." : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether nothing has to be dropped.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes.count == 1 || bytes[bytes.count - 1] != slash else { return false }
    for position in 1..<bytes.count where bytes[position] == slash && bytes[position - 1] == slash { return false }
    return true
  }

  /// The current directory, as an absolute path. Throws where it was removed.
  package static var current: FilePath {
    get throws(FileError) {
      guard let name = unsafe getcwd(nil, 0) else {
        throw FileError(act: "find", path: ".", number: errno)
      }
      defer { unsafe free(name) }
      return unsafe FilePath(String(cString: name))
    }
  }

  package var description: String { text }

  package var isAbsolute: Bool { text.utf8.first == slash }

  /// What follows the last slash; `/` of the root.
  package var lastComponent: String {
    guard text != "/", let last = text.utf8.lastIndex(of: slash) else { return text }
    return String(text[text.utf8.index(after: last)...])
  }

  /// What stands before the last slash: `.` for a lone name, `/` for the root itself.
  package var parent: FilePath {
    guard let last = text.utf8.lastIndex(of: slash) else { return FilePath(".") }
    return FilePath(last == text.startIndex ? "/" : String(text[..<last]))
  }

  /// The path of something in this directory: a name, or names with slashes between them.
  package func appending(_ component: String) -> FilePath {
    FilePath(text + "/" + component)
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(slash)
  }
}

private let slash = UInt8(ascii: "/")
