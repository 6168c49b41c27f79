package import Catalogue

/// Somebody as they are put into the register: the way in for names, and none out. What was put in is read again
/// only as `Catalogue.Person`, which keeps its names to itself.
package struct NewPerson: Sendable {
  let label: String
  let legalName: String?
  let alsoKnownAs: [String]
  let isFictional: Bool

  /// `nil` where a name is empty.
  ///
  /// - Parameters:
  ///   - label: what the public may call them where they agreed to be heard.
  ///   - alsoKnownAs: other names and spellings that must not leak.
  ///   - isFictional: whether a demonstration or test invented them.
  package init?(label: String, legalName: String? = nil, alsoKnownAs: [String] = [], isFictional: Bool = false) {
    guard !label.isEmpty, legalName != "", !alsoKnownAs.contains("") else { return nil }
    self.label = label
    self.legalName = legalName
    self.alsoKnownAs = alsoKnownAs
    self.isFictional = isFictional
  }
}

extension NewPerson {
  /// Who in the register has one of their names already, by id.
  package func namesakes(in contents: RegisterContents) -> [PersonID] {
    contents.people(named: ([legalName] + alsoKnownAs).compactMap(\.self))
  }
}

/// Without a name, for errors and logs.
extension NewPerson: CustomStringConvertible, CustomReflectable {
  package var description: String { "a new person" }

  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
