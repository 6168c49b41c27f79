/// Where somebody's name stands: what was found there by several ways of reading it is one place.
struct NamePlace<Owner: Hashable & Comparable> {
  let owner: Owner
  private(set) var start: Int
  private(set) var end: Int
  private(set) var forms: Set<UInt64>

  /// In their order; those of one owner that overlap, or follow within a byte, are one.
  static func places(
    of matches: some Sequence<NameMatching.Match>, by owner: (NameMatching.Match) -> Owner
  ) -> [NamePlace] {
    var places: [Owner: [NamePlace]] = [:]
    for match in matches.sorted(by: { ($0.start, $0.end, $0.form) < ($1.start, $1.end, $1.form) }) {
      let owner = owner(match)
      var own = places[owner] ?? []
      if var last = own.last, match.start <= last.end {
        last.end = max(last.end, match.end)
        last.forms.insert(match.form)
        own[own.count - 1] = last
      } else {
        own.append(NamePlace(owner: owner, start: match.start, end: match.end, forms: [match.form]))
      }
      places[owner] = own
    }
    return places.values.joined().sorted { ($0.start, $0.owner) < ($1.start, $1.owner) }
  }
}
