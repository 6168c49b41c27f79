/// The runs of `*` and `_` of one text, in their order, and the chain of those that may still match.
///
/// Source: CommonMark 0.31, appendix, "process emphasis". What was searched in vain is not searched again, so that the
/// time grows with the number of signs.
struct DelimiterRuns {
  private(set) var all: [DelimiterRun] = []
  private var last: Int?
  /// How often a run was looked at.
  private(set) var work = 0

  var count: Int { all.count }

  mutating func append(_ run: DelimiterRun) {
    var run = run
    run.previous = last
    if let last { all[last].next = all.count }
    last = all.count
    all.append(run)
  }

  /// Turns the runs from the given one on into emphasis where they match, and takes them all from the chain.
  mutating func resolve(from bottom: Int) {
    var floors: [Int: Int] = [:]
    var current = first(from: bottom)
    while let closer = current {
      work += 1
      guard all[closer].canClose else {
        current = all[closer].next
        continue
      }
      let kind = Int(all[closer].sign) * 6 + (all[closer].canOpen ? 3 : 0) + all[closer].length % 3
      guard let opener = opener(for: closer, from: max(bottom, floors[kind] ?? bottom)) else {
        floors[kind] = closer
        current = all[closer].next
        if !all[closer].canOpen { unlink(closer) }
        continue
      }
      match(opener, closer)
      if all[closer].left == 0 {
        current = all[closer].next
        unlink(closer)
      }
    }
    while let run = last, run >= bottom { unlink(run) }
  }

  private mutating func first(from bottom: Int) -> Int? {
    var first: Int?
    var run = last
    while let candidate = run, candidate >= bottom {
      (first, run) = (candidate, all[candidate].previous)
      work += 1
    }
    return first
  }

  private mutating func opener(for closer: Int, from floor: Int) -> Int? {
    var run = all[closer].previous
    while let candidate = run, candidate >= floor {
      work += 1
      if all[candidate].matches(all[closer]) { return candidate }
      run = all[candidate].previous
    }
    return nil
  }

  private mutating func match(_ opener: Int, _ closer: Int) {
    while let between = all[closer].previous, between != opener { unlink(between) }
    let isStrong = all[opener].left >= 2 && all[closer].left >= 2
    all[opener].opens.append(isStrong ? .strong : .emphasis)
    all[closer].closes += 1
    all[opener].left -= isStrong ? 2 : 1
    all[closer].left -= isStrong ? 2 : 1
    if all[opener].left == 0 { unlink(opener) }
  }

  private mutating func unlink(_ run: Int) {
    work += 1
    let (previous, next) = (all[run].previous, all[run].next)
    if let previous { all[previous].next = next }
    if let next { all[next].previous = previous } else { last = previous }
  }
}
