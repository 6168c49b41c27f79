import Catalogue

/// Chapters as frames (id3.org ID3v2 Chapter Frame Addendum 1.0): a table of contents, and each chapter.
struct ID3Chapters {
  let frames: [ID3Frame]

  /// In the order of their starts. Each ends where it says, or else where the next one starts, or with the recording,
  /// and never before its start; those that are not listed stand in no table.
  init(_ chapters: [Chapter], durationInMilliseconds: Int) {
    let chapters = chapters.sorted { $0.startInMilliseconds < $1.startInMilliseconds }
    var elements: [ID3Frame] = []
    var listed: [String] = []
    for (index, chapter) in chapters.enumerated() {
      let next = index + 1 < chapters.count ? chapters[index + 1].startInMilliseconds : durationInMilliseconds
      let end = max(chapter.startInMilliseconds, chapter.endInMilliseconds ?? next)
      elements.append(Self.chapter(chapter, name: "c\(index)", end: end))
      if chapter.isListed { listed.append("c\(index)") }
    }
    frames = Self.tables(of: listed) + elements
  }

  /// A table holds 255 entries; where there are more, tables of 255 stand in the first.
  private static func tables(of names: [String]) -> [ID3Frame] {
    guard !names.isEmpty else { return [] }
    guard names.count > mostEntries else { return [table("toc", isTop: true, names)] }
    let parts = stride(from: 0, to: names.count, by: mostEntries).prefix(mostEntries).map {
      Array(names[$0..<min($0 + mostEntries, names.count)])
    }
    return [table("toc", isTop: true, parts.indices.map { "toc\($0)" })]
      + parts.enumerated().map { table("toc\($0)", isTop: false, $1) }
  }

  /// Its name, whether it is the top one (2) and in order (1), and its entries (§3.2).
  private static func table(_ name: String, isTop: Bool, _ entries: [String]) -> ID3Frame {
    ID3Frame("CTOC", ended([name]) + [isTop ? 3 : 1, UInt8(truncatingIfNeeded: entries.count)] + ended(entries))
  }

  /// Its name, its times, no places in the file, and frames of its own (§3.1).
  private static func chapter(_ chapter: Chapter, name: String, end: Int) -> ID3Frame {
    let times = [UInt32(clamping: chapter.startInMilliseconds), UInt32(clamping: end), .max, .max]
    let frames = [ID3Frame("TIT2", text: chapter.title), chapter.link.map { ID3Frame(link: $0) }]
    return ID3Frame("CHAP", ended([name]) + times.flatMap(\.bigEndianBytes) + frames.flatMap { $0?.bytes ?? [] })
  }

  private static func ended(_ names: [String]) -> [UInt8] {
    names.flatMap { Array($0.utf8) + [0] }
  }

  private static let mostEntries = 255
}
