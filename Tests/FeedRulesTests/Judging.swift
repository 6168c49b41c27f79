import Catalogue
import FeedRules
import XMLReading

/// What a judgement must be, as tests write it: `title-markup Feeds/stem.md: the title holds HTML`.
private func told(_ problems: [Problem]) -> [String] {
  problems.map { "\($0.rule ?? "-") \($0.place): \($0.found)" }
}

/// What every rule finds in the sound workspace after a change.
func judgedSource(_ change: (inout SoundWorkspace) throws -> Void) throws -> [String] {
  var workspace = try SoundWorkspace()
  try change(&workspace)
  return told(FeedJudge.problems(source: workspace.judged))
}

/// What is not in the document itself, for tests to change.
struct Circumstances {
  var files = LinkedFiles()
  var address = "https://podcast.example.org/feeds/stem.xml"
  var lengthInBytes = 9000
  var isOlderPage = false
  var movedTo: String?
  var feedFile: String? = "Feeds/stem.md"
}

struct NotOnce: Error {
  let text: String
}

/// What every rule finds in the sound feed after a text in it, which occurs once, gave way to another.
func judgedOutput(
  _ old: String = "", _ new: String = "", _ change: (inout Circumstances) throws -> Void = { _ in }
) throws -> [String] {
  guard old.isEmpty || soundFeed.ranges(of: old).count == 1 else { throw NotOnce(text: old) }
  return try judgedOutput(of: old.isEmpty ? soundFeed : soundFeed.replacing(old, with: new), change)
}

/// What the sound feed breaks after such a change, with what to do about it.
func remedies(_ old: String, _ new: String) throws -> [String] {
  let text = soundFeed.replacing(old, with: new)
  return FeedJudge.problems(output: try outputCase(of: text, Circumstances())).map(\.remedy)
}

/// What every rule finds in a document.
func judgedOutput(of text: String, _ change: (inout Circumstances) throws -> Void = { _ in }) throws -> [String] {
  var circumstances = Circumstances()
  circumstances.files = try soundFiles()
  try change(&circumstances)
  return told(FeedJudge.problems(output: try outputCase(of: text, circumstances)))
}

func outputCase(of text: String, _ circumstances: Circumstances) throws -> OutputCase {
  OutputCase(
    root: try XMLDocument(Array(text.utf8)).root, path: "feeds/stem.xml",
    address: circumstances.address, lengthInBytes: circumstances.lengthInBytes,
    isOlderPage: circumstances.isOlderPage, movedTo: circumstances.movedTo, feedFile: circumstances.feedFile,
    itemFiles: [
      "wie-belt@example.org": "Episodes/wie-belt/episode.md", "zwijgen@example.org": "Episodes/zwijgen/episode.md",
    ],
    files: circumstances.files, moment: try found(Moment("2026-04-01T00:00:00Z")))
}

/// The files that the sound feed leads to.
func soundFiles() throws -> LinkedFiles {
  let site = "https://podcast.example.org/"
  var files = LinkedFiles()
  files.media[site + "media/wie-belt-22222222.mp3"] = soundMedia("wie-belt")
  files.pictures[site + "covers/stem.png"] = try soundPicture(.png)
  files.pictures[site + "covers/episode-wie-belt.jpg"] = try soundPicture(.jpg)
  files.transcripts[site + "transcripts/wie-belt.srt"] = .timed([
    Transcript.Cue(startInMilliseconds: 0, endInMilliseconds: 1000, text: "Wie belt er op dit uur\nnog aan?")
  ])
  files.chapters[site + "chapters/wie-belt.json"] = ChaptersFile(
    version: "1.2.0",
    chapters: [Chapter(startInMilliseconds: 0, title: "Begin"), Chapter(startInMilliseconds: 60_500, title: "Einde")])
  return files
}
