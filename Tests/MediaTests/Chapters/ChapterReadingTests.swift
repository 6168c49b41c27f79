import Bytes
import Catalogue
import Testing

@testable import Media

@Suite struct ChapterReadingTests {
  @Test func `reads JSON chapters`() {
    let text = """
      {
        "version": "1.2.0", "title": "x", "waypoints": true,
        "chapters": [
          {"startTime": 0, "title": " Opening\\n(deel 1) ", "toc": true},
          {"startTime": 62.5, "endTime": 1e2, "title": "Vraag", "url": " HTTPS://voorbeeld.nl/é ", "toc": false},
          {"startTime": 62.5004, "img": "https://voorbeeld.nl/a.jpg", "location": {"name": "x"}, "url": ""},
          {"startTime": 3600.0016, "title": null, "img": null}
        ]
      }
      """
    let reading = ChapterReading(Array(text.utf8), file: "e/chapters.JSON")
    #expect(
      reading.chapters == [
        Chapter(startInMilliseconds: 0, title: "Opening (deel 1)"),
        Chapter(
          startInMilliseconds: 62_500, endInMilliseconds: 100_000, title: "Vraag", link: "HTTPS://voorbeeld.nl/%C3%A9",
          isListed: false),
        Chapter(startInMilliseconds: 62_500, title: ""),
        Chapter(startInMilliseconds: 3_600_002, title: ""),
      ])
    #expect(
      reading.problems.map(\.line) == [
        "e/chapters.JSON:6:35: warning: the chapter has a picture, and pictures of chapters are not published. "
          + "Nothing needs to be done.",
        "e/chapters.JSON:6:77: warning: the chapter has a place on the map, and places are not published. "
          + "Nothing needs to be done.",
      ])
  }

  @Test func `reads Podlove simple chapters`() {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
        <psc:chapter start="00:00:00.000" title="Opening &amp; meer" />
        <psc:chapter start="1:02.5" title="Vraag" href="https://voorbeeld.nl/" image="a.jpg"/>
        <chapter start="no"/>
        <psc:chapter start="01:02:03"/>
        <psc:chapter start="4000.25" title=" "/>
      </psc:chapters>
      """
    let reading = ChapterReading(Array(text.utf8), file: "c.psc")
    #expect(
      reading.chapters == [
        Chapter(startInMilliseconds: 0, title: "Opening & meer"),
        Chapter(startInMilliseconds: 62_500, title: "Vraag", link: "https://voorbeeld.nl/"),
        Chapter(startInMilliseconds: 3_723_000, title: ""),
        Chapter(startInMilliseconds: 4_000_250, title: ""),
      ])
    #expect(
      reading.problems.map(\.line) == [
        "c.psc:4:1: warning: the chapter has a picture, and pictures of chapters are not published. "
          + "Nothing needs to be done."
      ])
  }

  private static let refused: [(file: String, text: String, problems: [String])] = [
    (
      "c.json",
      """
      {"version": "2.0.0", "chapters": [
        {"startTime": 5, "endTime": 4, "title": "a"},
        {"startTime": 4, "title": 7},
        {"title": "a\\u0000"},
        {"title": "a"},
        {"startTime": -1, "toc": "no"},
        {"startTime": 9, "url": "javascript:alert(1)"},
        {"startTime": 10, "url": "/a"},
        3
      ]}
      """,
      [
        "c.json:1:13: this version of JSON chapters is not known. Write \"1.2.0\", and check the chapters.",
        "c.json:2:3: the chapter ends before it begins. Correct one of its times.",
        "c.json:3:3: the chapter begins before the one above it. "
          + "Correct the time, or put the chapters in the order of their times.",
        "c.json:3:29: \"title\" is not a text. Write it between quotation marks.",
        "c.json:4:13: the invisible character U+0000 may not stand here. Delete it.",
        "c.json:5:3: a chapter needs \"startTime\". "
          + "Write the second at which it begins, such as \"startTime\": 62.5.",
        "c.json:6:17: \"startTime\" is not a number of seconds. Write seconds such as 62.5, without quotation marks.",
        "c.json:6:28: \"toc\" is not true or false. Write one of them, without quotation marks.",
        "c.json:7:27: the chapter's link is no address of the web. "
          + "Write an address that begins with https://, or remove it.",
        "c.json:8:28: the chapter's link is no address of the web. "
          + "Write an address that begins with https://, or remove it.",
        "c.json:9:3: a chapter needs \"startTime\". "
          + "Write the second at which it begins, such as \"startTime\": 62.5.",
      ]
    ),
    ("c.json", "[]", ["c.json:1:1: \"chapters\" is not an array. Write a list between [ and ]."]),
    (
      "c.json", "{\"chapters\": [}",
      ["c.json:1:15: the JSON cannot be read: a value is expected here. Correct it, or export it again."]
    ),
    (
      "c.xml",
      """
      <chapters xmlns="http://podlove.org/simple-chapters">
        <chapter start="10:00"/>
        <chapter title="a"/>
        <chapter start="00:60:00"/>
        <chapter start="09:59.999" href="mailto:a@b.nl"/>
      </chapters>
      """,
      [
        "c.xml:3:1: the attribute start is missing, or is not a time. Write it as start=\"00:01:02.500\".",
        "c.xml:4:1: the attribute start is missing, or is not a time. Write it as start=\"00:01:02.500\".",
        "c.xml:5:1: the chapter's link is no address of the web. "
          + "Write an address that begins with https://, or remove it.",
        "c.xml:5:1: the chapter begins before the one above it. "
          + "Correct the time, or put the chapters in the order of their times.",
      ]
    ),
    (
      "c.psc", "<chapters/>",
      [
        "c.psc:1:1: this is not a list of Podlove simple chapters. "
          + "Let the first element be chapters in http://podlove.org/simple-chapters."
      ]
    ),
    (
      "c.txt", "00:00 a",
      [
        "c.txt: the name of a file of chapters ends in .json, .psc or .xml. "
          + "Export them as JSON chapters, or rename it."
      ]
    ),
    (
      "json", "{\"chapters\": []}",
      [
        "json: the name of a file of chapters ends in .json, .psc or .xml. "
          + "Export them as JSON chapters, or rename it."
      ]
    ),
    ("c.json", "\u{0}", ["c.json:1:1: the invisible character U+0000 may not stand here. Delete it."]),
  ]

  @Test(arguments: refused) func `refuses with every reason`(file: String, text: String, problems: [String]) {
    let reading = ChapterReading(Array(text.utf8), file: file)
    #expect(reading.problems.map(\.line) == problems)
    #expect(reading.chapters == nil)
  }

  @Test func `refuses XML that declares a type`() throws {
    let reading = ChapterReading(Array("<!DOCTYPE a>\n<a/>".utf8), file: "c.psc")
    let problem = try #require(reading.problems.first)
    #expect(problem.found == "the XML cannot be read: a DOCTYPE, which is not read")
    #expect(problem.place >= Place("c.psc", line: 1, column: 1) && problem.place < Place("c.psc", line: 2, column: 1))
    #expect(reading.chapters == nil && reading.problems.count == 1)
  }

  @Test func `warns of chapters behind the end`() {
    let chapters = [0, 59_999, 60_000, 3_723_000].map { Chapter(startInMilliseconds: $0, title: "Naam") }
    let problems = ChapterReading.problems(ofChapters: chapters, durationInMilliseconds: 60_000, file: "c.json")
    #expect(
      problems.map(\.line) == [
        "c.json: warning: chapter 3 begins at 1:00, but the recording ends at 1:00. "
          + "Correct the time, or remove the chapter.",
        "c.json: warning: chapter 4 begins at 1:02:03, but the recording ends at 1:00. "
          + "Correct the time, or remove the chapter.",
      ])
  }

  @Test func `writes JSON chapters, and reads them back`() {
    let chapters = [
      Chapter(startInMilliseconds: 62_500, endInMilliseconds: 100_001, title: "\"é\" </script>", isListed: false),
      Chapter(startInMilliseconds: 0, title: "Opening", link: "https://voorbeeld.nl/?a=1&b"),
      Chapter(startInMilliseconds: 62_500, title: ""),
      Chapter(startInMilliseconds: 35_999_999_999, title: "Slot"),
    ]
    var buffer = ByteBuffer()
    ChapterWriting.write(chapters, into: &buffer)
    #expect(
      String(decoding: buffer.array(), as: UTF8.self) == """
        {"version":"1.2.0","chapters":[{"startTime":0,"title":"Opening","url":"https://voorbeeld.nl/?a=1&b"},\
        {"startTime":62.5,"endTime":100.001,"title":"\\"é\\" \\u003c/script>","toc":false},{"startTime":62.5},\
        {"startTime":35999999.999,"title":"Slot"}]}
        """)
    let reading = ChapterReading(buffer.array(), file: "c.json")
    #expect(reading.chapters == [chapters[1], chapters[0], chapters[2], chapters[3]])
    #expect(reading.problems == [])
  }

  @Test func `writes every millisecond with three decimals at most`() {
    let milliseconds = (0..<4000).map { $0 * 8_999_999 + $0 }
    var buffer = ByteBuffer()
    ChapterWriting.write(milliseconds.map { Chapter(startInMilliseconds: $0, title: "") }, into: &buffer)
    let numbers = String(decoding: buffer.array(), as: UTF8.self).split(separator: "\"startTime\":").dropFirst()
      .map { $0.prefix { $0.isNumber || $0 == "." } }
    #expect(numbers.count == 4000)
    for (number, time) in zip(numbers, milliseconds) {
      let parts = number.split(separator: ".")
      let fraction = parts.count > 1 ? String(parts[1]) : ""
      #expect(fraction.utf8.count <= 3)
      let zeros = String(repeating: "0", count: max(0, 3 - fraction.utf8.count))
      #expect(Int("\(parts[0])\(fraction)\(zeros)") == time)
    }
  }
}
