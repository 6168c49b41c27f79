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
  case damagedHeader(String, at: Int)
  /// Streams side by side, or of several kinds one after another.
  case multiplexed(at: Int)
  case compressedWav(codec: String)
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
  /// What a header says of the file's length is not its length; both in bytes.
  case falseLength(header: String, claimed: Int, measured: Int)
  /// How many frames fail their checksum or are missing; `at` is where the first of them stands.
  case damagedFrames(Int, at: Int)
  case missingPages(Int, at: Int)
  /// No page says that it is the last of its stream.
  case noLastPage
  /// So many streams, one after another.
  case chained(Int)
  case tagInFront(of: MediaKind, lengthInBytes: Int)
  case unusualCodec(String)

  package var severity: Problem.Severity {
    switch self {
    case .falseDuration, .junk, .falseLength, .damagedFrames, .missingPages, .noLastPage, .chained, .tagInFront,
      .unusualCodec:
      .warning
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
    case .freeFormat(let at), .damaged(_, let at), .damagedHeader(_, let at), .multiplexed(let at),
      .cutOff(let at, _), .junk(let at, _), .damagedFrames(_, let at), .missingPages(_, let at):
      at
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
    case .damagedHeader(let header, _):
      ("the \(header) does not hold together", "Copy or export the file again")
    case .multiplexed:
      ("the file holds several streams, such as sound and video, or of several codecs", "Export its sound alone")
    case .compressedWav(let codec):
      ("the sound in this WAV file is encoded as \(codec)", "Export it as PCM, or as MP3 or M4A")
    case .changedWhileRead:
      ("the file became shorter while it was read", "Wait until it is copied completely")
    case .cutOff(_, let missing):
      ("the file is cut off: at least \(Self.count(missing, "byte")) missing at its end", "Copy or export it again")
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
    case .falseLength(let header, let claimed, let measured):
      (
        "\(header) says that the file has \(claimed) bytes, but it has \(measured)",
        "Nothing needs to be done; to make every player read it whole, export the file again"
      )
    case .damagedFrames(let frames, _):
      ("\(Self.count(frames, "frame")) damaged or missing", "Listen there; copy or export the file again")
    case .missingPages(let pages, _):
      ("\(Self.count(pages, "page")) missing", "Listen there; copy or export the file again")
    case .noLastPage:
      ("no page says that it is the last", "Listen to the end; if it breaks off, copy or export the file again")
    case .chained(let streams):
      (
        "\(streams) recordings stand one after another in the file, and many players stop after the first",
        "Export them as one"
      )
    case .tagInFront(let kind, let length):
      (
        "a tag of \(length) bytes stands before the \(kind.fileExtension.uppercased()), where many players expect its start",
        "Export the file without ID3 and APE tags"
      )
    case .unusualCodec(let codec):
      ("the sound is encoded as \(codec), which many players cannot play", "Encode it as AAC")
    }
  }

  /// A number of things, and the verb that follows.
  private static func count(_ number: Int, _ thing: String) -> String {
    number == 1 ? "1 \(thing) is" : "\(number) \(thing)s are"
  }

  /// Seconds with three decimals.
  private static func seconds(_ milliseconds: Int) -> String {
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction + " s"
  }
}
