// Where what is cleared stands below `Public/`.

extension ClearedFeed {
  /// One way to write a feed.
  package enum Format: String, CaseIterable, Sendable {
    case rss = "xml"
    case atom
    case json
  }

  /// The feed's own RSS.
  package var path: String { path(of: pages[0], as: .rss) }

  /// `feeds/<feed>.xml`, or `feeds/<feed>-page-<n>.xml` for an older page.
  package func path(of page: FeedPage, as format: Format) -> String {
    "feeds/\(channel.id)\(page.number.map { "-page-\($0)" } ?? "").\(format.rawValue)"
  }

  package var artworkPath: String { artwork.path(of: channel.id) }
}

extension ClearedEpisode {
  /// What subtitles are written as.
  package enum Subtitles: String, CaseIterable, Sendable {
    case vtt, srt
  }

  package var coverPath: String? { cover?.path(of: slug) }

  /// Of JSON chapters; `nil` where there are none to show.
  package var chaptersPath: String? { chapters.isEmpty ? nil : "chapters/\(slug).json" }

  /// Each file that a transcript is published as: subtitles where it has times, and a plain text where it has not.
  package func paths(of transcript: TranscriptFile) -> [(path: String, subtitles: Subtitles?)] {
    let start = "transcripts/\(slug).\(transcript.language)"
    guard transcript.isTimed else { return [("\(start).txt", nil)] }
    return Subtitles.allCases.map { ("\(start).\($0.rawValue)", $0) }
  }

  package func portraitPath(of person: ClearedPerson) -> String? { person.portrait?.portraitPath(in: slug) }
}
