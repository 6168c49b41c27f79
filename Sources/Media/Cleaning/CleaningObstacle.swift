/// Why no clean copy of a recording or picture can be made, as facts; `words` has the words.
package enum CleaningObstacle: Hashable, Sendable {
  // Recordings.
  /// Bytes between frames, pages or chunks that are neither sound nor a tag.
  case strayBytes(at: Int, lengthInBytes: Int)
  /// A part of the file whose structure does not add up; it is named as its format names it.
  case unclear(part: String, at: Int)
  /// What else is in the file than the sound, such as a stream of subtitles in Ogg.
  case foreign(part: String, at: Int)
  /// What is played stands in another file, or where the file says that no media are.
  case elsewhere(at: Int)
  /// More than any file has that is what it says.
  case tooManyParts

  // Pictures.
  case unknownPicture
  case damagedPicture(at: Int)
  /// It does not fit into a tag.
  case pictureTooLarge

  var offset: Int? {
    switch self {
    case .strayBytes(let at, _), .unclear(_, let at), .foreign(_, let at), .elsewhere(let at): at
    default: nil
    }
  }

  /// What was found, and what to do about it.
  var words: (found: String, remedy: String) {
    switch self {
    case .strayBytes(_, let length):
      ("\(length) bytes here are neither sound nor a tag, and may hold anything", Self.copyOrExport)
    case .unclear(let part, _):
      ("the structure of \(part) does not add up, so that what it holds cannot be told", Self.copyOrExport)
    case .foreign(let part, _):
      ("\(part) is not the recording, and may hold anything", Self.copyOrExport)
    case .elsewhere:
      ("what is played stands in another file, or where no media should be", Self.copyOrExport)
    case .tooManyParts:
      ("the file consists of more parts than can be told apart", Self.copyOrExport)
    case .unknownPicture:
      ("the picture is neither JPEG nor PNG", "Save it as JPEG or PNG")
    case .damagedPicture(let at):
      ("the picture does not hold together at its byte \(at)", "Save it again as JPEG or PNG")
    case .pictureTooLarge:
      ("the picture does not fit into the recording's tag", "Save it smaller: 3000 by 3000 pixels are plenty")
    }
  }

  private static let copyOrExport =
    "Copy its sound and video alone (ffmpeg -i OLD -map 0:a -map 0:V? -map_metadata -1 -map_chapters -1 -c copy NEW), "
    + "or export it again"
}
