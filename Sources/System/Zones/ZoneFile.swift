/// What a TZif file says (RFC 9636, versions 1 to 4): the moments at which the offset changed, and the rule afterwards.
struct ZoneFile: Hashable, Sendable {
  /// Seconds since 1970, ascending.
  private let transitions: [Int]
  /// The offset from each of the transitions on.
  private let offsets: [Int]
  private let offsetBefore: Int
  /// `nil`: the last offset stays.
  private let rule: ZoneRule?

  static let utc = ZoneFile(transitions: [], offsets: [], offsetBefore: 0, rule: nil)

  private init(transitions: [Int], offsets: [Int], offsetBefore: Int, rule: ZoneRule?) {
    self.transitions = transitions
    self.offsets = offsets
    self.offsetBefore = offsetBefore
    self.rule = rule
  }

  /// `nil` where the bytes break the format. The size of what is kept is bounded by the bytes.
  init?(_ bytes: [UInt8]) {
    var reader = ZoneReader(bytes)
    guard let first = reader.header() else { return nil }
    if first.version == 1 {
      guard let data = reader.data(first, timeLength: 4) else { return nil }
      self.init(data, rule: nil)
    } else {
      guard reader.skip(first.length(timeLength: 4)), let second = reader.header(),
        let data = reader.data(second, timeLength: 8), let footer = reader.footer()
      else { return nil }
      guard !footer.isEmpty else {
        self.init(data, rule: nil)
        return
      }
      guard let rule = ZoneRule(footer) else { return nil }
      self.init(data, rule: rule)
    }
  }

  private init(_ data: ZoneReader.Data, rule: ZoneRule?) {
    self.init(transitions: data.transitions, offsets: data.offsets, offsetBefore: data.offsetBefore, rule: rule)
  }

  func offset(at second: Int) -> Int {
    let index = transitions.partitionPoint { $0 > second }
    if index == transitions.count, let rule { return rule.offset(at: second) }
    return index == 0 ? offsetBefore : offsets[index - 1]
  }
}

extension [Int] {
  /// The first index whose element satisfies `isAfter`, where all that do follow all that do not.
  fileprivate func partitionPoint(_ isAfter: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
