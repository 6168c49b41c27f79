/// Which values of a document are meant: the texts of every element of a name, or an attribute of them.
struct ValueName: CustomStringConvertible {
  let element: String
  let attribute: String?

  init(_ element: String, _ attribute: String? = nil) {
    self.element = element
    self.attribute = attribute
  }

  /// `url of enclosure`.
  var description: String { (attribute.map { "\($0) of " } ?? "") + element }
}

extension OutputCase {
  /// What `found` says is wrong with a value of these names, for each that is there.
  func findings(_ names: [ValueName], _ found: (String) -> String?) -> [Finding] {
    names.flatMap { name in
      self[name.element].compactMap { element in
        guard let text = name.attribute.map({ element[$0] }) ?? element.text else { return nil }
        return found(text).map { element.finding("\(name) \($0)") }
      }
    }
  }

  /// The values of one name that are not right.
  func wrong(_ element: String, _ attribute: String? = nil, unless isRight: (String) -> Bool) -> [Finding] {
    findings([ValueName(element, attribute)]) { isRight($0) ? nil : "is \(quoted($0))" }
  }
}
