package import Catalogue

/// Something that an inspection found, as facts; `problem(in:)` has the words.
package enum MediaFinding: Hashable, Sendable {
  // These refuse the file.
  case empty
  case unrecognised
  case other(OtherKind)
  case freeFormat(at: Int)
  case noSound
  case noMovieBox
  case protected(codec: String)
  case damaged(box: String, at: Int)
  case changedWhileRead

  /// The file ends at `at`, in the middle of a frame or before what its index promises.
  case cutOff(at: Int, missing: Int)
  /// Found by `MediaInspection.problems`, which knows the name; the extension is without its dot.
  case wrongExtension(String, kind: MediaKind)
  /// Found by `MediaCleaning`: the file can be played, but no copy of it can be made of which all is known.
  case uncleanable(CleaningObstacle)

  // These warn.
  /// What a header says of the length is not what the frames hold; both in milliseconds.
  case falseDuration(header: String, claimed: Int, measured: Int)
  /// Bytes that belong to no frame and no tag; `at` is where the first of them stand.
  case junk(at: Int, lengthInBytes: Int)
  case unusualCodec(String)

  package var severity: Problem.Severity {
    switch self {
    case .falseDuration, .junk, .unusualCodec: .warning
    default: .error
    }
  }

  package func problem(in file: String) -> Problem {
    let place = Place(file, offset.map { .byte(offset: $0) } ?? .wholeFile)
    let words = words(file)
    return Problem(place, severity, found: words.found, remedy: words.remedy)
  }

  private var offset: Int? {
    switch self {
    case .freeFormat(let at), .damaged(_, let at), .cutOff(let at, _), .junk(let at, _): at
    case .uncleanable(let obstacle): obstacle.offset
    default: nil
    }
  }

  private func words(_ file: String) -> (found: String, remedy: String) {
    switch self {
    case .empty:
      ("the file is empty", "Copy it again from where it was made")
    case .unrecognised:
      ("this is no kind of media file that is known here", "Export it as MP3, M4A or MP4")
    case .other(let kind):
      switch kind.nature {
      case .sound: ("\(kind.rawValue) is not supported yet", "Convert it to MP3 or M4A")
      case .video: ("\(kind.rawValue) is not supported yet", "Convert it to MP4, or its sound to MP3 or M4A")
      case .noMedia: ("this is \(kind.rawValue), not a media file", "Put the audio or video file in its place")
      }
    case .freeFormat:
      (
        "this is MP3 in free format, which many players cannot play",
        "Encode it again with a bit rate of 32 to 320 kb/s"
      )
    case .noSound:
      ("nothing in the file can be played", "Export it again")
    case .noMovieBox:
      ("no moov: the file is cut off, and without that index nothing in it can be played", "Copy or export it again")
    case .protected(let codec):
      ("the file is encrypted (\(codec))", "Export it without copy protection")
    case .damaged(let box, _):
      ("the \(box) box does not hold together", "Export the file again")
    case .changedWhileRead:
      ("the file became shorter while it was read", "Wait until it is copied completely")
    case .cutOff(_, let missing):
      ("the file is cut off: at least \(missing) bytes are missing at its end", "Copy or export it again")
    case .wrongExtension(let found, let kind):
      (
        "the file is \(kind.fileExtension.uppercased()) by its content, but its name "
          + (found.isEmpty ? "has no extension" : "ends in .\(found)"),
        "Rename it so that it ends in .\(kind.fileExtension)"
      )
    case .uncleanable(let obstacle):
      obstacle.words
    case .falseDuration(let header, let claimed, let measured):
      (
        "\(header) says \(Self.seconds(claimed)), but the frames last \(Self.seconds(measured))",
        "Nothing needs to be done; to make every player show the true length, export the file again"
      )
    case .junk(_, let length):
      ("\(length) bytes belong to no frame and no tag", "Listen there; export the file again if it clicks or skips")
    case .unusualCodec(let codec):
      ("the sound is encoded as \(codec), which many players cannot play", "Encode it as AAC")
    }
  }

  /// Seconds with three decimals.
  private static func seconds(_ milliseconds: Int) -> String {
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction + " s"
  }
}
