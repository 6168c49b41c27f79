/// What the keepers of the register see of a person on their own screen. No renderer takes it: it is made for no output.
package struct RegisterCard: Hashable, Sendable {
  package let id: PersonID
  package let label: String
  /// Whether a legal name is on file, so that it can be looked for.
  package let hasLegalName: Bool
  /// Oldest first.
  package let records: [ConsentRecord]
  /// The record that counts; `nil` where there is none.
  package let recordInForce: ConsentRecord?

  fileprivate init(_ person: Person, records: [ConsentRecord], recordInForce: ConsentRecord?) {
    id = person.id
    label = person.label
    hasLegalName = person.legalName != nil
    self.records = records
    self.recordInForce = recordInForce
  }
}

extension Gate {
  /// Everyone in the register, by id.
  package var registerCards: [RegisterCard] {
    register.people.values.sorted { $0.id < $1.id }.map { person in
      RegisterCard(
        person, records: register.records[person.id] ?? [], recordInForce: recordInForce(of: person.id))
    }
  }
}
