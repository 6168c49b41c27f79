import Bytes
import TestPrograms
import Testing

@testable import Markup

@Suite struct JSONValueTests {
  @Test func `writes members in the order in which they are given`() {
    let season: Int? = nil
    let value: JSONValue = [
      "version": 1, "title": "Zwijgen", "flag": true, "none": nil, "season": .integer(season),
      "list": [1, -2, "x", [:], []], "part": .fraction(0.25), "nothing": .fraction(.nan), "z": ["b": 1, "a": 2],
    ]
    #expect(
      text(value, .compact) == """
        {"version":1,"title":"Zwijgen","flag":true,"none":null,"season":null,"list":[1,-2,"x",{},[]],"part":0.25,\
        "nothing":null,"z":{"b":1,"a":2}}
        """)
    #expect(
      text(["a": [1, []], "b": ["c": nil]], .indented) == """
        {
          "a": [
            1,
            []
          ],
          "b": {
            "c": null
          }
        }
        """)
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#),
    ("a\u{8}\u{1F}\n\r\t\u{0}", #""a\u0008\u001f\n\r\t\u0000""#),
    ("</script>", #""\u003c/script>""#),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
    ("é😀\"\u{301}", "\"é😀\\\"\u{301}\""),
  ]) func `escapes by scalars`(text: String, json: String) {
    #expect(self.text(.text(text), .compact).utf8.elementsEqual(json.utf8))
    #expect(self.text(.object([.init(text, nil)]), .compact).utf8.elementsEqual("{\(json):null}".utf8))
  }

  /// Needs `python3`.
  @Test(.enabled(if: TestProgram.python() != nil), arguments: [JSONValue.Layout.compact, .indented])
  func `Python reads every scalar back as it was`(layout: JSONValue.Layout) throws {
    let scalars = (0...0x10FFFF).lazy.compactMap { Unicode.Scalar($0 as UInt32) }
      .filter { $0.value < 0x3000 || $0.value % 97 == 0 }
    let all = String(String.UnicodeScalarView(scalars))
    let value: JSONValue = [.text(all), .integer(.min), .fraction(1e300), .fraction(-0.0)]
    let python = try #require(TestProgram.python())
    let script = """
      import json, sys
      text, *numbers = json.load(sys.stdin.buffer)
      assert numbers == [-2**63, 1e300, 0.0], numbers
      sys.stdout.buffer.write(text.encode())
      """
    let (status, output) = try python.run(["-c", script], input: Array(text(value, layout).utf8))
    #expect(status == 0)
    #expect(output == Array(all.utf8))
  }

  private func text(_ value: JSONValue, _ layout: JSONValue.Layout) -> String {
    var buffer = ByteBuffer()
    value.write(into: &buffer, layout)
    return String(decoding: buffer.array(), as: UTF8.self)
  }
}
