import System
import TestWorkspaces
import Testing

@Suite struct EpisodeAddTests {
  private let workspace: TestWorkspace
  private let recording: FilePath

  init() throws {
    workspace = try TestWorkspace()
    recording = workspace.elsewhere.appending("opname 1.WAV")
    try recording.writeNew(Recording.mp3(1).span)
  }

  private func add(_ words: String..., input: String = "") -> Outcome {
    workspace.run(["episode", "add", recording.text] + words, input: input)
  }

  @Test func `the recording is copied byte by byte under the slug's name, and a guid is minted`() throws {
    let person = try workspace.addPerson()
    try workspace.run("topic", "add", "hulp", "--title", "Hulp zoeken").done()
    let outcome = add(
      "--title", "Zwijgen is géén goud: wat nú?", "--topic", "hulp", "--person", "\(person):guest:altered", "--season",
      "2", "--number", "11", "--type", "bonus", "--date", "2026-03-04T07:00:00+01:00", "--sensitive", "--notes", "-",
      input: "Notities.\n\npeople: none\n")
    #expect(outcome.status == 0)
    #expect(outcome.output == ["Episodes/zwijgen-is-geen-goud-wat-nu/episode.md"])
    let tree = try workspace.tree("Episodes/zwijgen-is-geen-goud-wat-nu")
    #expect(tree.paths == ["episode.md", "zwijgen-is-geen-goud-wat-nu.mp3"])
    #expect(tree.files["zwijgen-is-geen-goud-wat-nu.mp3"]?.bytes == Recording.mp3(1))
    let guid = try workspace.guid(of: "zwijgen-is-geen-goud-wat-nu")
    #expect(guid.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    #expect(
      try workspace.text("Episodes/zwijgen-is-geen-goud-wat-nu/episode.md") == """
        ---
        guid: \(guid)
        title: "Zwijgen is géén goud: wat nú?"
        date: 2026-03-04T07:00:00+01:00
        language: nl
        media: zwijgen-is-geen-goud-wat-nu.mp3
        season: 2
        number: 11
        type: bonus
        topics: [hulp]
        people:
          - person: \(person)
            role: guest
            voice: altered
        sensitive: true
        ---
        Notities.

        people: none

        """)
    #expect(try recording.read(limit: 1 << 20) == Recording.mp3(1))
    #expect(outcome.messages.contains { $0.contains("klankbord publish zwijgen-is-geen-goud-wat-nu") })
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = workspace.elsewhere.appending(name)
    try path.writeNew(bytes.span)
    return path.text
  }

  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]

  @Test func `transcripts, chapters and a cover come along under the folder's names`() throws {
    let vtt = try file("gesprek.NL.VTT", Array("WEBVTT\n".utf8))
    let text = try file("gesprek.txt", Array("a".utf8))
    let chapters = try file("deel 1.chapters.psc", Array("<".utf8))
    let cover = try file("foto.jpg", Self.png)
    let outcome = add(
      "--title", "Een", "--language", "fa-AF", "--transcript", vtt, "--transcript", text, "--chapters", chapters,
      "--cover", cover)
    #expect(outcome.status == 0)
    #expect(outcome.output == ["Episodes/een/episode.md"])
    #expect(
      outcome.messages.prefix(4) == [
        "transcript.nl.vtt is \(vtt)", "transcript.fa-AF.txt is \(text)", "chapters.psc is \(chapters)",
        "cover.png is \(cover)",
      ])
    let tree = try workspace.tree("Episodes/een")
    #expect(
      tree.paths == [
        "chapters.psc", "cover.png", "een.mp3", "episode.md", "transcript.fa-AF.txt", "transcript.nl.vtt",
      ])
    #expect(tree.files["transcript.nl.vtt"]?.bytes == Array("WEBVTT\n".utf8))
    #expect(tree.files["transcript.fa-AF.txt"]?.bytes == Array("a".utf8))
    #expect(tree.files["chapters.psc"]?.bytes == Array("<".utf8))
    #expect(tree.files["cover.png"]?.bytes == Self.png)
  }

  @Test func `a cover is named by its content, and a name tells a language only before its ending`() throws {
    let cover = try file("cover.png", [0xFF, 0xD8, 0xFF, 0xE0])
    let transcript = try file("ar.srt", Array("1".utf8))
    let chapters = try file("a.JSON", Array("{}".utf8))
    try add("--title", "Een", "--cover", cover, "--transcript", transcript, "--chapters", chapters).done()
    #expect(
      try workspace.tree("Episodes/een").paths == [
        "chapters.json", "cover.jpg", "een.mp3", "episode.md", "transcript.nl.srt",
      ])
  }

  @Test func `everything that is unfit is told at once, and nothing is added`() throws {
    let before = try workspace.whole()
    try recording.remove()
    try recording.writeNew(Array("geen geluid".utf8).span)
    let vtt = try file("a.vtt", Array("WEBVTT\n".utf8))
    let second = try file("b.nl.srt", Array("1".utf8))
    let word = try file("c.docx", Array("1".utf8))
    let hidden = try file(".vtt", Array("1".utf8))
    let empty = try file("d.ar.vtt", [])
    let chapters = try file("chapters.txt", Array("0 a".utf8))
    let cover = try file("cover.jpg", Array("GIF89a".utf8))
    let words =
      ["--title", "Een", "--chapters", chapters, "--cover", cover]
      + [vtt, second, word, hidden, empty].flatMap { ["--transcript", $0] }
    for more in [[], ["--dry-run"]] {
      let outcome = workspace.run(["episode", "add", recording.text] + words + more)
      #expect(outcome.status == 3 && outcome.output.isEmpty)
      let twice =
        "there is another transcript in nl. Keep the one that is to be published; the other formats are made from it."
      #expect(
        Set(outcome.messages.filter { !$0.hasPrefix(recording.text) }) == [
          "\(second): \(twice)", "\(hidden): \(twice)",
          "\(word): its name tells no kind of transcript. Export it as WebVTT, SubRip, JSON or plain text, with .vtt, .srt, .json or .txt at the end of its name.",
          "\(empty): it is empty, or larger than 4 MiB. See that it is the file you mean.",
          "\(chapters): its name tells no kind of chapters. Export them as JSON or Podlove chapters, with .json or .psc at the end of the name.",
          "\(cover): it is neither a JPEG nor a PNG. Export the artwork as one of them, 1400 to 3000 pixels square.",
          "7 errors. Nothing was published or changed.",
        ])
      #expect(outcome.messages.contains { $0.hasPrefix(recording.text + ": ") })
    }
    #expect(try workspace.whole().changes(since: before) == [])
  }

  @Test func `a wrong role is answered with the nearest, and never repeated`() throws {
    for (person, needs) in [
      ("p-222222:sound desinger", "a role of the podcast taxonomy, such as sound designer"),
      ("p-222222:Noor Jansen", "a role of the podcast taxonomy, such as guest"),
    ] {
      let outcome = add("--title", "Een", "--person", person)
      #expect(outcome.status == 2)
      #expect(
        outcome.messages.first == "klankbord episode add: --person needs \(needs); klankbord help texts lists all.")
    }
    try add("--title", "Een", "--person", "p-222222:audio editor:none", "--slug", "een").done()
    #expect(try workspace.text("Episodes/een/episode.md").contains("    role: audio editor\n    voice: none\n"))
  }

  @Test func `two episodes never get the same guid`() throws {
    #expect(add("--title", "Een").status == 0)
    #expect(add("--title", "Twee").status == 0)
    #expect(try workspace.guid(of: "een") != workspace.guid(of: "twee"))
  }

  /// Left open, `people:` is left out, also where the notes hold such a line; publish then asks for it.
  @Test func `without --person or --nobody the text leaves people open, and is not published`() throws {
    try add("--title", "Een", "--notes", "-", input: "Zo schrijft men het:\n\npeople: none\n").done()
    let text = try workspace.text("Episodes/een/episode.md")
    #expect(!text.prefix { $0 != "Z" }.contains("people"))
    #expect(text.hasSuffix("---\nZo schrijft men het:\n\npeople: none\n"))
    let outcome = workspace.run("publish", "een")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains { $0.contains("the text does not say who can be heard") })
    #expect(try workspace.tree().files.isEmpty)
  }

  @Test func `a title without Latin letters needs a slug`() throws {
    let outcome = add("--title", "الجرح الذي لا يُرى")
    #expect(outcome.status == 2)
    #expect(
      outcome.messages.first
        == "klankbord episode add: --slug needs a name in Latin letters, since the title gives none.")
    #expect(add("--title", "الجرح الذي لا يُرى", "--slug", "de-stille-wond", "--language", "ar").status == 0)
  }

  static let refused: [(bytes: [UInt8], words: [String], status: Int32)] = [
    ([], ["--title", "T"], 3), (Array("geen geluid".utf8), ["--title", "T"], 3),
    (Array("OggS".utf8) + [UInt8](repeating: 0, count: 60), ["--title", "T"], 3),
    (
      Array("RIFF".utf8) + [36, 0, 0, 0] + Array("WAVEfmt ".utf8) + [UInt8](repeating: 0, count: 28), ["--title", "T"],
      3
    ),
    (Recording.mp3(1).dropLast(100), ["--title", "T"], 3), (Recording.mp3(1), ["--title", "T\u{1}"], 3),
    (Recording.mp3(1), ["--title", ""], 2), (Recording.mp3(1), ["--title", String(repeating: "lang ", count: 60)], 3),
    (Recording.mp3(1), ["--title", "T", "--notes", "/dev/null/x"], 1),
    (Recording.mp3(1), ["--title", "T", "--person", "p-222222:guest", "--nobody"], 2),
    (Recording.mp3(1), ["--title", "T", "--person", "p-222222:singer"], 2),
    (Recording.mp3(1), ["--title", "T", "--person", "p-222222:guest:loud"], 2),
    (Recording.mp3(1), ["--title", "T", "--season", "0"], 2), (Recording.mp3(1), ["--title", "T", "--number", "x"], 2),
    (Recording.mp3(1), ["--title", "T", "--type", "special"], 2),
    (Recording.mp3(1), ["--title", "T", "--date", "tomorrow"], 2),
    (Recording.mp3(1), ["--title", "T", "--slug", "../buiten"], 2),
    (Recording.mp3(1), ["--title", "T", "--slug", "een"], 1),
    (Recording.mp3(1), ["--title", "T", "--transcript", "/dev/null/x.vtt"], 1),
    (Recording.mp3(1), ["--title", "T", "--chapters", "/not-there.json"], 1),
    (Recording.mp3(1), ["--title", "T", "--cover", "/tmp"], 1),
  ]

  @Test func `what is refused leaves nothing behind`() throws {
    try add("--title", "Een").done()
    let file = workspace.elsewhere.appending("refused")
    let before = try workspace.whole()
    for (bytes, words, status) in Self.refused {
      try file.remove()
      try file.writeNew(bytes.span)
      let outcome = workspace.run(["episode", "add", file.text] + words)
      #expect(outcome.status == status, "\(bytes.prefix(8)) \(words) \(outcome)")
      #expect(outcome.output.isEmpty && !outcome.messages.isEmpty, "\(words)")
    }
    for path in ["not-there.mp3", "."] {
      #expect(workspace.run("episode", "add", workspace.elsewhere.appending(path).text, "--title", "T").status == 1)
    }
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  @Test func `what a crash left in the way of an addition is cleared`() throws {
    try workspace.write("half", to: "Episodes/.adding-een/incoming")
    #expect(workspace.run("episode", "list").output.isEmpty)
    try add("--title", "Een").done()
    #expect(try workspace.tree("Episodes").paths == ["een/een.mp3", "een/episode.md", "topics.md"])
  }
}
