import TestPrograms
import Testing

@testable import Markup

@Suite struct JSONDocumentTests {
  @Test func `reads every kind of value, and where it stands`() throws {
    let text = """
      {
        "é": [1, -0.50e+2, "a\\u00e9\\ud83d\\ude00\\n\\"\\/"],
        "none": null, "yes": true, "no": false, "": {}
      }
      """
    let root = try JSONDocument(Array(text.utf8)).root
    #expect((root.line, root.column) == (1, 1))
    let list = try #require(root.member("é")?.array)
    #expect(list.map(\.number) == ["1", "-0.50e+2", nil])
    #expect(list[2].text == "aé😀\n\"/")
    #expect(list.map(\.line) == [2, 2, 2])
    #expect(list.map(\.column) == [9, 12, 22])
    #expect(root.member("none")?.value == .null)
    #expect((root.member("yes")?.flag, root.member("no")?.flag) == (true, false))
    #expect(root.member("no")?.column == 36 && root.member("no")?.line == 3)
    #expect(root.member("")?.value == .object([]))
    #expect(root.member("e\u{301}") == nil)
    #expect(root.number == nil && root.text == nil && root.flag == nil && root.array == nil)
  }

  @Test(arguments: [
    ("", 1, 1, "a value is expected here"),
    (" \n x", 2, 2, "a value is expected here"),
    ("[1 2]", 1, 4, "a comma or ] is expected here"),
    ("[1,]", 1, 4, "a value is expected here"),
    ("[1", 1, 3, "a comma or ] is expected here"),
    ("[[[", 1, 4, "a value is expected here"),
    ("{\"a\" 1}", 1, 6, "a colon is expected here"),
    ("{\"a\":1 \"b\":2}", 1, 8, "a comma or } is expected here"),
    ("{a:1}", 1, 2, "a name between quotation marks is expected here"),
    ("{\"a\":1,}", 1, 8, "a name between quotation marks is expected here"),
    ("{\"a\":1,\n\"b\":2, \"a\":3}", 2, 8, "an object has two members of this name"),
    ("{\"a\":1,\"\\u0061\":3}", 1, 8, "an object has two members of this name"),
    ("1 1", 1, 3, "nothing more is expected here"),
    ("[01]", 1, 2, "this is not how JSON writes a number"),
    ("[-]", 1, 2, "this is not how JSON writes a number"),
    ("[.5]", 1, 2, "this is not how JSON writes a number"),
    ("[1.]", 1, 2, "this is not how JSON writes a number"),
    ("[1e]", 1, 2, "this is not how JSON writes a number"),
    ("[+1]", 1, 2, "this is not how JSON writes a number"),
    ("NaN", 1, 1, "a value is expected here"),
    ("\"é\"\"", 1, 4, "nothing more is expected here"),
    ("\"ab", 1, 1, "a text has no closing quotation mark"),
    ("\"a\n\"", 1, 3, "a text holds the control character U+000A"),
    ("\"a\\x\"", 1, 3, "no such escape is known in JSON"),
    ("\"\\", 1, 2, "no such escape is known in JSON"),
    ("\"\\u12g4\"", 1, 2, "no such escape is known in JSON"),
    ("\"\\u+123\"", 1, 2, "no such escape is known in JSON"),
    ("\"\\u12", 1, 2, "no such escape is known in JSON"),
    ("\"\\ud800\"", 1, 2, "an escape is half of a surrogate pair"),
    ("\"\\ud800\\u0041\"", 1, 2, "an escape is half of a surrogate pair"),
    ("\"\\udc00\\ud800\"", 1, 2, "an escape is half of a surrogate pair"),
  ]) func `refuses what is not JSON`(text: String, line: Int, column: Int, found: String) {
    expect(Array(text.utf8), line, column, found)
  }

  @Test func `refuses what is too large, too deep or not UTF-8`() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    _ = try JSONDocument(Array(deep.utf8))
    expect(Array("[\(deep)]".utf8), 1, 65, "more than 64 arrays and objects stand within one another")
    expect(Array("[\n\"a".utf8) + [0xC3, 0x28, 0x22, 0x5D], 2, 3, "the text is not UTF-8 from here on")
    expect(Array("[]  ".utf8), 1, 1, "the text has more than 3 bytes", limit: 3)
    #expect(throws: JSONReadError.self) { try JSONDocument([UInt8](repeating: 0x5B, count: 1 << 20)) }
  }

  @Test func `skips a byte order mark and keeps names apart that Unicode calls equivalent`() throws {
    let root = try JSONDocument([0xEF, 0xBB, 0xBF] + Array("{\"é\":1,\"e\u{301}\":2}".utf8)).root
    #expect(root.member("e\u{301}")?.number == "2")
    #expect(root.member("é")?.column == 6)
  }

  /// Needs `python3`.
  @Test(.enabled(if: TestProgram.python() != nil, "Python is not installed"))
  func `accepts what Python accepts, but for what is stricter here`() throws {
    let script = """
      import json, sys
      def strict(_): raise ValueError()
      def once(pairs):
        if len(dict(pairs)) < len(pairs): raise ValueError()
        return dict(pairs)
      for line in sys.stdin.buffer.read().split(b"\\0"):
        try:
          text = line.decode()
          value = json.loads(text, parse_constant=strict, object_pairs_hook=once)
          json.dumps(value, ensure_ascii=False).encode()
          print("1")
        except ValueError:
          print("0")
      """
    let pieces = [
      "[", "]", "{", "}", ",", ":", "\"", "\"a\"", "\"b\":", "1", "0", "-", ".5", "e1", "true", "null", "\\", "u00e9",
      "\\ud83d", "\\ude00", " ", "\n", "é", "[1,2]", "{\"a\":1}",
    ]
    var random = Numbers(state: 0x4A53_4F4E)
    let texts = (0..<4000).map { _ in
      (0..<Int.random(in: 1...7, using: &random)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
        .joined()
    }
    let python = try #require(TestProgram.python())
    let (status, output) = try python.run(["-c", script], input: Array(texts.joined(separator: "\0").utf8))
    #expect(status == 0)
    let answers = String(decoding: output, as: UTF8.self).split(separator: "\n")
    try #require(answers.count == texts.count)
    #expect(answers.count { $0 == "1" } > 100)
    for (text, answer) in zip(texts, answers) {
      let isRead = (try? JSONDocument(Array(text.utf8))) != nil
      #expect(isRead == (answer == "1"), "\(text)")
    }
  }

  private func expect(
    _ bytes: [UInt8], _ line: Int, _ column: Int, _ found: String, limit: Int = JSONDocument.largestSize
  ) {
    let error = #expect(throws: JSONReadError.self) { try JSONDocument(bytes, limit: limit) }
    #expect(error.map { [$0.line, $0.column] } == [line, column])
    #expect(error?.description == found)
  }
}

/// The same numbers for the same seed (Steele, Lea, Flood: SplitMix64).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
    return word ^ word >> 31
  }
}
