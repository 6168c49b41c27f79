import Catalogue
import Testing

@testable import SourceText

@Suite struct FrontMatterTests {
  @Test func `reads what is in the subset`() {
    for (fields, expected) in acceptedFrontMatter {
      let source = fieldsFile(fields)
      #expect(source.problems.map(\.line) == [], "\(jsonString(fields))")
      #expect(tree(source.fields) == expected, "\(jsonString(fields))")
    }
  }

  @Test func `refuses everything else with its place, what was found and what to write`() {
    for (fields, expected) in refusedFrontMatter {
      let lines = fieldsFile(fields).problems.map { String($0.line.dropFirst("x.md:".count)) }
      #expect(lines == expected, "\(jsonString(fields))")
    }
  }

  @Test func `knows where each key and value stands, in lines of the file and Unicode scalars`() throws {
    let source = SourceFile(
      "x.md", Array("\u{FEFF}---\n# note\né😀: a\n\nlist: [é, \"b\"]\nnested:\n  - k: |\n      x\n---\n".utf8))
    let marks = source.fields.entries.map { [$0.mark, $0.value.mark] }
    #expect(
      marks == [
        [Mark(line: 3, column: 1), Mark(line: 3, column: 5)],
        [Mark(line: 5, column: 1), Mark(line: 5, column: 7)],
        [Mark(line: 6, column: 1), Mark(line: 7, column: 3)],
      ])
    guard case .sequence(let items) = source.fields.entries[1].value.content,
      case .sequence(let nested) = source.fields.entries[2].value.content,
      case .mapping(let mapping) = nested.first?.content
    else {
      Issue.record("the sequences are not read")
      return
    }
    #expect(items.map(\.mark) == [Mark(line: 5, column: 8), Mark(line: 5, column: 11)])
    #expect(mapping.entries.map(\.mark) == [Mark(line: 7, column: 5)])
    #expect(mapping.entries.map(\.value.mark) == [Mark(line: 7, column: 8)])
  }

  @Test func `goes on behind each refusal`() {
    let source = fieldsFile("a: *x\nb: 'y\n  z\nc:\n  - &d\n  - e\n  f: g\nh: [i\ntitle: fine\nj\n")
    #expect(
      source.problems.map { $0.place.description } == [
        "x.md:2:4", "x.md:3:4", "x.md:6:5", "x.md:8:3", "x.md:9:4", "x.md:11:1",
      ])
    #expect(
      tree(source.fields) == #"{"a":unreadable,"b":unreadable,"c":[unreadable,"e"],"h":unreadable,"title":"fine"}"#)
    #expect(!source.isWhole)
  }
}
