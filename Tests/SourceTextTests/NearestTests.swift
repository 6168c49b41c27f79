import Testing

@testable import SourceText

@Suite struct NearestTests {
  @Test(arguments: [
    ("tittle", "title"), ("titel", "title"), ("Title", "title"), ("seson", "season"), ("timezon", "timezone"),
    ("four_eyes", "four-eyes"), ("xyz", nil), ("", nil), ("q", nil), (String(repeating: "a", count: 100), nil),
  ]) func `finds what was probably meant`(word: String, expected: String?) {
    #expect(nearest(to: word, among: ["id", "title", "season", "timezone", "four-eyes"]) == expected)
  }
}
