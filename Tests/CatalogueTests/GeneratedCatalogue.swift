import Bytes

@testable import Catalogue

/// A small catalogue in which anything may be wrong: what the gate is asked about.
struct GeneratedCatalogue {
  var register = RegisterContents()
  var fourEyes = true
  var feeds: [Feed] = []
  var episodes: [Episode] = []
  var parts: [EpisodeGUID: EpisodeParts] = [:]
  /// A cut of each episode that is not published yet.
  var newCuts: [EpisodeGUID: SHA256Digest] = [:]
  let site: SiteSettings

  /// The moments at which anything can begin or end, in seconds since 1970.
  static let boundaries = (0..<6).map { 1_772_000_000 + $0 * 86400 }
}
