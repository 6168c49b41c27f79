import Catalogue

extension Rule {
  static let soundbiteWithin = Rule(
    "soundbite-within", .error, "A soundbite lies within its recording.",
    source: "the podcast namespace, soundbite",
    remedy: "Correct its start and duration",
    inSource: { source in
      source.episodes.flatMap { episode -> [Finding] in
        guard let media = episode.media else { return [] }
        return episode.text.soundbites.filter { soundbite in
          let (end, isTooLarge) = soundbite.startInMilliseconds.addingReportingOverflow(
            soundbite.durationInMilliseconds)
          return soundbite.startInMilliseconds < 0 || soundbite.durationInMilliseconds <= 0 || isTooLarge
            || end > media.durationInMilliseconds
        }.map { _ in episode.finding("a soundbite does not lie within the recording") }
      }
    },
    inOutput: { output in
      output.items.flatMap { item in
        let duration = item.first("itunes:duration").flatMap { wholeNumber($0.text) }.map { Double($0) + 1 }
        return item.all("podcast:soundbite").filter { soundbite in
          guard let start = soundbite["startTime"], let length = soundbite["duration"] else { return false }
          guard let start = decimalNumber(start), let length = decimalNumber(length), length > 0 else { return true }
          return duration.map { start + length > $0 } ?? false
        }.map { $0.finding("podcast:soundbite does not lie within the recording") }
      }
    })
}
