import Catalogue
import Foundation
import Glibc
import Register
import Testing

/// A file system of two megabytes, with nothing else on it; gone with this value.
///
/// Making one takes root and a system that lets it mount.
private final class SmallDisk {
  let path: String
  private let folder: TemporaryFolder

  static let canBeMade: Bool = {
    do { return try SmallDisk().path.isEmpty == false } catch { return false }
  }()

  init(options: String = "size=2m") throws {
    folder = try TemporaryFolder()
    path = folder.path("disk")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    guard unsafe mount("klankbord", path, "tmpfs", 0, options) == 0 else { throw NotFound() }
  }

  deinit { unsafe umount2(path, Int32(MNT_DETACH)) }

  var filler: String { path + "/filler" }

  /// Leaves not one page free.
  func fill() throws {
    let descriptor = unsafe open(filler, O_CREAT | O_WRONLY, 0o600)
    guard descriptor >= 0 else { throw NotFound() }
    defer { close(descriptor) }
    let page = [UInt8](repeating: 7, count: 4096)
    while unsafe write(descriptor, page, page.count) > 0 {}
    #expect(errno == ENOSPC)
  }

  /// Leaves no room for one more file, however small.
  func useUpFiles() {
    var number = 0
    while FileManager.default.createFile(atPath: "\(path)/\(number)", contents: nil) { number += 1 }
  }

  func makeRoom() { unsafe unlink(filler) }
}

/// Skipped where no small file system can be mounted: that takes root.
@Suite(.enabled(if: SmallDisk.canBeMade, "mounting a small file system takes root")) struct FullDiskTests {
  private let disk: SmallDisk
  let fiction: Fiction
  let path: String

  init() throws {
    disk = try SmallDisk()
    fiction = try Fiction()
    path = disk.path + "/register.sqlite"
    let register = try RegisterDatabase.open(path: path, .create)
    try fiction.actOfEveryKind(in: register)
    try register.publish(fiction.publication(), by: fiction.amina)
    try register.replaceArtefacts(
      written: [fiction.artefact("feeds/klank.xml", mentions: [fiction.guid])], removed: [])
  }

  /// What a removal does first.
  func expectLists(of removal: RegisterDatabase) throws {
    #expect(try removal.artefacts(mentioning: fiction.guid) == ["feeds/klank.xml"])
    #expect(try removal.artefacts().count == 1)
    #expect(try removal.contents().publications[fiction.guid]?.isPublished == true)
  }

  @Test func `a removal reads on a full disk, cannot write, and can once there is room`() throws {
    try FileManager.default.removeItem(atPath: path + "-shm")
    try disk.fill()
    #expect(throws: RegisterError.diskFull) { try RegisterDatabase.open(path: path, .existing) }
    let removal = try RegisterDatabase.open(path: path, .removal)
    try expectLists(of: removal)
    #expect(throws: RegisterError.diskFull) { try removal.retract(fiction.guid, reason: .legal, by: fiction.amina) }
    try expectLists(of: removal)
    disk.makeRoom()
    try removal.retract(fiction.guid, reason: .legal, by: fiction.amina)
    #expect(try removal.contents().publications[fiction.guid]?.isPublished == false)
    #expect(try removal.verifyJournal() == nil)
    #expect(try removal.journal().count == 9)
  }

  @Test func `what was written before the disk was full is there when all is opened again`() throws {
    try disk.fill()
    do {
      let removal = try RegisterDatabase.open(path: path, .removal)
      #expect(throws: RegisterError.diskFull) {
        try removal.replaceArtefacts(
          written: [fiction.artefact(String(repeating: "x", count: 10_000))], removed: [])
      }
    }
    try expectLists(of: try RegisterDatabase.open(path: path, .removal))
    disk.makeRoom()
    try expectLists(of: try RegisterDatabase.open(path: path, .existing))
  }

  @Test func `a removal reads beside another that has it open on a full disk`() throws {
    let other = try RegisterDatabase.open(path: path, .existing)
    #expect(try !other.isEmpty())
    try disk.fill()
    try expectLists(of: try RegisterDatabase.open(path: path, .removal))
  }

  @Test func `a removal needs no new file`() throws {
    let disk = try SmallDisk(options: "size=2m,nr_inodes=20")
    let path = disk.path + "/register.sqlite"
    do {
      let register = try RegisterDatabase.open(path: path, .create)
      try fiction.actOfEveryKind(in: register)
    }
    #expect(try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int == 0)
    try FileManager.default.removeItem(atPath: path + "-shm")
    disk.useUpFiles()
    #expect(throws: RegisterError.self) { try RegisterDatabase.open(path: path, .existing) }
    let removal = try RegisterDatabase.open(path: path, .removal)
    #expect(try removal.contents().publications.count == 1)
    try removal.retract(fiction.guid, reason: .editorial, by: fiction.amina)
    #expect(try removal.verifyJournal() == nil)
  }

  /// The log of a writer that was killed holds everything; the file itself next to nothing.
  @Test func `a removal reads what only the log of a killed writer holds, on a full disk`() throws {
    for suffix in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: path + suffix) }
    let killed = disk.path + "/killed.sqlite"
    do {
      let writer = try RegisterDatabase.open(path: killed, .create)
      try fiction.actOfEveryKind(in: writer)
      try writer.publish(fiction.publication(), by: fiction.amina)
      try writer.replaceArtefacts(
        written: [fiction.artefact("feeds/klank.xml", mentions: [fiction.guid])], removed: [])
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: killed + suffix, toPath: path + suffix)
      }
    }
    let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")
    #expect(try found(log[.size] as? Int) > 50_000)
    try disk.fill()
    try expectLists(of: try RegisterDatabase.open(path: path, .removal))
    try expectLists(of: try RegisterDatabase.open(path: path, .removal))
  }
}
