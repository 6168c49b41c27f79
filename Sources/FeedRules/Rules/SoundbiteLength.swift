import Catalogue

extension Rule {
  static let soundbiteLength = Rule(
    "soundbite-length", .warning, "A soundbite lasts 15 to 120 seconds.",
    source: "the podcast namespace, soundbite",
    remedy: "Choose another passage",
    inSource: { source in
      source.episodes.flatMap { episode in
        episode.text.soundbites.map { Double($0.durationInMilliseconds) / 1000 }.filter { !advised.contains($0) }.map {
          episode.finding("a soundbite lasts \($0) seconds")
        }
      }
    },
    inOutput: { output in
      output.wrong("podcast:soundbite", "duration") { decimalNumber($0).map(advised.contains) ?? true }
    })
}

private let advised = 15.0...120.0
