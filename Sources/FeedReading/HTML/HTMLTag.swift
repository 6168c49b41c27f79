/// A start tag of HTML, as far as its meaning is asked for.
struct HTMLTag {
  /// In lower case.
  let name: String
  /// Names in lower case, values with their references resolved; in the order of the tag.
  let attributes: [(name: String, value: String)]

  /// The value of the first such attribute; empty where it has none.
  func value(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
