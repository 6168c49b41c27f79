import Catalogue
import Publishing
import Register
import System

extension Command {
  static let notify = Command(
    "notify", "tell hubs and indexes which feeds changed", operands: [Operand(name: "FEED", count: .any)],
    options: [.dryRun, .json],
    discussion: """
      Apps ask a feed every few hours. Whoever is told of a change asks at once, which also takes an episode away sooner
      that was retracted. A feed's text names who is told: hubs: the addresses of WebSub hubs, and podcast-index: yes.

        klankbord notify --dry-run
        klankbord notify
        klankbord notify podcast

      Run it when the changed feeds can be fetched at their public addresses. Only what changed since a receiver last took
      it is told; whoever is busy or does not answer is asked up to three times more, and the next run asks again. They
      learn a feed's address and nothing else. It needs the program curl. The exit status is 1 where somebody did not take
      it.
      """
  ) { call in
    let workspace = try call.workspace()
    let feeds = try call.feeds(named: call.arguments.operands, in: try workspace.soundLibrary())
    let notices = try workspace.dueNotices().filter { notice in feeds.contains { $0.id == notice.feed } }
    if notices.isEmpty { try call.tell(NoticeWords.nothing(about: feeds)) }
    var told: [(notice: Notice, answer: Teller.Answer?)] = []
    for notice in notices {
      let answer = try call.isRehearsal ? nil : call.carryOut(notice, in: workspace)
      told.append((notice, answer))
      if !call.arguments.has(.json) { try call.print(NoticeWords.line(notice, answer)) }
    }
    if call.arguments.has(.json) { try call.print(json: NoticeWords.json(told, isRehearsal: call.isRehearsal)) }
    let failed = told.count { $0.answer?.isDone == false }
    guard failed > 0 else { return .done }
    try call.tell("\(failed) of \(told.count) did not take it. Run klankbord notify again later.")
    return .failed
  }
}

extension Invocation {
  /// Tells the receiver and records what came of it. Not under the workspace's lock: whoever publishes or retracts must
  /// not wait for a receiver.
  fileprivate func carryOut(_ notice: Notice, in workspace: Workspace) throws -> Teller.Answer {
    let teller = Teller(curl: surroundings.curl) { seconds, answer in
      try tell("\(notice.feed): \(notice.receiver.address): \(answer); asking again in \(seconds) s")
      surroundings.wait(seconds)
    }
    do {
      let answer = try teller.tell(notice)
      let register = try RegisterDatabase.open(path: workspace.register.text, .existing)
      try register.record(
        Notification(
          feed: notice.feed, receiver: notice.receiver.address, key: notice.key, toldAt: now, answer: answer.text,
          isDone: answer.isDone))
      return answer
    } catch let error as FileError where error.number == 2 {
      throw Failure(
        .failed, "Nobody can be told: there is no program curl.", "Install curl, and run klankbord notify again.")
    }
  }
}
