extension RegisterContents {
  /// Whose legal name, or other name, is one of these however it is written: without case, diacritics or punctuation.
  package func people(named names: [String]) -> [PersonID] {
    let names = Set(names.map(\.foldedName))
    return people.values.filter { person in
      ([person.legalName].compactMap(\.self) + person.alsoKnownAs).contains { name in
        let name = name.foldedName
        return !name.isEmpty && names.contains(name)
      }
    }.map(\.id).sorted()
  }
}

extension String {
  fileprivate var foldedName: [[UInt8]] { NameForm(self).words.map(\.letters) }
}
