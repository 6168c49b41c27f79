import Catalogue
import Markup
import Publishing
import Register
import System

extension Command {
  static let backup = Command(
    "backup", "put the register, the ledger, the texts and the media into one file",
    operands: [Operand(name: "FILE", count: .one)], options: [.dryRun, .json],
    discussion: """
      FILE is a tar archive, for you alone (mode 0600), and - is standard output. A file that is there already is left
      alone. It holds names and voices: encrypt what leaves this machine.

        klankbord backup /mnt/safe/podcast.tar
        klankbord backup - | age -r KEY > podcast.tar.age

      It does not hold Public/, which a build makes anew. Every backup is journalled: whoever withdraws later is still in
      it, and a task says that it must be thrown away. Keep the second place of the ledger (ledger: in Site/site.md) on
      another disk than the backups: without it a restored workspace shows nothing until somebody has confirmed that no
      withdrawal is missing.
      """
  ) { call in
    let workspace = try call.workspace()
    let operand = call.arguments.operands[0]
    let file = operand == "-" ? nil : call.path(operand)
    let publisher = try Publisher(
      workspace, .existing, by: try call.act(on: workspace), isRehearsal: call.isRehearsal)
    if let file { try publisher.requirePlace(forBackup: file) }
    guard !call.isRehearsal else {
      let size = try publisher.backupSize()
      try call.tell("Beside the register: \(count(size.files, "file")), \(count(size.lengthInBytes, "byte")).")
      return .done
    }
    guard let file else {
      return try call.show(publisher.backUp(to: .output), isInOutput: true)
    }
    return try call.show(publisher.backUp(to: file), isInOutput: false)
  }
}

extension Invocation {
  fileprivate func show(_ report: BackupReport, isInOutput: Bool) throws -> ExitStatus {
    let manifest = report.manifest
    for path in report.leftOut { try tell("left out: \(path) is no ordinary file") }
    let summary = "\(count(manifest.members.count, "file")), \(count(manifest.lengthInBytes, "byte"))"
    if isInOutput {
      try tell(summary)
    } else if arguments.has(.json) {
      try print(
        json: [
          "version": 1, "madeAt": .text(manifest.madeAt.description), "files": .integer(manifest.members.count),
          "bytes": .integer(manifest.lengthInBytes), "leftOut": .array(report.leftOut.map { .text($0) }),
        ])
    } else {
      try print(summary)
    }
    return .done
  }
}
