@testable import SourceText

/// Front matter in a form to compare: `{"a":"b","c":["d",""]}`, every scalar quoted and what is not ASCII escaped.
func tree(_ mapping: Mapping) -> String {
  "{" + mapping.entries.map { jsonString($0.key) + ":" + tree($0.value) }.joined(separator: ",") + "}"
}

func tree(_ node: Node) -> String {
  switch node.content {
  case .text(let text): jsonString(text)
  case .sequence(let items): "[" + items.map(tree).joined(separator: ",") + "]"
  case .mapping(let mapping): tree(mapping)
  case .unreadable: "unreadable"
  }
}

func jsonString(_ text: String) -> String {
  var quoted = "\""
  for unit in text.utf16 {
    switch unit {
    case 0x22: quoted += #"\""#
    case 0x5C: quoted += #"\\"#
    case 0x0A: quoted += #"\n"#
    case 0x20...0x7E: quoted.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
    default:
      let digits = String(unit, radix: 16)
      quoted += #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
  return quoted + "\""
}

/// A file with this front matter and nothing else.
func fieldsFile(_ fields: String) -> SourceFile {
  SourceFile("x.md", Array("---\n\(fields)---\n".utf8))
}
