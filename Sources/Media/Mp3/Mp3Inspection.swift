import Catalogue

/// What an MP3 file is by its frames, and where its headers say something else.
enum Mp3Inspection {
  static func inspect(_ source: ByteSource, after tags: LeadingTags) throws(InspectionStop) -> MediaInspection {
    if let at = try startOfFreeFormat(in: source, from: tags.end) { throw .refused(.freeFormat(at: at)) }
    let end = try TrailingTags.start(in: source, notBefore: tags.end)
    var walk = FrameWalk(over: source, from: tags.end, to: end)
    try walk.run()
    guard let audioStart = walk.audioStart else {
      throw .refused(walk.info == nil && tags.end == 0 && end == source.length ? .unrecognised : .noSound)
    }
    let duration = milliseconds(walk.ticks - trimmedTicks(walk))
    let findings = findings(of: walk, duration: duration, tags: tags, end: end)
    let average = Int((Double(walk.audioBytes) * 8 * Double(ticksPerSecond) / Double(walk.ticks)).rounded())
    let bitRate = walk.bitRate.flatMap { walk.isConstant ? MediaFacts.BitRate.constant($0) : nil }
    let facts = MediaFacts(
      kind: .mp3, lengthInBytes: source.length, durationInMilliseconds: duration, audioStart: audioStart,
      bitRate: bitRate ?? .variable(average: average), hash: try walk.finish())
    return MediaInspection(facts: facts, findings: findings)
  }

  private static let ticksPerSecond = FrameHeader.Format.ticksPerSecond

  private static func findings(
    of walk: borrowing FrameWalk, duration: Int, tags: LeadingTags, end: Int
  ) -> [MediaFinding] {
    var findings: [MediaFinding] = []
    var missing = walk.cut?.missing ?? 0
    if let info = walk.info, let frames = info.claimedFrames {
      // An encoder may count the info frame itself.
      let frame = info.header.samples * info.header.format.ticksPerSample
      let claimed = frames * frame
      if abs(claimed - walk.ticks) > ticksPerSecond / 10 + frame {
        findings.append(
          .falseDuration(
            header: "the \(info.name) header", claimed: milliseconds(claimed), measured: milliseconds(walk.ticks)))
        if claimed > walk.ticks, let bytes = info.claimedBytes { missing = max(missing, walk.infoStart + bytes - end) }
      }
    }
    // Some programs write whole seconds.
    if let claimed = tags.claimedDuration, abs(claimed - duration) > (claimed % 1000 == 0 ? 1100 : 100) {
      findings.append(.falseDuration(header: "the ID3 tag (TLEN)", claimed: claimed, measured: duration))
    }
    if missing > 0 { findings.append(.cutOff(at: walk.cut?.at ?? end, missing: missing)) }
    if let junk = walk.junk { findings.append(.junk(at: junk.at, lengthInBytes: junk.lengthInBytes)) }
    return findings
  }

  private static func trimmedTicks(_ walk: borrowing FrameWalk) -> Int {
    guard let info = walk.info else { return 0 }
    return info.trimmedSamples(ofFrames: walk.frames) * info.header.format.ticksPerSample
  }

  private static func milliseconds(_ ticks: Int) -> Int {
    (max(0, ticks) + ticksPerSecond / 2000) / (ticksPerSecond / 1000)
  }

  /// Where the file begins with headers that leave the bit rate open, at one distance from each other.
  private static func startOfFreeFormat(in source: ByteSource, from start: Int) throws(InspectionStop) -> Int? {
    let bytes = try source.bytes(at: start, count: 16 * 1024)
    func header(at offset: Int) -> UInt32? {
      guard offset + 4 <= bytes.count else { return nil }
      // Without the padding, private and mode extension bits, which differ from frame to frame.
      return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0xffff_fcc0
    }
    guard let first = header(at: 0), FrameHeader.isFreeFormat(first) else { return nil }
    let distances = (24..<6000).lazy.filter { header(at: $0) == first }
    let repeats = distances.contains { distance in (-1...1).contains { header(at: distance * 2 + $0) == first } }
    return repeats ? start : nil
  }
}
