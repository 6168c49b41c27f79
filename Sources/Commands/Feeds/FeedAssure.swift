import Bytes
import Catalogue
import Publishing
import Register

extension Command {
  fileprivate static let platform = Option.value("--platform", "P", "which platform, such as spotify (required)")
  private static let checkedOn = Option.value("--checked-on", "DAY", "the day on which somebody looked (required)")
  private static let evidence = Option.value(
    "--evidence", "FILE", "what was seen, such as a screenshot; its hash is kept")

  static let feedAssure = Command(
    "feed assure", "record that a platform makes no transcripts and takes no comments of a feed",
    operands: [Operand(name: "FEED", count: .one)], options: [platform, checkedOn, evidence, .dryRun],
    discussion: """
      Platforms write transcripts of what they hear, with every name in it, and let strangers comment. An episode with
      somebody who does not agree to be read stays out of a feed that such a platform reads, until somebody has switched
      both off there, looked, and recorded it:

        klankbord feed assure podcast --platform spotify --checked-on 2026-03-10 --evidence screenshot.png

      klankbord feed submit PLATFORM tells where to switch it off. Of the evidence its SHA-256 alone is kept: keep the
      file.
      """
  ) { call in
    let workspace = try call.workspace()
    let platform = try call.platformOption()
    guard let day = call.arguments[checkedOn].flatMap(CalendarDate.init), day <= call.now.date else {
      throw call.badValue("--checked-on", "a day such as 2026-03-10 that has come")
    }
    guard let file = call.arguments[evidence] else { throw call.badValue("--evidence", "a file with what was seen") }
    let feed = try call.feed(named: call.arguments.operands[0], in: try workspace.soundLibrary())
    let hash = SHA256.digest(of: try call.privateBytes(of: file, for: evidence, limit: 1 << 28))
    guard !call.isRehearsal else { return .done }
    let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
    try publisher.register.assure(feed.id, platform, checkedOn: day, evidence: hash, by: publisher.act)
    try call.print("recorded: \(platform) makes no transcripts and takes no comments of \(feed.id), seen on \(day)")
    try call.print("evidence: \(hash.hex)")
    try call.tell("Look again from time to time: platforms switch such things on by themselves.")
    return .done
  }
}

extension Command {
  static let feedUnsubmit = Command(
    "feed unsubmit", "record that a platform no longer reads a feed, by two accounts",
    operands: [Operand(name: "FEED", count: .one)], options: [platform, .dryRun],
    discussion: """
      Once the show was taken off the platform, and somebody has looked there: one account says so, and then another.
      From then on the gate asks nobody about the platform for this feed any more, unless the feed's text names it.

        klankbord feed unsubmit podcast --platform spotify
      """
  ) { call in
    let workspace = try call.workspace()
    let platform = try call.platformOption()
    let library = try workspace.soundLibrary()
    let feed = try call.feed(named: call.arguments.operands[0], in: library)
    guard try call.registerContents().submissions[feed.id, default: []].contains(platform) else {
      throw Failure(
        .failed, "No submission of \(feed.id) to \(platform) is on record that has not ended.",
        "klankbord feed list shows them.")
    }
    guard !call.isRehearsal else { return .done }
    let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
    let fourEyes = library.site.fourEyes
    try publisher.register.note(fourEyes: fourEyes, by: publisher.act)
    let isEnded = try publisher.register.endSubmission(feed.id, platform, fourEyes: fourEyes, by: publisher.act)
    if isEnded {
      try call.print("ended: \(platform) no longer reads \(feed.id)")
      if feed.platforms.contains(platform) {
        try call.tell("Feeds/\(feed.id).md still names \(platform): take it out of platforms:, or nothing changes.")
      }
    } else {
      try call.print("noted: \(platform) no longer reads \(feed.id)")
      try call.tell("A second account says so too: the same command, by that account.")
    }
    return .done
  }
}

extension Invocation {
  fileprivate func platformOption() throws -> Platform {
    guard let platform = arguments[Command.platform].flatMap(Platform.init) else {
      throw badValue("--platform", "a word such as spotify: lower-case letters, digits and single hyphens")
    }
    return platform
  }
}
