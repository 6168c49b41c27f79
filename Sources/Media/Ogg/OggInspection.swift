import Catalogue

/// What an Ogg file with Vorbis or Opus is by its packets, and where its granules say something else.
enum OggInspection {
  static func inspect(_ source: ByteSource, from start: Int) throws(InspectionStop) -> MediaInspection {
    var walk = OggWalk(over: source, from: start)
    try walk.run()
    let total = walk.total
    guard let kind = total.kind else { throw .refused(.damagedHeader("first page", at: start)) }
    guard let audioStart = walk.audioStart, total.played > 0 else { throw .refused(.noSound) }
    let duration = milliseconds(total.played)
    let findings = findings(of: walk, duration: duration)
    let average = (total.packetBytes * 8).scaled(1_000_000_000, total.decoded)
    let facts = MediaFacts(
      kind: kind, lengthInBytes: source.length, durationInMilliseconds: duration, audioStart: audioStart,
      bitRate: total.constantRate.map { .constant($0) } ?? .variable(average: average), hash: try walk.finish())
    return MediaInspection(facts: facts, findings: findings)
  }

  private static func findings(of walk: borrowing OggWalk, duration: Int) -> [MediaFinding] {
    var findings: [MediaFinding] = []
    let claimed = milliseconds(walk.total.claimed)
    if abs(claimed - duration) > 100 {
      findings.append(.falseDuration(header: "the last page", claimed: claimed, measured: duration))
    }
    if walk.total.streams > 1 { findings.append(.chained(walk.total.streams)) }
    if let gap = walk.gap { findings.append(.missingPages(gap.pages, at: gap.at)) }
    if let cut = walk.cut {
      findings.append(.cutOff(at: cut.at, missing: cut.missing))
    } else if walk.total.unended > 0 {
      findings.append(.noLastPage)
    }
    if let junk = walk.junk { findings.append(.junk(at: junk.at, lengthInBytes: junk.lengthInBytes)) }
    return findings
  }

  private static func milliseconds(_ nanoseconds: Int) -> Int {
    nanoseconds.scaled(1, 1_000_000)
  }
}
