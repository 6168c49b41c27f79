import Catalogue
import Markup

/// Takes members of JSON objects in their types; each that is something else is a problem with its place.
struct JSONFields {
  let file: String
  private(set) var problems: [Problem] = []

  init(file: String) {
    self.file = file
  }

  /// `nil` where the member is missing, `null` or no text that may be published.
  mutating func text(_ name: String, of node: JSONNode) -> String? {
    guard let member = present(name, of: node) else { return nil }
    guard let text = member.text else {
      add(.member(name, isNot: "a text", for: "Write it between quotation marks"), at: member)
      return nil
    }
    guard let first = forbiddenCharacters(in: text.utf8.span, atMost: 1).first else { return text }
    add(.forbidden(first.character), at: member)
    return nil
  }

  /// In milliseconds; `nil` where the member is missing, `null` or no number of seconds.
  mutating func time(_ name: String, of node: JSONNode) -> Int? {
    guard let member = present(name, of: node) else { return nil }
    guard let time = member.number.flatMap(Timestamp.milliseconds(seconds:)) else {
      add(
        .member(name, isNot: "a number of seconds", for: "Write seconds such as 62.5, without quotation marks"),
        at: member)
      return nil
    }
    return time
  }

  /// `nil` where the member is missing, `null` or neither `true` nor `false`.
  mutating func flag(_ name: String, of node: JSONNode) -> Bool? {
    guard let member = present(name, of: node) else { return nil }
    if member.flag == nil {
      add(.member(name, isNot: "true or false", for: "Write one of them, without quotation marks"), at: member)
    }
    return member.flag
  }

  /// Empty, which is a problem, where the member is no array.
  mutating func array(_ name: String, of node: JSONNode) -> [JSONNode] {
    let member = node.member(name)
    if member?.array == nil {
      add(.member(name, isNot: "an array", for: "Write a list between [ and ]"), at: member ?? node)
    }
    return member?.array ?? []
  }

  mutating func add(_ finding: TextFinding, at node: JSONNode) {
    problems.append(finding.problem(at: place(node)))
  }

  func place(_ node: JSONNode) -> Place {
    Place(file, line: node.line, column: node.column)
  }

  private func present(_ name: String, of node: JSONNode) -> JSONNode? {
    node.member(name).flatMap { $0.value == .null ? nil : $0 }
  }
}

extension TextLines {
  /// The JSON that the text is; `nil`, with the reason added to the problems, where it is none.
  func json(problems: inout [Problem]) -> JSONNode? {
    do {
      return try JSONDocument(bytes).root
    } catch {
      let place = Place(file, line: error.line, column: error.column)
      problems.append(TextFinding.json(error.description).problem(at: place))
      return nil
    }
  }
}
