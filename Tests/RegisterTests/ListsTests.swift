import Bytes
import Catalogue
import Register
import SQLite
import Testing

@Suite struct ListsTests {
  let fiction: Fiction
  let register: RegisterDatabase
  let other: EpisodeGUID

  init() throws {
    fiction = try Fiction()
    register = try fiction.open()
    other = try found(EpisodeGUID("https://example.org/?p=1 é"))
  }

  @Test func `artefacts are known by path and by whom they mention`() throws {
    let index = fiction.artefact("index.html", mentions: [fiction.guid, other])
    let page = fiction.artefact("episodes/zwijgen/index.html", mentions: [other])
    let style = fiction.artefact("style.css")
    try register.replaceArtefacts(written: [index, page, style], removed: ["never/there"])
    for register in [register, try fiction.open(.reading)] {
      #expect(
        try register.artefacts() == ["index.html": index, "episodes/zwijgen/index.html": page, "style.css": style])
      #expect(try register.artefacts(mentioning: other) == ["episodes/zwijgen/index.html", "index.html"])
      #expect(try register.artefacts(mentioning: fiction.guid) == ["index.html"])
    }
    #expect(try register.isEmpty())

    let rewritten = fiction.artefact("index.html", mentions: [fiction.guid], length: 11)
    try register.replaceArtefacts(written: [rewritten], removed: ["style.css"])
    #expect(try register.artefacts() == ["index.html": rewritten, "episodes/zwijgen/index.html": page])
    #expect(try register.artefacts(mentioning: other) == ["episodes/zwijgen/index.html"])
    try register.replaceArtefacts(written: [], removed: ["index.html", "episodes/zwijgen/index.html"])
    #expect(try register.artefacts() == [:] && register.artefacts(mentioning: fiction.guid) == [])
  }

  @Test func `a path that is removed and written stands`() throws {
    try register.replaceArtefacts(written: [fiction.artefact("a")], removed: [])
    try register.replaceArtefacts(written: [fiction.artefact("a", length: 2)], removed: ["a"])
    #expect(try register.artefacts() == ["a": fiction.artefact("a", length: 2)])
  }

  @Test func `what is as it was costs no write`() throws {
    let artefacts = (0..<100).map { fiction.artefact("\($0)", mentions: [fiction.guid, other]) }
    try register.replaceArtefacts(written: artefacts, removed: [])
    let watcher = try Connection(path: fiction.path, .reading)
    func version() throws -> Int? {
      var rows = try Statement("PRAGMA data_version", on: watcher)
      #expect(try rows.step())
      return rows.integer(0)
    }
    let before = try version()
    try register.replaceArtefacts(written: artefacts, removed: ["never/there"])
    #expect(try version() == before)
    try register.replaceArtefacts(written: [fiction.artefact("7", mentions: [other])], removed: [])
    #expect(try version() != before)
  }

  @Test func `media are remembered until they are forgotten`() throws {
    let facts = try fiction.publication(.constant(1)).file.media
    let first = RememberedMedia(
      path: "Episodes/é/a b.mp3", size: .max, modified: .min, changed: 3, inode: .max, facts: facts)
    let second = RememberedMedia(
      path: "b", size: 1, modified: 2, changed: 3, inode: 4, facts: try fiction.publication().file.media)
    try register.remember([first, second], forget: ["never/there"])
    #expect(try fiction.open(.reading).rememberedMedia() == [first.path: first, "b": second])
    let changed = RememberedMedia(path: "b", size: 9, modified: 9, changed: 9, inode: 9, facts: facts)
    try register.remember([changed], forget: [first.path])
    #expect(try register.rememberedMedia() == ["b": changed])
    #expect(try register.isEmpty())
  }
}
