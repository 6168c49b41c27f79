import Bytes
import Catalogue
import Markup
import Media

/// What stands beside the pages and feeds because they show it: recordings, covers, portraits, transcripts, chapters.
/// Each once, and fit for every destination that shows it.
struct ShownMedia {
  private let folders: [EpisodeGUID: Episode]
  private let parts: [EpisodeGUID: EpisodeParts]
  private var byPath: [String: OutputFile] = [:]

  /// - Parameter episodes: whose, where not all are wanted.
  init(
    of cleared: ClearedCatalogue, in library: Library, parts: [EpisodeGUID: EpisodeParts],
    only episodes: Set<EpisodeGUID>?
  ) {
    func isWanted(_ guid: EpisodeGUID) -> Bool { episodes?.contains(guid) ?? true }
    let wanted = library.episodes.filter { isWanted($0.guid) }
    folders = Dictionary(wanted.map { ($0.guid, $0) }) { first, _ in first }
    self.parts = parts
    for episode in cleared.site.episodes where isWanted(episode.text.guid) { add(episode, at: .site) }
    for feed in cleared.feeds {
      for episode in feed.episodes where isWanted(episode.text.guid) { add(episode, at: .feed(feed.channel.id)) }
    }
  }

  var outputs: [OutputFile] { Array(byPath.values) }

  private mutating func add(_ episode: ClearedEpisode, at destination: Destination) {
    guard let text = folders[episode.text.guid] else { return }
    let folder = "Episodes/\(text.slug)/"
    let parts = parts[text.guid] ?? EpisodeParts()
    add(
      episode.mediaPath, episode, at: destination, key: episode.media.hash,
      .copied(from: folder + text.media.text, cut: episode.cut))
    for alternate in episode.alternates {
      add(
        alternate.path, episode, at: destination, key: alternate.media.hash,
        .copied(from: folder + alternate.source.text, cut: alternate.cut))
    }
    if let path = episode.coverPath, let cover = parts.cover {
      add(
        path, episode, at: destination, key: cover.artwork.hash,
        .picture(from: folder + cover.file.text, cover.artwork.hash))
    }
    for (file, artwork) in parts.portraits where episode.people.contains(where: { $0.portrait == artwork }) {
      let path = artwork.portraitPath(in: episode.slug)
      add(path, episode, at: destination, key: artwork.hash, .picture(from: folder + file.text, artwork.hash))
    }
    for transcript in episode.transcripts { add(transcript, of: episode, in: folder, at: destination) }
    if let path = episode.chaptersPath {
      let chapters = episode.chapters
      add(
        path, episode, at: destination, key: Self.key(of: chapters),
        .rendered { ChapterWriting.write(chapters, into: &$0) })
    }
  }

  private mutating func add(
    _ transcript: TranscriptFile, of episode: ClearedEpisode, in folder: String, at destination: Destination
  ) {
    let speakers = episode.speakers
    for (path, subtitles) in episode.paths(of: transcript) {
      let render: @Sendable ([UInt8], inout ByteBuffer) throws -> Void = { bytes, buffer in
        let reading = TranscriptReading(bytes, file: transcript.file.text)
        guard let words = reading.transcript?.naming({ speakers[$0] }) else {
          throw Obstacle.problems(reading.problems)
        }
        switch (words, subtitles) {
        case (.timed(let cues), .vtt): WebVTTWriting.write(cues, into: &buffer)
        case (.timed(let cues), .srt): SubRipWriting.write(cues, into: &buffer)
        default: PlainWriting.write(words, into: &buffer)
        }
      }
      add(
        path, episode, at: destination, key: Self.key(of: transcript, speakers),
        .derived(from: folder + transcript.file.text, transcript.hash, render))
    }
  }

  private static func key(of chapters: [Chapter]) -> SHA256Digest {
    var key = DigestBuilder("chapters 1")
    key.append(each: chapters) { $1.add(to: &$0) }
    return key.finish()
  }

  private static func key(of transcript: TranscriptFile, _ speakers: [String: String]) -> SHA256Digest {
    var key = DigestBuilder("transcript 1")
    key.append(transcript.hash)
    key.append(each: speakers.sorted { $0.key < $1.key }) {
      $0.append($1.key)
      $0.append($1.value)
    }
    return key.finish()
  }

  private mutating func add(
    _ path: String, _ episode: ClearedEpisode, at destination: Destination,
    key: @escaping @autoclosure @Sendable () -> SHA256Digest, _ recipe: OutputFile.Recipe
  ) {
    byPath[path] = OutputFile(
      path: path, key: key(), stage: .media, destinations: (byPath[path]?.destinations ?? []).union([destination]),
      mentions: [episode.text.guid], recipe: recipe)
  }
}
