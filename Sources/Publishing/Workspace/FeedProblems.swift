package import Catalogue
import FeedRules

/// The errors of a feed's own text and picture, whatever is wrong with its episodes.
package struct FeedProblems: Sendable {
  package let ofText: [Problem]
  package let ofArtwork: [Problem]

  package init(of feed: Feed, on site: SiteSettings, in workspace: Workspace, at moment: Moment) {
    let inventory = ArtworkInventory(of: [feed], in: workspace)
    let library = Library(site: site, feeds: [feed], topics: [], episodes: [])
    let found =
      inventory.problems
      + FeedJudge.problems(
        source: SourceCase(library: library, media: [:], parts: [:], pictures: inventory.pictures, moment: moment))
    let errors = found.filter { $0.severity == .error }
    func isOfArtwork(_ problem: Problem) -> Bool {
      problem.place.file == "Feeds/\(feed.image)" || problem.rule?.hasPrefix("artwork-") ?? false
    }
    ofArtwork = errors.filter(isOfArtwork)
    ofText = errors.filter { !isOfArtwork($0) }
  }
}
