import Catalogue

/// The words for what goes wrong while a show moves in; the feed's own troubles are worded where it is read.
enum ImportWords {
  static func notFetched(_ address: String, _ reason: String, at line: Int, of feed: String) -> Problem {
    Problem(
      Place(feed, line: line, column: 1), .warning, found: "\(address) was not fetched: \(reason)",
      remedy: "Run the same command again, which goes on where this one ended, or put the file in its place by hand")
  }

  static func otherLength(_ claimed: Int, _ found: Int, at line: Int, of feed: String) -> Problem {
    Problem(
      Place(feed, line: line, column: 1), .warning,
      found: "the feed says that the recording has \(claimed) bytes, and it has \(found)",
      remedy: "Make sure that it is the same recording")
  }

  static func unfit(_ slug: Slug, _ problem: Problem) -> Problem {
    Problem(
      problem.place, .error, found: "Episodes/\(slug) was not imported: \(problem.found)", remedy: problem.remedy)
  }
}
