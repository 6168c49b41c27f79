/// Which parts of a track's media are played (ISO/IEC 14496-12 §8.6.6).
struct EditList {
  private struct Edit {
    /// In the movie's timescale; 0 in a fragmented file means to the end.
    let duration: Int
    /// In the track's timescale; `nil` is a pause.
    let start: Int?
  }

  private var edits: [Edit] = []

  private static let mostEdits = 65_536

  /// Everything is played.
  init() {}

  init(_ box: Box, in source: ByteSource) throws(InspectionStop) {
    var list = try FullBox(box, in: source)
    let count = try list.number()
    let width = list.version == 1 ? 8 : 4
    guard count <= Self.mostEdits, count * (2 * width + 4) <= list.body.remaining else { throw box.damage }
    for _ in 0..<count {
      // Over Int.max is a duration without end, and the start of a pause (-1).
      let duration = try list.body.number(width) ?? Int.max
      let start = try list.body.number(width)
      let isPause = start == nil || width == 4 && start == 0xffff_ffff
      edits.append(Edit(duration: duration, start: isPause ? nil : start))
      list.body.skip(4)
    }
  }

  /// How long the media that lie in `media` are played, in the track's timescale, and how long with pauses.
  func played(of media: Range<Int>, timescale: Int, movieTimescale: Int) -> (sound: Int, withPauses: Int) {
    guard edits.contains(where: { $0.start != nil }) else { return (media.count, media.count) }
    var (sound, pauses) = (0, 0)
    for edit in edits {
      let duration = edit.duration.scaled(timescale, movieTimescale)
      if let start = edit.start {
        let toEnd = edit.duration == 0 || duration > Int.max - start
        let part = (start..<(toEnd ? Int.max : start + duration)).clamped(to: media)
        sound = sound.addingSaturating(part.count)
      } else {
        pauses = pauses.addingSaturating(duration)
      }
    }
    return (sound, sound.addingSaturating(pauses))
  }
}

extension Int {
  /// This number, which is not negative, times `numerator` by `denominator`, rounded; `Int.max` where it is larger.
  func scaled(_ numerator: Int, _ denominator: Int) -> Int {
    let (high, low) = magnitude.multipliedFullWidth(by: numerator.magnitude)
    let divisor = Swift.max(1, denominator.magnitude)
    let (sum, carry) = low.addingReportingOverflow(divisor / 2)
    let top = high &+ (carry ? 1 : 0)
    guard top < divisor else { return .max }
    return Int(clamping: divisor.dividingFullWidth((top, sum)).quotient)
  }

  /// The sum of two numbers that are not negative; `Int.max` where it is larger.
  func addingSaturating(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
