import Catalogue

extension Rule {
  static let transcriptKinds = Rule(
    "transcript-kinds", .warning, "Who offers subtitles offers them as WebVTT and as SubRip.",
    source: "the podcast namespace, transcripts (apps read the one or the other)",
    remedy: "Add the other",
    inOutput: { output in
      output.items.compactMap { item in
        let transcripts = item.all("podcast:transcript")
        let types = Set(transcripts.compactMap { $0["type"] })
        let isTimed = types.contains("text/vtt"), isSubRip = types.contains("application/x-subrip")
        guard isTimed != isSubRip, let first = transcripts.first else { return nil }
        return first.finding(
          "the item has a transcript as \(isTimed ? "WebVTT, and none as SubRip" : "SubRip, and none as WebVTT")")
      }
    })
}
