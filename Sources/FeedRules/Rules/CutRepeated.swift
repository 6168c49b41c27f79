import Bytes
import Catalogue

extension Rule {
  static let cutRepeated = Rule(
    "cut-repeated", .error, "Two episodes have the same recording only where one says that it repeats the other.",
    source: "Apple's guide for podcasters (repeated enclosures are ignored)",
    remedy: "Choose the right file, or write repeats: and the name of the other episode",
    inSource: { source in
      var first: [SHA256Digest: Slug] = [:]
      return source.episodes.compactMap { episode in
        guard let hash = episode.media?.hash, episode.text.repeats == nil else { return nil }
        if let other = first[hash] { return episode.finding("it has the same recording as \(other)") }
        first[hash] = episode.text.slug
        return nil
      }
    })
}
