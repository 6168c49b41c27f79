/// What a track's samples come to; times are in the track's timescale.
struct SampleTally {
  /// How long the samples last that lie wholly in the file.
  private(set) var duration = 0
  /// How many bytes those have.
  private(set) var bytes = 0
  /// Where the first of those stands.
  private(set) var firstOffset: Int?
  /// Where the last of the data should end.
  private(set) var end = 0
  /// Where the samples stand, those as one that touch; `nil` unless it keeps them.
  private(set) var places: [Range<Int>]?

  init(keepsPlaces: Bool = false) {
    places = keepsPlaces ? [] : nil
  }

  /// Adds `count` samples of one size and duration that stand next to each other.
  ///
  /// False where the figures are beyond all reason.
  mutating func add(count: Int, size: Int, each: Int, at offset: Int, in length: Int) -> Bool {
    guard count > 0 else { return true }
    let (total, overflow) = count.multipliedReportingOverflow(by: size)
    let (finish, overflow2) = offset.addingReportingOverflow(total)
    guard !overflow, !overflow2, offset >= 0 else { return false }
    end = max(end, finish)
    let room = max(0, length - offset)
    let whole = finish <= length ? count : size == 0 ? 0 : min(count, room / size)
    let (time, overflow3) = whole.multipliedReportingOverflow(by: each)
    let (sum, overflow4) = duration.addingReportingOverflow(time)
    let (sumOfBytes, overflow5) = bytes.addingReportingOverflow(whole * size)
    guard !overflow3, !overflow4, !overflow5, sum <= Self.longest else { return false }
    (duration, bytes) = (sum, sumOfBytes)
    if whole > 0 { firstOffset = min(firstOffset ?? offset, offset) }
    return places == nil || keep(offset..<finish)
  }

  private mutating func keep(_ place: Range<Int>) -> Bool {
    let count = places?.count ?? 0
    if let last = places?.last, last.upperBound == place.lowerBound {
      places?[count - 1] = last.lowerBound..<place.upperBound
    } else {
      places?.append(place)
    }
    return count < Self.mostPlaces
  }

  /// More than a day of video has.
  private static let mostPlaces = 1 << 22

  /// So long that no clock of any file reaches it, and short enough to calculate with.
  static let longest = 1 << 52
}
