import Catalogue

extension Rule {
  static let subtitleLines = Rule(
    "subtitle-lines", .warning, "Subtitles in SubRip have at most two lines of 32 characters.",
    source: "the podcast namespace, transcripts, SRT",
    remedy: "Divide the text over more subtitles",
    inOutput: { output in
      output["podcast:transcript"].filter { $0["type"] == "application/x-subrip" }.compactMap { element in
        guard case .timed(let cues) = element["url"].flatMap({ output.files.transcripts[$0] }) else { return nil }
        let count = cues.count { isLarge($0.text) }
        return count == 0 ? nil : element.finding("podcast:transcript has larger subtitles: \(count)")
      }
    })
}

private func isLarge(_ text: String) -> Bool {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.count > 2 || lines.contains { $0.count > 32 }
}
