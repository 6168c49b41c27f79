/// Somebody who can be heard, as the register knows them.
///
/// The names are `internal`: outside this module nobody can read them, and inside it only the gate does.
package struct Person: Hashable, Sendable {
  package let id: PersonID
  /// What the public may call them where they agreed to be heard: never empty.
  let label: String
  let legalName: String?
  let alsoKnownAs: [String]

  package init(id: PersonID, label: String, legalName: String? = nil, alsoKnownAs: [String] = []) {
    self.id = id
    self.label = label
    self.legalName = legalName
    self.alsoKnownAs = alsoKnownAs
  }
}

/// Without a name: an error or a log that prints a person says the id alone.
extension Person: CustomStringConvertible, CustomReflectable {
  package var description: String { id.text }

  package var customMirror: Mirror { Mirror(self, children: ["id": id.text]) }
}
