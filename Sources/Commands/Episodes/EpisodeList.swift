import Catalogue
import Markup
import Publishing

extension Command {
  static let episodeList = Command(
    "episode list", "list the episodes: published, retracted, drafts", options: [.json],
    discussion: """
      By slug, with the moment of publication where there is one. A text with an error is listed as broken.

        klankbord episode list
      """
  ) { call in
    let list = try EpisodeCatalogue(try call.workspace(), try call.registerContents())
    if call.arguments.has(.json) {
      try call.print(json: ["version": 1, "episodes": .array(list.entries.map(EpisodeWords.json))])
    } else {
      let width = list.entries.map(\.slug.count).max() ?? 0
      for entry in list.entries {
        try call.print(
          HelpText.padded(entry.slug, to: width) + "  " + HelpText.padded(entry.state.rawValue, to: 9) + "  "
            + HelpText.padded(entry.publishedAt.map { "\($0.date)" } ?? "", to: 10) + "  "
            + (entry.episode?.title ?? "(klankbord check \(entry.slug) shows what is wrong)"))
      }
      if list.entries.isEmpty { try call.tell("No episodes yet. klankbord episode add FILE --title T makes one.") }
    }
    return .done
  }
}
