import Catalogue

/// What a FLAC file is by its frames, and where its headers say something else.
enum FlacInspection {
  static func inspect(_ source: ByteSource, from start: Int) throws(InspectionStop) -> MediaInspection {
    var blocks = FlacBlocks(source, from: start)
    guard let first = try blocks.next(), first.type == 0,
      let info = StreamInfo(try source.bytes(at: first.content.lowerBound, count: min(first.content.count, 64)))
    else { throw .refused(.damagedHeader("STREAMINFO block", at: start + 4)) }
    while try blocks.next() != nil {}
    let end = try TrailingTags.start(in: source, notBefore: blocks.end)
    var walk = FlacWalk(over: source, from: blocks.end, to: end, info: info)
    try walk.run()
    guard let audioStart = walk.audioStart, let format = walk.format, walk.samples > 0 else {
      throw .refused(.noSound)
    }
    let samples = walk.samples
    let duration = samples.scaled(1000, format.sampleRate)
    var findings = findings(of: walk, info, duration: duration, end: end)
    if audioStart > blocks.end { findings.append(.junk(at: blocks.end, lengthInBytes: audioStart - blocks.end)) }
    let bits = ((walk.cutAt ?? end) - audioStart) * 8
    let facts = MediaFacts(
      kind: .flac, lengthInBytes: source.length, durationInMilliseconds: duration, audioStart: audioStart,
      bitRate: .variable(average: bits.scaled(format.sampleRate, samples)), hash: try walk.finish())
    return MediaInspection(facts: facts, findings: findings)
  }

  private static func findings(
    of walk: borrowing FlacWalk, _ info: StreamInfo, duration: Int, end: Int
  ) -> [MediaFinding] {
    var findings: [MediaFinding] = []
    let claimed = info.claimedSamples.scaled(1000, info.sampleRate)
    if info.claimedSamples > 0, abs(claimed - duration) > 100 {
      findings.append(.falseDuration(header: "STREAMINFO", claimed: claimed, measured: duration))
    }
    // What a damaged file lacks in the middle is not missing at its end.
    if walk.cutAt != nil || walk.damage == nil && walk.samples < info.claimedSamples {
      findings.append(.cutOff(at: walk.cutAt ?? end, missing: max(1, walk.cutAt == nil ? info.shortestFrame : 1)))
    }
    if let damage = walk.damage { findings.append(.damagedFrames(damage.frames, at: damage.at)) }
    return findings
  }
}
