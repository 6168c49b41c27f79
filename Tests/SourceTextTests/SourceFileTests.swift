import Catalogue
import Testing

@testable import SourceText

@Suite struct SourceFileTests {
  @Test(arguments: [
    ("---\na: b\n---\n", ""),
    ("---\na: b\n---", ""),
    ("---\r\na: b\r\n---\r\nBody\r\n", "Body\r\n"),
    ("\u{FEFF}---\na: b\n---\nBody", "Body"),
    ("---  \na: b\n---\t \n\n Body \n---\n", "\n Body \n---\n"),
    (
      "---\na: b\n---\nTab\t, DEL \u{7F}, NEL \u{85}, LS \u{2028}, BOM \u{FEFF}\n",
      "Tab\t, DEL \u{7F}, NEL \u{85}, LS \u{2028}, BOM \u{FEFF}\n"
    ),
  ]) func `takes the body as typed`(text: String, body: String) {
    let source = SourceFile("x.md", Array(text.utf8))
    #expect(source.problems.map(\.line) == [])
    #expect(tree(source.fields) == #"{"a":"b"}"#)
    #expect(source.body.utf8.elementsEqual(body.utf8))
  }

  @Test(arguments: [
    (
      "",
      [
        "x.md:1:1: the file does not begin with a line ---. Write --- on the first line, the fields below it, one a line, and --- below them."
      ]
    ),
    (
      "Notes\n---\n",
      [
        "x.md:1:1: the file does not begin with a line ---. Write --- on the first line, the fields below it, one a line, and --- below them."
      ]
    ),
    (
      "----\na: b\n----\n",
      [
        "x.md:1:1: the file does not begin with a line ---. Write --- on the first line, the fields below it, one a line, and --- below them."
      ]
    ),
    (
      "---\na: b\n",
      [
        "x.md:1:1: no second line --- closes the fields that begin here. Write --- on a line of its own below the last field."
      ]
    ),
    (
      "---",
      [
        "x.md:1:1: no second line --- closes the fields that begin here. Write --- on a line of its own below the last field."
      ]
    ),
    (
      "---\na: b\n---\né\u{1}\n\n\u{B}x\r",
      [
        "x.md:4:2: the invisible character U+0001 may not stand here. Delete it.",
        "x.md:6:1: the invisible character U+000B may not stand here. Delete it.",
        "x.md:6:3: a carriage return (U+000D) has no line feed after it. Save the file with one kind of line ends, LF or CR LF.",
      ]
    ),
    ("---\na: b\n---\n\u{FFFF}", ["x.md:4:1: the invisible character U+FFFF may not stand here. Delete it."]),
    (
      "\u{1}",
      [
        "x.md:1:1: the file does not begin with a line ---. Write --- on the first line, the fields below it, one a line, and --- below them.",
        "x.md:1:1: the invisible character U+0001 may not stand here. Delete it.",
      ]
    ),
  ]) func `says what is wrong with the whole file`(text: String, problems: [String]) {
    #expect(SourceFile("x.md", Array(text.utf8)).problems.map(\.line).sorted() == problems)
  }

  @Test(
    arguments: [
      ([0x2D, 0x2D, 0x2D, 0x0A, 0xC3, 0xA9, 0xFF], "x.md:2:2"),
      ([0xFF], "x.md:1:1"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xC3], "x.md:1:2"),
      ([0xED, 0xA0, 0x80], "x.md:1:1"),
      ([0xC0, 0x80], "x.md:1:1"),
      ([0x0A, 0x0A, 0xF4, 0x90, 0x80, 0x80], "x.md:3:1"),
    ] as [([UInt8], String)]) func `says where the file stops being UTF-8`(bytes: [UInt8], place: String)
  {
    let problems = SourceFile("x.md", bytes).problems.map(\.line)
    #expect(problems == ["\(place): the file is not UTF-8 text from here on. Save it as UTF-8 in your editor."])
  }

  @Test func `keeps to its bounds`() {
    let large = SourceFile("x.md", Array(repeating: 0x61, count: SourceFile.maximalLength + 1))
    #expect(
      large.problems.map(\.line) == [
        "x.md:1:1: the file is larger than 4 MB. Keep to text: media are files of their own."
      ])
    let notes = String(repeating: "# a long note\n", count: 5000)
    let fields = SourceFile("x.md", Array("---\n\(notes)---\n".utf8))
    #expect(
      fields.problems.map(\.line) == [
        "x.md:1:1: the fields are longer than 64 KB. Move long texts below the second line ---."
      ])
    let controls = SourceFile("x.md", Array("---\n---\n".utf8) + Array(repeating: 0x01, count: 1 << 20))
    #expect(controls.problems.count == 20)
  }
}
