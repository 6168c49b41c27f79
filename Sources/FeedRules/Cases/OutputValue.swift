/// A value of a document: the text of an element, or one of its attributes.
struct OutputValue {
  let name: ValueName
  let text: String
  let element: Element

  func finding(_ found: String) -> Finding { element.finding("\(name) \(found)") }
}

/// Which values are meant: those of every element of a name, or of an attribute of them.
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
  /// The values of these names that are there, in the order of the document for each name.
  func values(_ names: [ValueName]) -> [OutputValue] {
    names.flatMap { name in
      self[name.element].compactMap { element in
        (name.attribute.map { element[$0] } ?? element.text).map {
          OutputValue(name: name, text: $0, element: element)
        }
      }
    }
  }

  /// What is not right of the values of one name.
  func wrong(_ element: String, _ attribute: String? = nil, unless isRight: (String) -> Bool) -> [Finding] {
    values([ValueName(element, attribute)]).filter { !isRight($0.text) }.map { $0.finding("is \(quoted($0.text))") }
  }
}
