import Bytes
import Catalogue
import Markup
import Publishing
import Register

extension Command {
  private static let verification = Option.flag("--verify", "look whether every entry is what was written")
  private static let head = Option.value(
    "--head", "HASH", "with --verify: a head noted earlier, which must be in it still")

  static let audit = Command(
    "audit", "show the journal: every act, by which account, and when", options: [verification, head, .json],
    discussion: """
      Every entry's hash holds the one before it, so that nothing can be changed or taken out unseen. Nobody can see in
      the journal itself that its end was cut off: note the head that is printed somewhere else, and give it later.

        klankbord audit
        klankbord audit --verify --head 3f0c...

      It names people by their ids alone. Where it is not whole the exit status is 1.
      """
  ) { call in
    guard let register = try call.workspace().openRegister() else {
      try call.tell("No register yet: nothing was done.")
      return .done
    }
    let isToVerify = call.arguments.has(verification)
    if call.arguments[head] != nil, !isToVerify { throw call.badValue("--head", "to stand with --verify") }
    let noted = try call.arguments[head].map { word in
      guard let digest = SHA256Digest(hex: word) else { throw call.badValue("--head", "64 hexadecimal digits") }
      return digest
    }
    let fault = isToVerify ? try register.verifyJournal(holding: noted) : nil
    let present = try register.journalHead()
    if call.arguments.has(.json) {
      // What is broken may not be read as entries.
      let entries = fault == nil ? try register.journal() : []
      try call.print(
        json: [
          "version": 1, "head": .text(present.hex), "isWhole": isToVerify ? .flag(fault == nil) : .null,
          "fault": .text(fault?.words), "entries": .array(entries.map(\.json)),
        ])
      return fault == nil ? .done : .failed
    }
    if let fault {
      try call.print(fault.words)
    } else if isToVerify {
      try call.print("whole: \(count(try register.journal().count, "entry", "entries"))")
    } else {
      for entry in try register.journal() { try call.print(entry.line) }
    }
    try call.print("head: \(present.hex)")
    return fault == nil ? .done : .failed
  }
}

extension JournalFault {
  fileprivate var words: String {
    switch self {
    case .broken(let number): "BROKEN at entry \(number): it was changed, or one was taken out or put in there"
    case .headMissing: "CUT OFF: every entry is what was written, and the noted head is not among them"
    }
  }
}

extension JournalEntry {
  fileprivate var line: String {
    let who = account.name + (actingAs.map { " for \($0)" } ?? "")
    return "\(number)  \(at)  \(who)  \(kind.rawValue) \(subject)" + (detail.isEmpty ? "" : " \(detail)")
  }

  fileprivate var json: JSONValue {
    [
      "number": .integer(number), "at": .text(at.description), "account": .text(account.name),
      "actingAs": .text(actingAs?.name), "act": .text(kind.rawValue), "subject": .text(subject),
      "detail": .text(detail), "hash": .text(hash.hex),
    ]
  }
}
