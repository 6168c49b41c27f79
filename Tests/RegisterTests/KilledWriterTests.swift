import Catalogue
import Dispatch
import Foundation
import Glibc
import Register
import Testing

@Suite struct KilledWriterTests {
  @Test(arguments: [RegisterDatabase.Access.existing, .reading, .removal])
  func `what a killed writer had done is there, and what it was doing is not`(
    access: RegisterDatabase.Access
  ) async throws {
    let fiction = try Fiction()
    let path = fiction.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let fiction = try Fiction(path: path)
      let register = try fiction.open()
      try fiction.actOfEveryKind(in: register)
      let artefacts = (0..<10_000).map { fiction.artefact("\($0)", mentions: [fiction.guid]) }
      // The next write has begun, or is about to, when the kill comes: wherever it cuts, the same must hold.
      let hasWritten = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        hasWritten.wait()
        kill(getpid(), SIGKILL)
      }
      while true {
        try register.replaceArtefacts(written: artefacts, removed: [])
        hasWritten.signal()
        try register.replaceArtefacts(written: [], removed: artefacts.map(\.path))
      }
    }
    #expect(FileManager.default.fileExists(atPath: path + "-wal"))
    let register = try fiction.open(access)
    #expect(try register.journal().count == 7)
    #expect(try register.verifyJournal() == nil)
    #expect(try register.contents().people.count == 1)
    #expect(try [0, 10_000].contains(register.artefacts().count))
  }
}
