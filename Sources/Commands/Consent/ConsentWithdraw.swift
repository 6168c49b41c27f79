import Bytes
import Catalogue
import Publishing
import Register
import Scanning
import System

extension Command {
  private static let tombstone = Option.value(
    "--tombstone", "DAYS", "let feeds carry a neutral item in place of each episode for so long, such as 30")

  static let consentWithdraw = Command(
    "consent withdraw", "take back all that somebody agreed to, for good, and every byte of it that can be reached",
    operands: [Operand(name: "PERSON", count: .one)], options: [tombstone, .language, .dryRun],
    discussion: """
      Unlinks every file that holds a word or a sound of an episode with them, before anything else; then deletes their
      recordings, transcripts and chapters in Episodes/, builds the rest anew, writes the ledger, writes the register anew
      without them, lists who else must be told, runs the upload command of Site/site.md, and fetches every public
      address: gone, or still public. Nothing delays it; the same command again completes what was cut off.

        klankbord consent withdraw p-4h7kq2 --dry-run          every file that goes, and who must be told
        klankbord consent withdraw p-4h7kq2 --tombstone 30

      An episode with several people goes as a whole, unless its folder holds a cut without this person that everybody
      else confirmed and that two accounts declared them absent from (klankbord consent absent): that takes its place.

      Without --tombstone, apps that keep removed items go on showing what they hold: newsboat keeps title, text and
      address; gPodder drops the episode, unless it was downloaded. With --tombstone DAYS a neutral item takes its place
      in both.

      Exit status 1 where something is not complete, still public, or a name of theirs still stands somewhere.
      """
  ) { call in
    let workspace = try call.workspace()
    let person = try call.personID(call.arguments.operands[0])
    let terms = WithdrawalTerms(tombstoneDays: try call.days(tombstone))
    let publisher = try Publisher(
      workspace, .removal, by: try call.act(on: workspace), at: try call.moment(), isRehearsal: call.isRehearsal)
    if terms.tombstoneDays == nil { try call.tell(WithdrawalWording.appsKeep) }
    if publisher.hasOneLedger { try call.tell(WithdrawalWording.oneLedger) }
    guard !call.isRehearsal else {
      let rehearsal = try publisher.rehearsal(ofWithdrawing: person)
      for path in rehearsal.unlinks { try call.print(WithdrawalWording.wouldUnlink(path)) }
      for path in rehearsal.sources.deleted { try call.print(WithdrawalWording.deleted(path)) }
      for path in rehearsal.sources.toLookAt { try call.print(WithdrawalWording.toLookAt(path)) }
      for name in rehearsal.recipients { try call.print(WithdrawalWording.wouldTell(name)) }
      return .done
    }

    // Afterwards nobody knows the names any longer.
    let names = PersonNames(of: person, in: try publisher.register.contents())
    let removal = try publisher.withdraw(person, terms)
    try call.show(removal)
    for trouble in removal.troubles {
      for line in Failure(trouble, in: try call.language).lines { try call.tell(line) }
    }
    var isComplete = removal.troubles.isEmpty
    var written = removal.plan?.writes.map(\.path) ?? []
    for slug in removal.replaceable {
      let prepared = try publisher.preparePublication(of: slug.text)
      try publisher.carryOut(prepared)
      try call.print(WithdrawalWording.replaced(slug))
      written += prepared.plan.writes.map(\.path)
    }
    for task in try publisher.register.tasks() where task.subject == person.text && task.done == nil {
      try call.print(WithdrawalWording.task(task))
    }
    let isClean = try call.scan(names, about: person, removal, written, in: workspace, by: publisher)
    let arrived = try call.bringToPublic(
      removed: try publisher.register.removedPaths().keys.sorted(), written: written, about: person.text,
      in: workspace, by: publisher)
    isComplete = isComplete && arrived
    try call.tell(WithdrawalWording.head(try publisher.register.journalHead().hex))
    if !isClean { try call.tell(WithdrawalWording.namesRemain) }
    if !isComplete { try call.tell(WithdrawalWording.again) }
    guard isComplete, isClean else { return .failed }
    try call.tell(WithdrawalWording.done(person))
    try call.tell(WithdrawalWording.copies)
    return .done
  }
}

extension Invocation {
  fileprivate func show(_ removal: Removal) throws {
    for line in PlanWords.unlinked(removal.unlinked) { try print(line) }
    for path in removal.sources.deleted { try print(WithdrawalWording.deleted(path)) }
    for path in removal.sources.toLookAt { try print(WithdrawalWording.toLookAt(path)) }
    for line in removal.plan.map({ PlanWords.lines(of: $0) }) ?? [] { try print(line) }
  }

  /// Looks for the person's names in all that the withdrawal touched: the hidden folder with the ledger, but for the
  /// register and the texts of the last build, which were looked through when the person was erased; the texts of the
  /// site and its feeds, the folders of their episodes, and every file that was built anew; and in the history of git.
  fileprivate func scan(
    _ names: PersonNames, about person: PersonID, _ removal: Removal, _ written: [String], in workspace: Workspace,
    by publisher: borrowing Publisher
  ) throws -> Bool {
    guard !names.isEmpty else {
      try tell(WithdrawalWording.nothingToScanFor)
      return true
    }
    let folders =
      [workspace.hidden, workspace.feeds, workspace.root.appending("Site"), workspace.root.appending(".git")]
      + removal.folders.map { workspace.episodes.appending($0.text) }
    let files = Set(written).sorted().map { workspace.result.appending($0) }
    var result = removal.register
    result += names.scan(
      try (folders + files).filter { try $0.status() != nil }, relativeTo: workspace.root,
      except: result.filesLookedAt > 0 ? [workspace.register, workspace.texts] : [])
    for line in ScanWording.lines(result) { try print(line) }
    try tell(ScanWording.summary(result))
    try publisher.register.note(.scanned, about: person.text, ScanWording.note(result), by: publisher.act)
    return result.isClean
  }

  fileprivate func days(_ option: Option) throws -> Int? {
    guard let text = arguments[option] else { return nil }
    guard let days = Int(text), (1...3660).contains(days), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw badValue(option.name, "a whole number of days, from 1 to 3660")
    }
    return days
  }
}
