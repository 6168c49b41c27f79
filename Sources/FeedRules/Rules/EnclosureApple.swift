import Catalogue

extension Rule {
  static let enclosureApple = Rule(
    "enclosure-apple", .warning, "A recording is of a kind that Apple plays: MP3, M4A, MP4 or M4V.",
    source: "Apple's guide for podcasters; PSP-1, enclosure",
    remedy: "Export the recording as MP3 or M4A, or accept that Apple leaves the episode out",
    inSource: { source in
      source.episodes.filter { $0.media.map { !played.contains($0.kind.fileExtension) } ?? false }.map {
        $0.finding("\($0.text.media) is of a kind that Apple does not play")
      }
    },
    inOutput: { output in
      output["enclosure"].compactMap { element in
        guard let address = element["url"].flatMap(WebAddress.init), !played.contains(address.fileExtension) else {
          return nil
        }
        return element.finding("the enclosure is of a kind that Apple does not play")
      }
    })
}

private let played: Set<String> = ["mp3", "m4a", "mp4", "m4v"]
