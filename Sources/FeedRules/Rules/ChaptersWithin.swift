import Catalogue

extension Rule {
  static let chaptersWithin = Rule(
    "chapters-within", .warning, "Chapters begin before the recording ends.",
    source: "Podcasting 2.0 JSON chapters 1.2; ID3v2 chapter frames 1.0",
    remedy: "Correct the start, or delete the chapter",
    inSource: { source in
      source.episodes.filter { isBeyond($0.media, $0.parts.chapters) }.map {
        $0.finding("a chapter begins after the end of the recording")
      }
    },
    inOutput: { output in
      output.items.flatMap { item in
        item.all("podcast:chapters").filter { element in
          isBeyond(output.media(of: item), element["url"].flatMap { output.files.chapters[$0] }?.chapters ?? [])
        }.map { $0.finding("in the file of podcast:chapters, a chapter begins after the end of the recording") }
      }
    })
}

private func isBeyond(_ media: MediaFacts?, _ chapters: [Chapter]) -> Bool {
  media.map { media in chapters.contains { $0.startInMilliseconds >= media.durationInMilliseconds } } ?? false
}
