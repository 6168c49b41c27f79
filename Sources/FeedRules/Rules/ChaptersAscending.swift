import Catalogue

extension Rule {
  static let chaptersAscending = Rule(
    "chapters-ascending", .error, "Each chapter begins after the one before it.",
    source: "Podcasting 2.0 JSON chapters 1.2",
    remedy: "Put the chapters in the order of their starts, each start once",
    inSource: { source in
      source.episodes.filter { !isAscending($0.parts.chapters) }.map {
        $0.finding("a chapter does not begin after the one before it")
      }
    },
    inOutput: { output in
      output["podcast:chapters"].filter { element in
        !isAscending(element["url"].flatMap { output.files.chapters[$0] }?.chapters ?? [])
      }.map { $0.finding("in the file of podcast:chapters, a chapter does not begin after the one before it") }
    })
}

private func isAscending(_ chapters: [Chapter]) -> Bool {
  zip(chapters, chapters.dropFirst()).allSatisfy { $0.startInMilliseconds < $1.startInMilliseconds }
}
