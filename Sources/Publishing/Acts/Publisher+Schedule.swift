import Catalogue
import Register

// Files neither vanish nor appear by themselves: what consent no longer allows goes at the first build after the moment,
// and what lies in the future comes with one.

extension Publisher {
  /// For how long a scheduled build shows that another one will come.
  private static let heartbeatInSeconds = 24 * 3600

  /// - Throws: `Obstacle.noSchedule` where the episode is to come or to go at a moment that lies ahead, and no scheduled
  ///   build ran within a day.
  func requireSchedule(for episode: Episode, as publishedAt: Moment, _ gate: Gate) throws {
    let isAhead = publishedAt.secondsSince1970 > act.at.secondsSince1970
    guard let moment = isAhead ? publishedAt : gate.nextEnd(in: episode) else { return }
    let last = try register.lastBeat(.build)
    guard !Self.isOnTime(last, at: act.at) else { return }
    throw Obstacle.noSchedule(episode.slug, isAhead ? .appears(moment) : .ends(moment), last: last)
  }

  /// Whether the last scheduled build shows that another one will come.
  static func isOnTime(_ last: Moment?, at moment: Moment) -> Bool {
    guard let last else { return false }
    return (0...heartbeatInSeconds).contains(moment.secondsSince1970 - last.secondsSince1970)
  }

  /// Notes that a scheduled build ran; twice within half an hour is as good as once.
  package func beat() throws {
    if let last = try register.lastBeat(.build), (0..<1800).contains(act.at.secondsSince1970 - last.secondsSince1970) {
      return
    }
    try register.beat(.build, at: act.at)
  }
}
