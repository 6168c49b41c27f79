import Bytes
import Catalogue
import Markup
import Publishing
import Register

extension Command {
  static let status = Command(
    "status", "the workspace at a glance", options: [.json],
    discussion: """
      What is published, retracted and in draft, what consent withholds, what is wrong, when the next consent ends, when
      what must run by itself last ran, who must still be told of a removal, who was not told yet of a feed that changed,
      and the head of the journal.

        klankbord status
      """
  ) { call in
    let workspace = try call.workspace()
    let status = try WorkspaceStatus(workspace, at: try call.moment(), now: call.now)
    if call.arguments.has(.json) {
      try call.print(json: status.json)
    } else {
      for line in status.lines { try call.print(line) }
    }
    return .done
  }
}

extension WorkspaceStatus {
  fileprivate var lines: [String] {
    var lines = ["\(title), \(address)"]
    let states: [EpisodeCatalogue.State] = [.published, .retracted, .draft, .broken, .missing]
    lines.append(
      states.map { state in "\(episodes.entries.count { $0.state == state }) \(state.rawValue)" }.joined(
        separator: ", "))
    for ruling in withheld {
      let places = ruling.rulings.filter { !$0.refusals.isEmpty }.map { "\($0.destination)" }
      lines.append("withheld: \(ruling.slug) from \(places.joined(separator: ", "))")
    }
    for slug in overdue { lines.append("STILL SERVED, and nobody may: \(slug); run klankbord build now") }
    lines.append(errors == 0 ? "texts: no errors" : "texts: \(count(errors, "error")); klankbord check shows them")
    if !fourEyes { lines.append("four-eyes: off; one account may collect and review") }
    if let nextChange { lines.append("next consent ends: \(nextChange); a build must run after it") }
    for role in Heartbeat.allCases {
      guard let last = heartbeats[role] else { continue }
      lines.append("last \(role.noun): \(last)\(role == .build && isScheduleLate ? "; more than a day ago" : "")")
    }
    if nextChange != nil, isScheduleLate, heartbeats[.build] == nil {
      lines.append("no build runs by itself: klankbord deploy systemd, or klankbord deploy cron")
    }
    if openTasks > 0 { lines.append("to be told: \(openTasks); klankbord tasks lists them") }
    for notice in untold {
      let answer = notice.lastAnswer.map { " (last answer: \($0))" } ?? ""
      lines.append("not told: \(notice.feed) to \(notice.receiver.address)\(answer); klankbord notify does")
    }
    if pendingRemovals > 0 {
      lines.append("removals begun and not done: \(pendingRemovals); klankbord build completes them")
    }
    if let journalHead {
      lines.append("journal: \(journalLength == 1 ? "1 entry" : "\(journalLength) entries"), head \(journalHead.hex)")
      lines.append(journalIsWhole ? "journal: whole" : "journal: BROKEN; somebody changed the register by hand")
    } else {
      lines.append("register: none yet; klankbord init . makes one")
    }
    return lines
  }

  fileprivate var json: JSONValue {
    [
      "version": 1, "title": .text(title), "address": .text(address), "fourEyes": .flag(fourEyes),
      "episodes": .array(episodes.entries.map { ["slug": .text($0.slug), "state": .text($0.state.rawValue)] }),
      "withheld": .array(
        withheld.map { ["episode": .text($0.slug.text), "rulings": RulingWords.json($0.rulings)] }),
      "overdue": .array(overdue.map { .text($0.text) }), "errors": .integer(errors),
      "nextChange": .text(nextChange?.description),
      "heartbeats": .object(
        Heartbeat.allCases.map { JSONValue.Member($0.rawValue, .text(heartbeats[$0]?.description)) }),
      "isScheduleLate": .flag(isScheduleLate), "openTasks": .integer(openTasks),
      "untold": .array(untold.map(NoticeWords.json)),
      "pendingRemovals": .integer(pendingRemovals), "journalLength": .integer(journalLength),
      "journalHead": .text(journalHead?.hex), "journalIsWhole": .flag(journalIsWhole),
    ]
  }
}

extension Heartbeat {
  fileprivate var noun: String {
    switch self {
    case .build: "scheduled build"
    case .upload: "upload"
    case .backup: "backup"
    }
  }
}
