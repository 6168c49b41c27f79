/// The names and ids of people of the register, to be looked for and never to be read.
package struct KnownNames: Sendable {
  let index: NameIndex
  /// The owner's number is twice the place here, and one more for an id.
  let people: [PersonID]

  init(of people: [Person]) {
    self.people = people.map(\.id)
    index = NameIndex { builder in
      for (place, person) in people.enumerated() {
        builder.add(
          legalName: person.legalName, alsoKnownAs: person.alsoKnownAs, label: person.label, of: 2 * place)
        builder.note(person.id.text)
        builder.add(NameForm(person.id.text).hashes, of: 2 * place + 1)
      }
    }
  }

  func person(of owner: Int) -> PersonID { people[owner / 2] }
}
