/// What the keepers of the register see of a person on their own screen. No renderer takes it: it is made for no output.
package struct RegisterCard: Hashable, Sendable {
  package let id: PersonID
  package let label: String
  /// Whether a legal name is on file, so that it can be looked for.
  package let hasLegalName: Bool
  /// Whether nothing of them may be shown until somebody lifts it.
  package let isSuspended: Bool
  /// Oldest first.
  package let records: [ConsentRecord]
  /// The record that counts; `nil` where there is none.
  package let recordInForce: ConsentRecord?

  fileprivate init(_ person: Person, isSuspended: Bool, records: [ConsentRecord], recordInForce: ConsentRecord?) {
    id = person.id
    label = person.label
    hasLegalName = person.legalName != nil
    self.isSuspended = isSuspended
    self.records = records
    self.recordInForce = recordInForce
  }
}

extension Gate {
  /// Everyone in the register, by id.
  package var registerCards: [RegisterCard] {
    register.people.values.sorted { $0.id < $1.id }.map { person in
      RegisterCard(
        person, isSuspended: isSuspended(person.id),
        records: register.records[person.id] ?? [], recordInForce: standing(of: person.id).record)
    }
  }
}
