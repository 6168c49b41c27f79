/// From whom a person wants to stay unrecognised.
package enum Anonymity: String, CaseIterable, Comparable, Sendable {
  case none
  /// From people who do not know them.
  case `public`
  /// Also from people who know them: their own voice, or one that an effect can be undone of, gives them away.
  case acquaintances
  /// Also by what they tell.
  case total

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .public: 1
    case .acquaintances: 2
    case .total: 3
    }
  }
}

/// How a voice was changed.
package enum VoiceAlteration: String, CaseIterable, Comparable, Sendable {
  /// Somebody else speaks the words.
  case respoken = "re-spoken"
  /// A machine speaks the words.
  case resynthesised
  /// The person's own voice, distorted: it can be undone, so it never hides them from who knows them.
  case effect

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
