import Catalogue
import FeedReading
import Markup
import Publishing
import Register
import System

extension Command {
  private static let media = Option.value("--media", "DIR", "a folder with the feed's files, by their own names")
  private static let fetch = Option.flag("--fetch", "fetch the files that are not in that folder")
  private static let ownsThis = Option.flag("--i-own-this", "move a locked show in: it is yours")

  static let importFeed = Command(
    "import", "bring in a show that exists elsewhere", operands: [Operand(name: "FEED", count: .one)],
    options: [media, fetch, ownsThis, .dryRun, .json],
    discussion: """
      FEED is a file or an address of RSS or Atom. Every episode becomes a folder of Episodes/ with its guid, date, notes,
      season, number, chapters and transcripts, and the feed a text in Feeds/. Apps know an episode by its guid, so that
      listeners who follow the show see no episode twice when it moves.

      Nothing is published. Whoever the feed names is entered in the register, without consent and under a label that
      names nobody; an episode waits until everyone in it has agreed. What cannot be told for certain is left out, and
      told by line. The same import again adds nothing, and after an interruption the rest.

        klankbord import feed.xml --media ~/old-show               the files are in a folder
        klankbord import https://example.org/feed.xml --fetch      fetch them; run it again to go on

      Then let the old host lead to the new feed: a permanent redirect (301), and itunes:new-feed-url in the old feed.
      """
  ) { call in
    let workspace = try call.workspace()
    let name = call.arguments.operands[0]
    let isAddress = name.hasPrefix("http://") || name.hasPrefix("https://")
    let download = Download(curl: call.surroundings.curl, showsProgress: call.surroundings.isInteractive)
    let bytes =
      isAddress ? try call.feed(at: name, download) : try call.contents(of: name, limit: ImportLimits.feed)
    let place = name == "-" ? "standard input" : name
    let reading: FeedImport
    do throws(FeedRefusal) {
      reading = try FeedImport(bytes, named: place)
    } catch {
      throw Failure(.blocked, "\(error.problem(in: place).line)", "Nothing was imported.")
    }
    if reading.feed.isLocked, !call.arguments.has(ownsThis) {
      let owner = reading.feed.lockOwner.map { " by \($0)" } ?? ""
      throw Failure(
        .blocked, "This show is locked\(owner): its owner wants it moved by nobody else.",
        "Have its present host unlock it, or say --i-own-this where it is yours. Nothing was imported.")
    }
    let folder = call.arguments[media].map(call.path)
    if let folder, try folder.status()?.kind != .directory { throw call.badValue("--media", "a folder") }
    let source = ImportSource(folder: folder, download: call.arguments.has(fetch) ? download : nil)
    let publisher = try Publisher(
      workspace, .create, by: try call.act(on: workspace), isRehearsal: call.isRehearsal)
    let outcome = try publisher.bring(
      reading.feed, named: place, from: isAddress ? name : nil, source, plainCover: PlainCover.png,
      isRehearsal: call.isRehearsal
    ) { slug, number, count in
      if call.surroundings.isInteractive { try call.tell("\(number) of \(count): \(slug)") }
    }
    try call.report(outcome, reading)
    return .done
  }
}

private enum ImportLimits {
  /// In bytes.
  static let feed = 64 << 20
}

extension Invocation {
  fileprivate func feed(at address: String, _ download: Download) throws -> [UInt8] {
    do {
      return try download.bytes(of: address, limit: ImportLimits.feed)
    } catch let failure as Download.Failure {
      throw Failure(
        .failed, "\(address) was not fetched: \(failure.reason).", "Correct the address, or save the feed as a file.")
    }
  }

  fileprivate func report(_ outcome: ImportOutcome, _ reading: FeedImport) throws {
    let report = reading.report
    let problems = report.repairs + report.findings + outcome.problems
    let count = outcome.episodes.count
    if arguments.has(.json) {
      try print(json: [
        "version": 1, "items": .integer(report.itemCount), "imported": .integer(count),
        "known": .integer(outcome.knownCount), "feed": outcome.feed.map { .text($0.text) } ?? .null,
        "people": .array(outcome.newPeople.map { .text($0.text) }),
        "episodes": .array(
          outcome.episodes.map {
            ["slug": JSONValue.text($0.slug.text), "media": $0.media.map { .text($0.text) } ?? .null]
          }),
        "problems": .array(problems.map(JSONValue.init)),
      ])
      return
    }
    for problem in problems { try tell(problem.line) }
    if report.furtherRepairs > 0 { try tell("\(report.furtherRepairs) more repairs of the same kinds.") }
    for choice in outcome.choices { try tell("The feed does not say it, so this was chosen: \(choice).") }
    for episode in outcome.episodes {
      try print("Episodes/\(episode.slug)/episode.md\(episode.media == nil ? "    without its recording" : "")")
    }
    if let feed = outcome.feed { try print("Feeds/\(feed).md") }
    let left = report.itemCount - report.episodeCount
    try print(
      "\(Commands.count(report.itemCount, "item")): \(count) \(isRehearsal ? "would be imported" : "imported"), "
        + "\(outcome.knownCount) known already, \(left) left out")
    guard !isRehearsal, count > 0 else { return }
    try tell("Next:")
    if outcome.episodes.contains(where: { $0.media == nil }) {
      try tell("  put the missing recordings in their folders, or run this again with --media or --fetch")
    }
    try tell("  look through the texts, and write people: into each: klankbord check tells where it is missing")
    if !outcome.newPeople.isEmpty {
      try tell("  \(Commands.count(outcome.newPeople.count, "person")) without consent yet: klankbord person list")
    }
    try tell("  klankbord publish SLUG, when everyone in an episode has agreed")
    if let next = reading.feed.nextPageAddress {
      try tell("Older episodes stand on another page: klankbord import \(next)")
    }
  }
}
