package import Catalogue

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
      switch TextLines.fileExtension(of: file) {
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
