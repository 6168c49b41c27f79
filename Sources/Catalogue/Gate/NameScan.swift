/// Names to look for in bytes of any kind: those of one person, or names that are given since the register has forgotten
/// them. It tells where each stands and never what it is. Ids of people are not looked for.
package struct NameScan: Sendable {
  /// Whose name it is, or the number of the name among those that were given, from 1.
  package enum Owner: Hashable, Comparable, Sendable {
    case name(Int)
    case person(PersonID)
  }

  /// A name as it is given.
  package enum Name: Sendable {
    /// Whole: two of its words are enough to find it.
    case legal(String)
    /// Found as it stands.
    case alias(String)
  }

  package struct Place: Hashable, Sendable {
    package let owner: Owner
    /// In bytes from the beginning.
    package let offset: Int
  }

  private let check: LeakCheck
  private let owners: [PersonID: Owner]
  /// How many letters and digits a run of bytes must have to hold any of the names: a third of the shortest may be lost
  /// in a shorter spelling, but never so that fewer than three remain.
  package let fewestLetters: Int
  /// Whether there is nothing to look for.
  package let isEmpty: Bool

  /// What is no name, such as an empty line, is passed over, and counts in the numbering.
  package init(_ names: [Name]) {
    let people = names.enumerated().compactMap { place, name in
      PersonID(number: place + 1).map { id in
        switch name {
        case .legal(let text): (Owner.name(place + 1), Person(id: id, label: "", legalName: text))
        case .alias(let text): (Owner.name(place + 1), Person(id: id, label: "", alsoKnownAs: [text]))
        }
      }
    }
    self.init(of: people)
  }

  /// `nil` where the register knows nobody of that id.
  package init?(of person: PersonID, in gate: Gate) {
    guard let person = gate.register.people[person] else { return nil }
    self.init(of: [
      (
        .person(person.id),
        Person(id: person.id, label: "", legalName: person.legalName, alsoKnownAs: person.alsoKnownAs)
      )
    ])
  }

  private init(of people: [(owner: Owner, person: Person)]) {
    let people = people.filter { Self.lengths(of: $0.person).contains { $0 > 0 } }
    owners = Dictionary(people.map { ($0.person.id, $0.owner) }) { first, _ in first }
    check = LeakCheck(lookingFor: people.map(\.person))
    let shortest = people.flatMap { Self.lengths(of: $0.person) }.filter { $0 > 0 }.min()
    isEmpty = shortest == nil
    fewestLetters = max(3, (shortest ?? 0) * 2 / 3)
  }

  /// Every place where a name begins in bytes that are UTF-8 or Windows-1252 as far as they are text, in their order.
  package func places(in bytes: Span<UInt8>) -> [Place] {
    check.leaks(amongBytes: bytes).compactMap { leak in
      owners[leak.person].map { Place(owner: $0, offset: leak.offset) }
    }
  }

  /// False only where none of the names can be in the bytes, however they are read: asked before `places`, which costs more.
  package func mayHoldName(_ bytes: Span<UInt8>) -> Bool { check.mayHoldName(bytes) }

  /// Whether the bytes hold markup or escapes, so that they must be read in several ways.
  package func isMarked(_ bytes: Span<UInt8>) -> Bool { NameIndex.readings(of: bytes).count > 1 }

  /// In letters, of the shortest ways to write each name: the last word after an initial is one.
  private static func lengths(of person: Person) -> [Int] {
    let words = (person.legalName ?? "").split { !$0.isLetter && !$0.isNumber }.map(\.count)
    let legal = words.count > 1 ? words.filter { $0 > 2 }.map { $0 + 1 } : words
    return (legal.isEmpty ? [words.reduce(0, +)] : legal)
      + person.alsoKnownAs.map { name in name.count { $0.isLetter || $0.isNumber } }
  }
}

extension PersonID {
  /// An id that stands for a number; `nil` where there are no more.
  fileprivate init?(number: Int) {
    var digits: [UInt8] = []
    var rest = number
    for _ in 0..<6 {
      digits.append(Self.alphabet[rest % Self.alphabet.count])
      rest /= Self.alphabet.count
    }
    self.init("p-" + String(decoding: digits.reversed(), as: UTF8.self))
  }
}
