import Catalogue
import Scanning
import System
import TestPrograms
import Testing

/// The same in what other programs write.
@Suite struct ProgramControlTests {
  private static let name = PositiveControlTests.name
  private static let python = TestProgram.python()
  private static let git = TestProgram.named("git")
  private static let sqlite = TestProgram.python(with: ["sqlite3"])

  private func run(_ program: TestProgram?, _ arguments: [String]) throws {
    let program = try #require(program)
    let status = try program.run(arguments).status
    try #require(status == 0)
  }

  /// Needs python3.
  @Test(.enabled(if: python != nil)) func `finds it in archives as Python writes them`() throws {
    for (text, isNamed) in [(Self.name, true), (PositiveControlTests.other, false)] {
      let folder = try ScanFolder()
      try run(
        Self.python,
        [
          "-c",
          """
          import gzip, sys, tarfile, zipfile, zlib
          folder, text = sys.argv[1], ' '.join([sys.argv[2]] * 9).encode()
          open(folder + '/a.txt', 'wb').write(b'')
          with gzip.open(folder + '/a.gz', 'wb') as file: file.write(text)
          with zipfile.ZipFile(folder + '/b.zip', 'w', zipfile.ZIP_DEFLATED) as file: file.writestr('in/notes.txt', text)
          with zipfile.ZipFile(folder + '/c.zip', 'w', zipfile.ZIP_DEFLATED) as file: file.write(folder + '/b.zip', 'b.zip')
          with tarfile.open(folder + '/d.tar.gz', 'w:gz') as file: file.add(folder + '/a.gz', 'a.gz')
          """, folder.path.text, text,
        ])
      let result = folder.scan(for: [Self.name])
      let expected = [
        "a.gz > gzip@0 gzip", "b.zip > in/notes.txt zip", "c.zip > b.zip > in/notes.txt zip",
      ]
      #expect(Array(result.places.prefix(3)) == (isNamed ? expected : []))
      #expect(result.places.last?.hasPrefix("d.tar.gz > gzip@0 > gzip@") == (isNamed ? true : nil))
      #expect(result.unread.isEmpty, "\(result.unread)")
    }
  }

  /// Needs python3 with sqlite3.
  @Test(.enabled(if: sqlite != nil), arguments: ["UTF-8", "UTF-16le", "UTF-16be"])
  func `finds it in a database, wherever its pages cut it`(encoding: String) throws {
    let folder = try ScanFolder()
    try run(
      Self.sqlite,
      [
        "-c",
        """
        import os, sqlite3, sys
        folder, name, encoding = sys.argv[1:]
        def database(file):
          base = sqlite3.connect(folder + '/' + file, isolation_level=None)
          base.execute('PRAGMA page_size = 512')
          base.execute("PRAGMA encoding = '%s'" % encoding)
          base.execute('PRAGMA secure_delete = OFF')
          base.execute('CREATE TABLE t (a)')
          return base
        for shift in range(60):
          base = database('long-%02d.db' % shift)
          base.execute('INSERT INTO t VALUES (?)', ['x' * 440 + '-' * shift + ' ' + name + ' ' + '-' * 3000])
          base.close()
          base = database('chain-%02d.db' % shift)
          base.execute('INSERT INTO t VALUES (?)', ['-' * (900 + shift * 10) + ' ' + name + ' ' + '-' * 1000])
          base.close()
        base = database('free.db')
        base.execute('INSERT INTO t VALUES (?)', [name + '-' * 100])
        base.execute('INSERT INTO t VALUES (?)', ['y' * 100])
        base.execute('DELETE FROM t WHERE rowid = 1')
        base.close()
        base = database('clean.db')
        base.execute('INSERT INTO t VALUES (?)', ['-' * 3000])
        base.close()
        base = database('log.db')
        base.execute('PRAGMA journal_mode = WAL')
        base.execute('INSERT INTO t VALUES (?)', [name])
        for shift in range(60):
          base.execute('INSERT INTO t VALUES (?)', ['-' * (900 + shift * 10) + ' ' + name + ' ' + '-' * 1000])
        os._exit(0)
        """, folder.path.text, Self.name, encoding,
      ])
    let result = folder.scan(for: [Self.name])
    let files = Set(result.findings.map(\.place.path))
    let cut = Set(result.findings.filter { $0.form == .sqlite }.map(\.place.path))
    for shift in 0..<60 {
      let number = shift < 10 ? "0\(shift)" : "\(shift)"
      #expect(files.contains("long-\(number).db"))
      #expect(files.contains("chain-\(number).db"))
    }
    #expect(files.contains("free.db") && files.contains("log.db-wal") && !files.contains("clean.db"))
    #expect(cut.contains { $0.hasSuffix(".db") } && cut.contains("log.db-wal"), "none was cut: \(cut)")
    #expect(result.unread.isEmpty)
  }

  /// Needs git.
  @Test(.enabled(if: git != nil)) func `finds it in every object of git, those that nothing leads to included`() throws
  {
    let folder = try ScanFolder()
    let work = folder.path.appending("work").text
    func git(_ words: String...) throws {
      try run(
        Self.git,
        ["-C", work, "-c", "user.name=Iemand", "-c", "user.email=iemand@example.org", "-c", "gc.auto=0"] + words)
    }
    try run(Self.git, ["init", "-q", work])
    try folder.write(Array("Dank aan \(Self.name)\n".utf8), to: "work/a.txt")
    try git("add", "a.txt")
    try git("commit", "-q", "-m", "Eerst")
    try folder.write(Array("Dank aan iemand\n".utf8), to: "work/a.txt")
    try git("commit", "-q", "-a", "--amend", "-m", "Anders")
    let loose = folder.scan(for: [Self.name])
    #expect(loose.findings.map(\.form) == [.git])
    #expect(loose.findings.first?.place.path == "work/.git")
    #expect(loose.unread.isEmpty, "\(loose.unread)")
    // Into a pack, as a difference from a long text.
    let long = (0..<400).map { "Regel \($0) van een lange tekst." }.joined(separator: "\n")
    for text in [long, long.replacing("Regel 200 ", with: "Regel 200 \(Self.name) "), long + "!"] {
      try folder.write(Array(text.utf8), to: "work/b.txt")
      try git("add", "b.txt")
      try git("commit", "-q", "-m", "Meer")
    }
    try git("repack", "-q", "-a", "-d", "-f", "--depth=50")
    let packed = folder.scan(for: [Self.name])
    #expect(packed.findings.count == 2 && packed.findings.allSatisfy { $0.form == .git }, "\(packed.places)")
    #expect(folder.scan(for: ["Niemand Bestaat-Hier"]).isClean)
    // A broken object is told, and its bytes are looked at all the same.
    try folder.write([1, 2, 3], to: "work/.git/objects/aa/\(String(repeating: "b", count: 38))")
    #expect(!folder.scan(for: [Self.name]).isClean)
    #expect(folder.scan(for: [Self.name]).unread.map(\.reason) == [.gitFailed])
  }
}
