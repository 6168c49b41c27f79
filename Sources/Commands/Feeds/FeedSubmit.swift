import Catalogue
import Publishing
import Register
import System

extension Command {
  private static let feed = Option.value("--feed", "ID", "which feed: the name of its text in Feeds/ (required)")
  private static let done = Option.flag("--done", "record that it was submitted: from now on the platform reads it")

  static let feedSubmit = Command(
    "feed submit", "what a platform asks of a feed before it is submitted, and what to set there",
    operands: [Operand(name: "PLATFORM", count: .one)], options: [feed, done, .dryRun, .json],
    discussion: """
      Prints a checklist for apple, spotify, youtube or podcast-index, with this feed's own values, and for any other
      platform by its own word a general one: what it asks, how it is done, what to set there so that guests stay safe,
      what cannot be recalled, and whose episodes would leave the feed because they did not agree to this platform.

        klankbord feed submit apple --feed podcast
        klankbord feed submit apple --feed podcast --done

      Consent is asked for each platform apart. With --done the submission is recorded and journalled, for good: whatever
      the feed's text says, the gate asks everybody about the platform for this feed, and the next build leaves out the
      episodes of who did not agree to it.
      """
  ) { call in
    guard let platform = Platform(call.arguments.operands[0]) else {
      throw call.badValue("PLATFORM", "a word such as apple: lower-case letters, digits and single hyphens")
    }
    guard let word = call.arguments[feed] else { throw call.badValue("--feed", "the name of a feed's text in Feeds/") }
    let workspace = try call.workspace()
    let library = try workspace.soundLibrary()
    let feed = try call.feed(named: word, in: library)
    let checklist = try call.checklist(of: feed, for: platform, in: library, of: workspace)
    let isToRecord = call.arguments.has(done)
    var isRecorded = false
    if isToRecord, !call.isRehearsal {
      let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
      try publisher.register.submit(feed.id, to: platform, by: publisher.act)
      isRecorded = true
    }
    if call.arguments.has(.json) {
      try call.print(json: checklist.json(isRecorded: isRecorded, isRehearsal: call.isRehearsal))
    } else {
      for line in isToRecord ? checklist.outcome(isRehearsal: call.isRehearsal) : checklist.lines {
        try call.print(line)
      }
    }
    for line in isToRecord ? checklist.whatFollows : checklist.whatRemains { try call.tell(line) }
    return .done
  }
}

extension Invocation {
  fileprivate func checklist(
    of feed: Feed, for platform: Platform, in library: Library, of workspace: Workspace
  ) throws -> SubmissionChecklist {
    let contents = try registerContents()
    let guide = PlatformGuide(for: platform)
    let effect = SubmissionEffect(of: feed, to: platform, in: library, contents, at: try moment(), now: now)
    let published = Dictionary(grouping: library.episodes.filter(feed.selection.holds), by: \.guid)
    let kinds = contents.publications.values.filter { $0.isPublished && published[$0.guid] != nil }
      .map(\.file.media.kind)
    let gate = Gate(register: contents, fourEyes: library.site.fourEyes, at: now)
    return SubmissionChecklist(
      feed: feed, platform: platform, guide: guide,
      requirements: FeedRequirement.all(
        of: feed, on: library.site, for: guide,
        stands: try workspace.result.appending("feeds/\(feed.id).xml").status() != nil, episodes: effect.remaining,
        problems: FeedProblems(of: feed, on: library.site, in: workspace, at: now), kinds: Set(kinds)),
      effect: effect, isSubmitted: gate.channels(of: feed).contains(.platform(platform)))
  }
}

extension SubmissionChecklist {
  /// What `--done` did.
  fileprivate func outcome(isRehearsal: Bool) -> [String] {
    let verb = isRehearsal ? "would be recorded" : "recorded"
    return ["\(verb): \(feed.id) is submitted to \(platform)"]
      + (effect.leaving.isEmpty ? [] : ["leaving the feed at the next build:"] + leaving)
  }

  /// What to do after `--done`.
  fileprivate var whatFollows: [String] {
    let platforms = (feed.platforms + [platform]).map(\.name).joined(separator: ", ")
    return
      (feed.platforms.contains(platform)
      ? [] : ["Say so in Feeds/\(feed.id).md too, for whoever reads it: platforms: [\(platforms)]"])
      + (effect.leaving.isEmpty ? [] : ["Run klankbord build now: the platform may read the feed at any moment."])
  }

  /// What to do after the checklist.
  fileprivate var whatRemains: [String] {
    let unmet = requirements.count { $0.isMet == false }
    if isSubmitted { return [] }
    return (unmet == 0 ? [] : ["Not met yet: \(unmet)."]) + [
      "When it was submitted: klankbord feed submit \(platform) --feed \(feed.id) --done"
    ]
  }
}
