import Bytes
import Catalogue
import Publishing
import System

extension Command {
  private static let ledger = Option.value(
    "--ledger", "FILE", "the ledger's second place: without it everything is suspended")

  static let restore = Command(
    "restore", "bring a backup back into a new folder",
    operands: [Operand(name: "FILE", count: .one), Operand(name: "DIR", count: .one)], options: [ledger, .dryRun],
    discussion: """
      DIR must not be there yet, or be empty. The backup is verified whole before it appears: every file's hash, the
      register, and its journal. FILE may be - for standard input.

      With --ledger, whatever was withdrawn, refused, suspended or retracted after the backup was made is so again, at
      its own moment, and the sources of withdrawn episodes are deleted. Without it, or where it is not what was written,
      everything is suspended until a coordinator has made sure that no withdrawal is missing (klankbord consent resume
      --all).

        klankbord restore /mnt/safe/podcast.tar podcast --ledger /mnt/other/ledger
        klankbord build --workspace podcast
      """
  ) { call in
    let (source, folder) = (call.arguments.operands[0], call.path(call.arguments.operands[1]))
    let restoration = try Restoration(into: folder, by: try call.act(on: Workspace(root: folder)))
    let ledger = try call.arguments[ledger].map { try call.path($0).readOrdinary(limit: 1 << 28) }
    func read(_ body: (Span<UInt8>) -> Bool) throws {
      if source == "-" {
        try StandardInput.readPieces { piece throws(FileError) in body(piece) }
      } else {
        try call.path(source).readPieces { piece throws(FileError) in body(piece) }
      }
    }
    guard !call.isRehearsal else {
      let manifest = try Restoration.check(read)
      try call.tell("The backup of \(manifest.madeAt) is whole: \(count(manifest.members.count, "file")).")
      return .done
    }
    let report = try restoration.run(ledger: ledger, reading: read)
    try call.print("\(folder): \(count(report.manifest.members.count, "file")), as of \(report.manifest.madeAt)")
    for line in report.ledger.lines { try call.tell(line) }
    for slug in report.republished {
      try call.tell(
        "\(slug) was published again in another recording than the backup has: it stays retracted until it is published."
      )
    }
    try call.tell("Next: klankbord build --workspace DIR.")
    return .done
  }
}

extension Restoration.LedgerUse {
  fileprivate var lines: [String] {
    switch self {
    case .repeated(let number): return ["From the ledger: \(count(number, "act")) after the backup, done again."]
    case .none: return Self.suspended("No ledger was given")
    case .older: return Self.suspended("The ledger lacks lines that the backup's own has: it is not the last one")
    case .empty: return Self.suspended("The ledger is empty, and so proves nothing")
    case .faulty(.broken(let line)): return Self.suspended("Line \(line) of the ledger is not what was written")
    case .faulty(.unfinished(let line)): return Self.suspended("Line \(line) of the ledger was begun and not ended")
    }
  }

  private static func suspended(_ reason: String) -> [String] {
    [
      "\(reason): a withdrawal may be missing, so everything is suspended.",
      "Find the ledger and restore with it; or, when a coordinator has made sure that nobody is forgotten:"
        + " klankbord consent resume --all.",
    ]
  }
}
