import Catalogue

/// What a WAV file is by its samples, and where its headers say something else.
enum WavInspection {
  static func inspect(_ source: ByteSource, from start: Int) throws(InspectionStop) -> MediaInspection {
    var file = WavFile(over: source, from: start)
    try file.run()
    guard let format = file.format, let data = file.data, data.count >= format.blockLength else {
      throw .refused(file.cut.map { .cutOff(at: $0.at, missing: $0.missing) } ?? .noSound)
    }
    let duration = milliseconds(data.count, format)
    let findings = findings(of: file, format, data, duration: duration)
    let facts = MediaFacts(
      kind: .wav, lengthInBytes: source.length, durationInMilliseconds: duration, audioStart: data.lowerBound,
      bitRate: .constant(format.sampleRate * format.blockLength * 8), hash: try file.finish())
    return MediaInspection(facts: facts, findings: findings)
  }

  private static func findings(
    of file: borrowing WavFile, _ format: WavFormat, _ data: Range<Int>, duration: Int
  ) -> [MediaFinding] {
    var findings: [MediaFinding] = []
    if let claimed = file.placeholder.map({ milliseconds($0, format) }) {
      findings.append(.falseDuration(header: "the data chunk", claimed: claimed, measured: duration))
    }
    let byRate = data.count.scaled(1000, format.claimedByteRate)
    if format.claimedByteRate > 0, abs(byRate - duration) > 100 {
      findings.append(.falseDuration(header: "the byte rate in the fmt chunk", claimed: byRate, measured: duration))
    }
    if let claim = file.falseLength {
      findings.append(.falseLength(header: "the RIFF header", claimed: claim.claimed, measured: claim.measured))
    }
    if let cut = file.cut { findings.append(.cutOff(at: cut.at, missing: cut.missing)) }
    if let junk = file.junk { findings.append(.junk(at: junk.lowerBound, lengthInBytes: junk.count)) }
    return findings
  }

  private static func milliseconds(_ bytes: Int, _ format: WavFormat) -> Int {
    (bytes / format.blockLength).scaled(1000, format.sampleRate)
  }
}
