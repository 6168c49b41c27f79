import Catalogue
import Testing

@testable import SourceText

@Suite struct TopicsFileTests {
  @Test func `reads the vocabulary in its own order`() throws {
    let text =
      "---\ntopics:\n- id: hulp-zoeken\n  title: Hulp zoeken\n- id: asiel\n  title: Asiel\n  summary: Wie asiel vraagt.\n---\n\n"
    let reading = Topic.readVocabulary(Array(text.utf8), file: "Episodes/topics.md")
    #expect(reading.problems.map(\.line) == [])
    let topics = try #require(reading.value)
    #expect(topics.map(\.id.text) == ["hulp-zoeken", "asiel"])
    #expect(topics.map(\.title) == ["Hulp zoeken", "Asiel"])
    #expect(topics.map(\.summary) == [nil, "Wie asiel vraagt."])
  }

  @Test func `may be empty`() {
    #expect(Topic.readVocabulary(Array("---\ntopics: []\n---\n".utf8), file: "Episodes/topics.md").value == [])
  }

  @Test(arguments: [
    ("", "", ["1:1: topics is missing. Write topics: and below it the topics, or topics: []."]),
    ("topics:\n", "", ["2:8: topics is not a list. Write topics: and below it the topics, or topics: []."]),
    (
      "topics: [asiel]\n", "",
      ["2:10: a topic is not described by fields. Write - id: seeking-help and below it title: Seeking help."]
    ),
    (
      "topics:\n- id: Asiel\n", "",
      [
        "3:3: title is missing. Write for example title: Seeking help.",
        "3:7: id is not a topic's id of lower-case letters, digits and hyphens. Write for example seeking-help.",
      ]
    ),
    (
      "topics:\n- id: a\n  title: A\n- id: a\n  title: B\n", "",
      ["5:3: this stands in topics already. Delete one of the two."]
    ),
    ("topics: []\n", "Notes\n", ["4:1: text stands below the fields. Delete it, or move it to a topic's summary."]),
  ]) func `says what is wrong`(fields: String, body: String, problems: [String]) {
    let reading = Topic.readVocabulary(Array("---\n\(fields)---\n\(body)".utf8), file: "Episodes/topics.md")
    #expect(reading.problems.map { String($0.line.dropFirst("Episodes/topics.md:".count)) } == problems)
    #expect(reading.value == nil)
  }
}
