import Testing

@testable import Media

/// The inspection of a file that is held in memory.
func inspected(_ bytes: [UInt8]) -> MediaInspection {
  MediaInspection.inspect(length: bytes.count) { Array(bytes[$0..<$0 + $1]) }
}
