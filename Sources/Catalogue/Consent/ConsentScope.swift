/// What a person may agree to; each is asked for apart, and unset means no.
package enum ConsentScope: String, CaseIterable, Comparable, Sendable {
  case voiceOriginal = "voice-original"
  case voiceAltered = "voice-altered"
  case name
  case image
  case transcript
  case quotesAndChapters = "quotes-and-chapters"
  case description

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
