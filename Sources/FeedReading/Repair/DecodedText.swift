import XMLReading

/// A feed's text in UTF-8, without its byte order mark, and with spaces where its XML declaration is: every character
/// after it keeps its place, and XML without a declaration is UTF-8.
struct DecodedText {
  let bytes: [UInt8]
  private(set) var repairs = RepairList()

  init(_ source: [UInt8], limit: Int) throws(FeedRefusal) {
    guard !source.isEmpty else { throw FeedRefusal(.empty) }
    if let format = Self.compression(of: source) { throw FeedRefusal(.compressed(format)) }
    var text: [UInt8]
    if let wide = WideEncoding(of: source) {
      text = try Self.converted(Array(source.dropFirst(wide.markLength)), from: wide.name, limit: limit)
    } else {
      text = try Self.decoded(source, limit: limit, repairs: &repairs)
    }
    guard text.count <= limit else { throw FeedRefusal(.tooLarge(limit: limit)) }
    let declaration = XMLDeclaration(in: text)
    let start = XMLDeclaration.start(of: text)
    guard start < text.count else { throw FeedRefusal(.empty) }
    guard text[start] == opening else { throw FeedRefusal(.notXML, line: 1 + text[..<start].lineFeedCount) }
    if declaration != nil, text[..<start].contains(where: isSpace) { repairs.add(.spaceBeforeDeclaration, line: 1) }
    let head = text[..<(declaration?.range.upperBound ?? start)]
    let mark = head.starts(with: XMLDeclaration.byteOrderMark) ? XMLDeclaration.byteOrderMark.count : 0
    text.replaceSubrange(head.indices, with: head.dropFirst(mark).map { $0 == lineFeed ? lineFeed : 0x20 })
    bytes = text
  }

  /// Of bytes that contain ASCII's.
  private static func decoded(
    _ source: [UInt8], limit: Int, repairs: inout RepairList
  ) throws(FeedRefusal) -> [UInt8] {
    // Before anything costs time: a recording, a picture, a JSON feed.
    let start = XMLDeclaration.start(of: source)
    guard start == source.count || source[start] == opening else {
      throw FeedRefusal(.notXML, line: 1 + source[..<start].lineFeedCount)
    }
    let declared = XMLDeclaration(in: source)?.encoding ?? "UTF-8"
    let hasMark = source[..<start].contains(XMLDeclaration.byteOrderMark[0])
    switch declared.lowercased() {
    case "utf-8", "utf8":
      return repairedUTF8(source, repairs: &repairs)
    case let name
    where hasMark || name.hasPrefix("utf-16") || name.hasPrefix("utf16") || name.hasPrefix("utf-32")
      || name.hasPrefix("ucs-") || name.hasPrefix("iso-10646"):
      repairs.add(.encoding(declared), line: 1 + source[..<start].lineFeedCount)
      return repairedUTF8(source, repairs: &repairs)
    case "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252":
      return Windows1252.utf8(source, declared: declared, repairs: &repairs)
    default:
      return try converted(source, from: declared, limit: limit)
    }
  }

  /// What is no UTF-8 in it is read as windows-1252, byte by byte.
  private static func repairedUTF8(_ source: [UInt8], repairs: inout RepairList) -> [UInt8] {
    if isUTF8(source) { return source }
    var text: [UInt8] = []
    text.reserveCapacity(source.count + source.count / 8)
    var (position, line) = (0, 1)
    while position < source.count {
      let length = UTF8Sequence.length(in: source, at: position)
      if length == 0 {
        Windows1252.append(source[position], to: &text, declared: "UTF-8", line: line, repairs: &repairs)
      } else {
        if source[position] == lineFeed { line += 1 }
        for offset in 0..<length { text.append(source[position + offset]) }
      }
      position += max(length, 1)
    }
    return text
  }

  private static func isUTF8(_ source: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: source.span)
      return true
    } catch {
      return false
    }
  }

  private static func converted(
    _ source: [UInt8], from encoding: String, limit: Int
  ) throws(FeedRefusal) -> [UInt8] {
    do throws(EncodedText.Failure) {
      return try EncodedText.utf8(of: source, encoding: encoding, limit: limit)
    } catch {
      switch error {
      case .unknownEncoding: throw FeedRefusal(.unknownEncoding(encoding), line: 1)
      case .invalid(let offset):
        throw FeedRefusal(.notInEncoding(encoding), line: 1 + source[..<min(offset, source.count)].lineFeedCount)
      case .tooLarge(let limit): throw FeedRefusal(.tooLarge(limit: limit))
      }
    }
  }

  private static func compression(of source: [UInt8]) -> String? {
    let kinds: [(name: String, bytes: [UInt8])] = [
      ("gzip", [0x1F, 0x8B]), ("zip", [0x50, 0x4B, 0x03, 0x04]), ("bzip2", [0x42, 0x5A, 0x68]),
      ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ]
    return kinds.first { source.starts(with: $0.bytes) }?.name
  }
}

/// An encoding whose bytes do not contain ASCII's, by the first of them. Source: XML 1.0 appendix F.
private struct WideEncoding {
  let name: String
  /// Of the byte order mark.
  let markLength: Int

  init?(of bytes: [UInt8]) {
    let kinds: [(bytes: [UInt8], name: String, markLength: Int)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32LE", 4), ([0, 0, 0xFE, 0xFF], "UTF-32BE", 4), ([0x3C, 0, 0, 0], "UTF-32LE", 0),
      ([0, 0, 0, 0x3C], "UTF-32BE", 0), ([0xFF, 0xFE], "UTF-16LE", 2), ([0xFE, 0xFF], "UTF-16BE", 2),
      ([0x3C, 0], "UTF-16LE", 0), ([0, 0x3C], "UTF-16BE", 0),
    ]
    guard let kind = kinds.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
    name = kind.name
    markLength = kind.markLength
  }
}

extension ArraySlice<UInt8> {
  var lineFeedCount: Int {
    reduce(0) { $1 == lineFeed ? $0 + 1 : $0 }
  }
}
