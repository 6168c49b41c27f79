import Bytes
import Catalogue
import Markup
import Publishing

/// An episode and its recording in words, and as JSON.
enum EpisodeWords {
  static func lines(of entry: EpisodeCatalogue.Entry) -> [String] {
    guard let episode = entry.episode else { return ["\(entry.slug): \(entry.state.rawValue)"] }
    let people = episode.people.appearances.map { "\($0.person) (\($0.role.rawValue), \($0.voice.rawValue) voice)" }
    let who = episode.people == .undeclared ? "not declared" : people.isEmpty ? "none" : people.joined(separator: ", ")
    return [
      "title: \(episode.title)", "slug: \(episode.slug)", "guid: \(episode.guid)",
      "state: \(entry.state.rawValue)" + (entry.publishedAt.map { ", as of \($0)" } ?? ""),
      "language: \(episode.language)", "type: \(episode.kind.rawValue)",
      "topics: \(episode.topics.map(\.text).joined(separator: ", "))",
      "people: \(who)",
    ]
  }

  static func lines(_ facts: MediaFacts) -> [String] {
    [
      "media: \(facts.kind.mimeType), \(facts.lengthInBytes) bytes",
      "duration: \(seconds(facts.durationInMilliseconds)) s, \(rate(facts.bitRate))",
      "sound starts at byte \(facts.audioStart)", "sha-256: \(facts.hash.hex)",
    ]
  }

  static func json(_ entry: EpisodeCatalogue.Entry) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("slug", .text(entry.slug)), .init("state", .text(entry.state.rawValue)),
      .init("publishedAt", .text(entry.publishedAt?.description)),
    ]
    if let episode = entry.episode {
      members += [
        .init("guid", .text(episode.guid.text)), .init("title", .text(episode.title)),
        .init("language", .text(episode.language.text)), .init("type", .text(episode.kind.rawValue)),
        .init("season", .integer(episode.season)), .init("number", .integer(episode.number)),
        .init("topics", .array(episode.topics.map { .text($0.text) })),
        .init("people", episode.people == .undeclared ? .null : .array(episode.people.appearances.map(json))),
        .init("sensitive", .flag(episode.isSensitive)),
        .init("notes", .text(episode.notes)),
      ]
    }
    return .object(members)
  }

  static func json(_ facts: MediaFacts) -> JSONValue {
    [
      "version": 1, "type": .text(facts.kind.mimeType), "lengthInBytes": .integer(facts.lengthInBytes),
      "durationInMilliseconds": .integer(facts.durationInMilliseconds), "audioStart": .integer(facts.audioStart),
      "bitRate": .integer(facts.bitRate.average), "isConstantBitRate": .flag(facts.bitRate.isConstant),
      "sha256": .text(facts.hash.hex),
    ]
  }

  private static func json(_ appearance: Appearance) -> JSONValue {
    [
      "person": .text(appearance.person.text), "role": .text(appearance.role.rawValue),
      "voice": .text(appearance.voice.rawValue),
    ]
  }

  private static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private static func rate(_ rate: MediaFacts.BitRate) -> String {
    "\(rate.average / 1000) kbit/s \(rate.isConstant ? "constant" : "on average")"
  }
}
