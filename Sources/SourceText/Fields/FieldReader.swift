import Catalogue

/// Takes the fields of a mapping one by one, each as its type, and collects every problem on the way.
///
/// ```
/// var fields = FieldReader(SourceFile("Site/site.md", bytes))
/// let title = fields.required("title", .line("Voices"))
/// let notice = fields.optional("notice", .text("All of this is invented."))
/// return fields.reading(title.map { Card(title: $0, notice: notice) })
/// ```
/// What was never asked for is an unknown field, so ask for all of them before `reading`.
package struct FieldReader {
  package let file: String
  private let fields: Mapping
  /// Where a missing field is reported.
  private let start: Mark
  private let isWhole: Bool
  private let isPrivate: Bool

  private var known: [String] = []
  private var marks: [String: [Mark]] = [:]
  private var problems: [Problem] = []

  /// The fields of a whole file. With `isPrivate`, nothing that was typed in it is ever quoted.
  package init(_ source: SourceFile, isPrivate: Bool = false) {
    self.init(source.file, source.fields, .start, isWhole: source.isWhole, isPrivate: isPrivate)
    problems = source.problems
  }

  private init(_ file: String, _ fields: Mapping, _ start: Mark, isWhole: Bool, isPrivate: Bool) {
    self.file = file
    self.fields = fields
    self.start = start
    self.isWhole = isWhole
    self.isPrivate = isPrivate
  }

  // MARK: Fields

  /// The field's value; `nil`, and a problem, where it is missing or wrong.
  package mutating func required<Value>(_ key: String, _ kind: FieldKind<Value>) -> Value? {
    guard let node = required(key, .missing(key, kind.advice(key))) else { return nil }
    return scalar(node, key, kind)
  }

  /// The field's value; `nil` where it is missing, and with a problem where it is wrong.
  package mutating func optional<Value>(_ key: String, _ kind: FieldKind<Value>) -> Value? {
    node(key).flatMap { scalar($0, key, kind) }
  }

  /// The values of a list of scalars, none twice; empty where the field is missing.
  package mutating func list<Value: Hashable>(
    _ key: String, of kind: FieldKind<Value>, isRequired: Bool = false
  ) -> [Value] {
    list(key, of: kind, isRequired: isRequired, except: nil, .repeatedValue(key))
  }

  /// As above, and a finding where one value stands in it that may not.
  mutating func list<Value: Hashable>(
    _ key: String, of kind: FieldKind<Value>, isRequired: Bool = false, except forbidden: Value?, _ finding: Finding
  ) -> [Value] {
    var advice: String { Finding.listAdvice(key, kind.example) }
    guard let node = isRequired ? required(key, .missing(key, advice)) : node(key) else { return [] }
    guard let items = items(of: node, .notList(key, advice)) else { return [] }
    if items.isEmpty && isRequired { report(.empty(key, advice), node.mark) }
    var seen: Set<Value> = []
    return items.compactMap { item in
      guard let value = scalar(item, key, kind) else { return nil }
      if !seen.insert(value).inserted { report(.repeatedValue(key), item.mark) }
      if value == forbidden { report(finding, item.mark) }
      return value
    }
  }

  /// The field's own fields.
  package mutating func fields<Value>(
    _ key: String, _ advice: String, isRequired: Bool = true, read: (inout FieldReader) -> Value?
  ) -> Value? {
    guard let node = isRequired ? required(key, .missing(key, advice)) : node(key) else { return nil }
    return fields(of: node, .notFields(key, advice), read)
  }

  /// The values of a list whose items have fields of their own, no two of which agree in `identity`; empty where the
  /// field is missing. `example` is an item: `- season: 1`.
  mutating func items<Value>(
    _ key: String, _ example: String, by identity: (Value) -> some Hashable, read: (inout FieldReader) -> Value?
  ) -> [Value] {
    guard let node = node(key), let items = items(of: node, .notItems(key, example)) else { return [] }
    var seen: Set<AnyHashable> = []
    return items.compactMap { item in
      guard let value = fields(of: item, .notItem(key, example), read) else { return nil }
      if !seen.insert(AnyHashable(identity(value))).inserted { report(.repeatedValue(key), item.mark) }
      return value
    }
  }

  /// A list whose items have fields of their own; `nil` where it or an item is missing or wrong.
  mutating func items<Value>(
    _ key: String, missing: Finding, other: Finding, item: Finding, read: (inout FieldReader) -> Value?
  ) -> [Value]? {
    guard let node = required(key, missing), let items = items(of: node, other) else { return nil }
    let values = items.compactMap { fields(of: $0, item, read) }
    return values.count == items.count ? values : nil
  }

  /// Reports the items of a field whose value an earlier item has.
  mutating func reportRepeated(_ key: String, _ values: [some Hashable]) {
    var seen: Set<AnyHashable> = []
    for (value, mark) in zip(values, marks[key] ?? []) where !seen.insert(value).inserted {
      report(.repeatedValue(key), mark)
    }
  }

  /// The text of a field as it stands, where it is text.
  package mutating func text(_ key: String) -> String? {
    guard case .text(let text) = node(key)?.content else { return nil }
    return text
  }

  /// Whether the field stands there at all.
  package mutating func has(_ key: String) -> Bool { node(key) != nil }

  // MARK: The end

  /// Reports the fields that nobody asked for, and gives the value unless the file has an error.
  package mutating func reading<Value>(_ value: Value?) -> Reading<Value> {
    reportUnknownKeys()
    return Reading(file: file, value: value, problems: problems, marks: marks)
  }

  mutating func report(_ finding: Finding, _ mark: Mark) {
    problems.append(finding.problem(at: Place(file, mark)))
  }

  /// Reports on the whole file.
  mutating func report(_ finding: Finding) {
    problems.append(finding.problem(at: Place(file)))
  }

  /// Reports on the value of a field.
  mutating func report(_ finding: Finding, on key: String) {
    report(finding, marks[key]?.first ?? start)
  }

  // MARK: Nodes

  private mutating func node(_ key: String) -> Node? {
    if !known.contains(key) { known.append(key) }
    guard let node = fields[key]?.value else { return nil }
    if case .sequence(let items) = node.content, !items.isEmpty {
      marks[key] = items.map(\.mark)
    } else {
      marks[key] = [node.mark]
    }
    return node
  }

  private mutating func required(_ key: String, _ missing: @autoclosure () -> Finding) -> Node? {
    let node = node(key)
    if node == nil && isWhole { report(missing(), start) }
    return node
  }

  private mutating func scalar<Value>(_ node: Node, _ key: String, _ kind: FieldKind<Value>) -> Value? {
    switch node.content {
    case .unreadable: return nil
    case .sequence, .mapping: report(.notText(key, kind.advice(key)), node.mark)
    case .text(let text):
      if let value = kind.read(text) { return value }
      report(kind.finding(key, text, isPrivate: isPrivate), node.mark)
    }
    return nil
  }

  private mutating func items(of node: Node, _ other: @autoclosure () -> Finding) -> [Node]? {
    switch node.content {
    case .unreadable: return nil
    case .sequence(let items): return items
    case .text, .mapping:
      report(other(), node.mark)
      return nil
    }
  }

  private mutating func fields<Value>(
    of node: Node, _ other: Finding, _ read: (inout FieldReader) -> Value?
  ) -> Value? {
    switch node.content {
    case .unreadable: return nil
    case .text, .sequence:
      report(other, node.mark)
      return nil
    case .mapping(let mapping):
      var inner = FieldReader(file, mapping, node.mark, isWhole: isWhole, isPrivate: true)
      let value = read(&inner)
      inner.reportUnknownKeys()
      problems += inner.problems
      return value
    }
  }

  private mutating func reportUnknownKeys() {
    let unknown = fields.entries.filter { !known.contains($0.key) }
    guard !unknown.isEmpty else { return }
    let absent = known.filter { fields[$0] == nil }
    for entry in unknown {
      let meant = nearest(to: entry.key, among: absent)
      report(.unknownKey(isPrivate ? nil : entry.key, nearest: meant, known: known), entry.mark)
    }
  }
}

extension FieldKind {
  fileprivate func advice(_ key: String) -> String { advice ?? Finding.advice(key, example) }

  fileprivate func finding(_ key: String, _ text: String, isPrivate: Bool) -> Finding {
    if text.isEmpty { return .empty(key, advice(key)) }
    let suggestion = suggestion(text).flatMap { read($0) == nil ? nil : $0 }
    return .wrong(
      key, isQuotable && !isPrivate ? text : nil, expected, value: suggestion, advice: advice,
      example: example)
  }
}
