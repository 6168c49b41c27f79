import Catalogue

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
