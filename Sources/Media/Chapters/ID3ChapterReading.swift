import Catalogue

/// The chapters of an MP3 file's tags. Source: id3.org ID3v2 chapter frame addendum 1.0.
struct ID3ChapterReading {
  private var chapters: [(element: [UInt8], chapter: Chapter)] = []
  /// Where each element stands in the tables of contents.
  private var listed: [[UInt8]: Int] = [:]

  static func chapters(_ source: ByteSource) throws(InspectionStop) -> [Chapter] {
    var position = 0
    for _ in 0..<LeadingTags.mostTags {
      guard let tag = LeadingTag(try source.bytes(at: position, count: 32)) else { break }
      let whole = position..<min(source.length, position + tag.lengthInBytes)
      if tag.isID3, let frames = try ID3TagFrames(source, tag: whole) {
        var reading = ID3ChapterReading()
        try reading.read(frames)
        if !reading.chapters.isEmpty { return reading.inOrder }
      }
      position = whole.upperBound
    }
    return []
  }

  /// A chapter that no table of contents names, where there is one, is hidden; those that begin together stand as the
  /// table has them.
  private var inOrder: [Chapter] {
    chapters.sorted { listed[$0.element] ?? .max < listed[$1.element] ?? .max }.map { element, chapter in
      Chapter(
        startInMilliseconds: chapter.startInMilliseconds, endInMilliseconds: chapter.endInMilliseconds,
        title: chapter.title, link: chapter.link, isListed: listed.isEmpty || listed[element] != nil)
    }
  }

  private mutating func read(_ all: ID3TagFrames) throws(InspectionStop) {
    var frames = all
    while chapters.count < EmbeddedChapters.most, let frame = try frames.next() {
      switch frame.name {
      case "CHAP": try readChapter(try frames.content(of: frame), version: frames.version)
      case "CTOC": readTable(try frames.content(of: frame))
      default: break
      }
    }
  }

  /// A name and its end, start and end in milliseconds and in bytes, and frames of its own.
  private mutating func readChapter(_ content: [UInt8], version: UInt8) throws(InspectionStop) {
    guard let end = content.firstIndex(of: 0), content.count >= end + 17 else { return }
    let start = Self.number(content[(end + 1)...])
    let finish = Self.number(content[(end + 5)...])
    guard start != Int(UInt32.max) else { return }
    var title = ""
    var link: String?
    var frames = ID3TagFrames(content, from: end + 17, version: version)
    while let frame = try frames.next() {
      switch frame.name {
      case "TIT2": title = EmbeddedChapters.title(ID3TextReading.text(try frames.content(of: frame)))
      case "WXXX" where link == nil: link = WebLink.text(ID3TextReading.address(try frames.content(of: frame)))
      default: break
      }
    }
    let isEndKnown = finish != Int(UInt32.max) && finish >= start
    let chapter = Chapter(
      startInMilliseconds: start, endInMilliseconds: isEndKnown ? finish : nil, title: title, link: link)
    chapters.append((Array(content[..<end]), chapter))
  }

  /// A name and its end, flags, a number, and so many names of chapters or of further tables.
  private mutating func readTable(_ content: [UInt8]) {
    guard let end = content.firstIndex(of: 0), content.count > end + 2 else { return }
    let names = content[(end + 3)...].split(separator: 0, omittingEmptySubsequences: false)
    for name in names.prefix(Int(content[end + 2])) where listed[Array(name)] == nil {
      listed[Array(name)] = listed.count
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }
}
