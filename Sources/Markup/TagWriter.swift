import Bytes

/// What XML and HTML write alike: tags, attributes and text, the names of the open elements, and the first problem.
struct TagWriter: ~Copyable {
  var buffer = ByteBuffer(capacity: 0)
  private(set) var problem: MarkupError?
  private var open: [String] = []

  /// Lends `body` the buffer; where there was a problem, nothing that it wrote stays.
  static func lend(
    _ buffer: inout ByteBuffer, to body: (inout TagWriter) -> Void
  ) throws(MarkupError) {
    let start = buffer.count
    var writer = TagWriter()
    swap(&writer.buffer, &buffer)
    body(&writer)
    swap(&writer.buffer, &buffer)
    if let problem = writer.problem {
      buffer.truncate(to: start)
      throw problem
    }
  }

  /// Names from the root, with slashes.
  var path: String { open.joined(separator: "/") }

  /// `<name a="b"`, without the `>`. An attribute without a value is left out.
  ///
  /// - Parameter shortensEmpty: whether an attribute with an empty value is written as its name alone.
  mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?>, shortensEmpty: Bool) {
    open.append(name)
    check(name)
    buffer.append("<")
    buffer.append(name)
    for (index, (name, value)) in attributes.enumerated() {
      guard let value else { continue }
      check(name)
      if attributes.prefix(index).contains(where: { $0.key == name && $0.value != nil }) {
        report(.repeatedAttribute(name, element: path))
      }
      buffer.append(" ")
      buffer.append(name)
      if shortensEmpty && value.isEmpty { continue }
      buffer.append("=\"")
      if let character = buffer.append(escaping: value, inAttribute: true) {
        report(.forbiddenCharacter(character, element: path))
      }
      buffer.append("\"")
    }
  }

  /// `</name>` of the innermost element, where it has an end tag.
  mutating func end(hasTag: Bool) {
    guard let name = open.popLast(), hasTag else { return }
    buffer.append("</")
    buffer.append(name)
    buffer.append(">")
  }

  mutating func text(_ text: String) {
    if let character = buffer.append(escaping: text, inAttribute: false) {
      report(.forbiddenCharacter(character, element: path))
    }
  }

  /// Keeps the first problem: the document is lost with it.
  mutating func report(_ found: MarkupError) {
    if problem == nil { problem = found }
  }

  private mutating func check(_ name: String) {
    if !isName(name) { report(.notAName(name, element: path)) }
  }
}

/// Whether it is one part, or two with a colon between: each a letter or `_`, and then letters, digits, `_`, `-` or `.`.
private func isName(_ name: String) -> Bool {
  var isInPart = false
  var colons = 0
  for byte in name.utf8 {
    if isASCIILetter(byte) || byte == UInt8(ascii: "_") {
      isInPart = true
    } else if !isInPart {
      return false
    } else if byte == UInt8(ascii: ":") {
      colons += 1
      isInPart = false
    } else if !isASCIIDigit(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: ".") {
      return false
    }
  }
  return isInPart && colons <= 1
}

func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

func isASCIIDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
