import Catalogue

/// Something wrong with a transcript or with chapters, in words: every word of these stands here.
///
/// What is said in a file is not quoted, since it may be a name.
struct TextFinding {
  let found: String
  let remedy: String
  let severity: Problem.Severity

  init(_ found: String, _ remedy: String, _ severity: Problem.Severity = .error) {
    self.found = found
    self.remedy = remedy
    self.severity = severity
  }

  func problem(at place: Place) -> Problem {
    Problem(place, severity, found: found, remedy: remedy)
  }
}

// MARK: The file

extension TextFinding {
  static let notUTF8 = TextFinding("the file is not UTF-8 text from here on", "Save it as UTF-8 in your editor")
  static let transcriptExtension = TextFinding(
    "a transcript's name ends in .vtt, .srt, .json or .txt", "Export it as WebVTT or SubRip, or rename it")
  static let chaptersExtension = TextFinding(
    "the name of a file of chapters ends in .json, .psc or .xml", "Export them as JSON chapters, or rename it")

  static func large(_ limit: Int) -> TextFinding {
    TextFinding("the file is larger than \(limit >> 20) MB", "Keep to text: media are files of their own")
  }

  static func forbidden(_ character: Unicode.Scalar) -> TextFinding {
    let digits = String(character.value, radix: 16, uppercase: true)
    let name = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return TextFinding("the invisible character U+\(name) may not stand here", "Delete it")
  }

  static func otherTranscript(_ content: TranscriptFormat, named format: TranscriptFormat) -> TextFinding {
    TextFinding(
      "the name ends in .\(format), but this is \(content.name)", "Rename the file so that it ends in .\(content)")
  }

  static func json(_ found: String) -> TextFinding {
    TextFinding("the JSON cannot be read: \(found)", "Correct it, or export it again")
  }

  static func xml(_ found: String) -> TextFinding {
    TextFinding("the XML cannot be read: \(found)", "Correct it, or export it again")
  }

  static func member(_ name: String, isNot type: String, for remedy: String) -> TextFinding {
    TextFinding("\"\(name)\" is not \(type)", remedy)
  }
}

// MARK: Transcripts

extension TextFinding {
  static let nothingSaid = TextFinding("nothing is said in this transcript", "Export it again, or remove the file")
  static let noSignature = TextFinding("the first line of WebVTT does not begin with WEBVTT", "Write WEBVTT there")
  static let wordsWithoutTime = TextFinding(
    "no time belongs to these words, and so players would not show them",
    "Write a time line above them, or delete the empty line that parts them from theirs")
  static let timeInNote = TextFinding(
    "--> stands in a note, and so players would show what follows", "Delete the note, or the arrow in it")
  static let endBeforeStart = TextFinding("the cue ends before it begins", "Correct one of its times")
  static let noTime = TextFinding("the cue lasts no time", "Let it end later than it begins", .warning)
  static let incompleteSegment = TextFinding(
    "a segment needs \"startTime\", \"endTime\" and \"body\"", "Write the one that is missing")

  static func time(_ example: String) -> TextFinding {
    TextFinding("this is not how a line with times is written", "Write it as \(example)")
  }

  static func back(from latest: Int, to start: Int) -> TextFinding {
    TextFinding(
      "the cue begins at \(Timestamp.words(start)), before the one above it (\(Timestamp.words(latest)))",
      "Nothing needs to be done: cues are published in the order of their times", .warning)
  }

  static func farBack(from latest: Int, to start: Int) -> TextFinding {
    TextFinding(
      "the cue begins at \(Timestamp.words(start)), long before the one above it (\(Timestamp.words(latest)))",
      "Correct the time, or put the cues in the order in which they are spoken")
  }
}

// MARK: Chapters

extension TextFinding {
  static let chaptersVersion = TextFinding(
    "this version of JSON chapters is not known", "Write \"1.2.0\", and check the chapters")
  static let chapterWithoutStart = TextFinding(
    "a chapter needs \"startTime\"", "Write the second at which it begins, such as \"startTime\": 62.5")
  static let noStart = TextFinding(
    "the attribute start is missing, or is not a time", "Write it as start=\"00:01:02.500\"")
  static let chapterEndsBeforeStart = TextFinding("the chapter ends before it begins", "Correct one of its times")
  static let notAscending = TextFinding(
    "the chapter begins before the one above it", "Correct the time, or put the chapters in the order of their times")
  static let noWebAddress = TextFinding(
    "the chapter's link is no address of the web", "Write an address that begins with https://, or remove it")
  static let picture = TextFinding(
    "the chapter has a picture, and pictures of chapters are not published", "Nothing needs to be done", .warning)
  static let location = TextFinding(
    "the chapter has a place on the map, and places are not published", "Nothing needs to be done", .warning)

  static func noChapters(_ namespace: String) -> TextFinding {
    TextFinding("this is not a list of Podlove simple chapters", "Let the first element be chapters in \(namespace)")
  }

  static func afterEnd(chapter: Int, start: Int, duration: Int) -> TextFinding {
    TextFinding(
      "chapter \(chapter) begins at \(Timestamp.words(start)), but the recording ends at \(Timestamp.words(duration))",
      "Correct the time, or remove the chapter", .warning)
  }
}
