package import Catalogue
import Markup

/// Chapters as a file gives them, with everything that is wrong with the file.
package struct ChapterReading: Hashable, Sendable {
  /// In the order of their starts; `nil` where the file has an error; warnings leave it.
  package let chapters: [Chapter]?
  /// In the order of the file.
  package let problems: [Problem]

  /// Reads a whole file of at most 4 MiB: Podcasting 2.0 JSON chapters (`.json`) or Podlove simple chapters (`.psc`,
  /// `.xml`).
  package init(_ bytes: [UInt8], file: String) {
    var problems: [Problem] = []
    var chapters: [Chapter] = []
    if let lines = TextLines(bytes, file: file, problems: &problems) {
      let name = file.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }.reversed()
      switch String(decoding: name, as: UTF8.self).lowercased() {
      case "json": chapters = JSONChapters.chapters(lines, problems: &problems)
      case "psc", "xml": chapters = PodloveChapters.chapters(lines, problems: &problems)
      default: problems.append(TextFinding.chaptersExtension.problem(at: Place(file)))
      }
    }
    self.chapters = problems.contains { $0.severity == .error } ? nil : chapters
    self.problems = problems.sorted { $0.place < $1.place }
  }

  /// A warning for each chapter that begins at the end of its recording or later. `file` is where they were read.
  package static func problems(
    ofChapters chapters: [Chapter], durationInMilliseconds duration: Int, file: String
  ) -> [Problem] {
    chapters.enumerated().filter { $0.element.startInMilliseconds >= duration }.map { index, chapter in
      TextFinding.afterEnd(chapter: index + 1, start: chapter.startInMilliseconds, duration: duration)
        .problem(at: Place(file))
    }
  }
}

/// Collects chapters in the order of their file, with what is wrong with their times.
struct ChapterCollection {
  private(set) var chapters: [Chapter] = []
  private(set) var problems: [Problem] = []

  mutating func add(_ chapter: Chapter, at place: Place) {
    if let end = chapter.endInMilliseconds, end < chapter.startInMilliseconds {
      problems.append(TextFinding.chapterEndsBeforeStart.problem(at: place))
    }
    if let last = chapters.last, chapter.startInMilliseconds < last.startInMilliseconds {
      problems.append(TextFinding.notAscending.problem(at: place))
    }
    chapters.append(chapter)
  }

  /// An address of the web, as it is published: ASCII, with a problem for anything else; `nil` for none.
  mutating func link(_ text: String?, at place: Place) -> String? {
    guard let text, text.utf8.contains(where: { !$0.isBlank }) else { return nil }
    guard let link = WebLink.text(text) else {
      problems.append(TextFinding.noWebAddress.problem(at: place))
      return nil
    }
    return link
  }
}

/// What a chapter may lead to.
enum WebLink {
  /// In ASCII; `nil` unless it is an address of `http` or `https`.
  static func text(_ address: String) -> String? {
    guard let text = LinkTarget(address)?.text else { return nil }
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://" ? text : nil
  }
}
