package import Bytes

/// Looks through finished outputs for names, and for ids, of people that may not stand there: notes, pages and feed
/// texts come from elsewhere and never met the gate.
///
/// Words are compared folded: case, diacritics, apostrophes, invisible characters, letters that look alike, the ways to
/// encode them and markup inside a name make no difference; nor does it whether words are run together or spelled, and
/// names of two words are known by their sound.
package struct LeakCheck: Sendable {
  /// Somebody's name or id in an output. The name itself is not told.
  package struct Leak: Hashable, Sendable {
    package let person: PersonID
    /// In bytes from the output's start.
    package let offset: Int
    /// The words that it was found by, opaque: the same words give the same anywhere.
    package let forms: Set<UInt64>
  }

  private let names: KnownNames
  /// By the number that the index gives them.
  private let isForbidden: [Bool]
  private let excused: [PersonID: Set<UInt64>]
  /// Of every name that is looked for: an output that was searched for others must be searched again.
  package let key: SHA256Digest

  init(_ names: KnownNames, isForbidden: [Bool]) {
    self.names = names
    self.isForbidden = isForbidden
    excused = [:]
    var key = DigestBuilder("leak check 3")
    key.append(names.index.key)
    key.append(each: isForbidden) { $0.append($1) }
    self.key = key.finish()
  }

  private init(_ check: LeakCheck, excusing excuses: [PersonID: Set<UInt64>]) {
    names = check.names
    isForbidden = check.isForbidden
    excused = check.excused.merging(excuses) { $0.union($1) }
    var digest = DigestBuilder("excuses 1")
    digest.append(each: excuses.sorted { $0.key < $1.key }) {
      $0.append($1.key.text)
      $0.append(each: $1.value.sorted()) { $0.append(Int(truncatingIfNeeded: $1)) }
    }
    key = check.key.joined(with: digest.finish())
  }

  /// For every name of these people, and not for their ids.
  init(lookingFor people: [Person]) {
    self.init(KnownNames(of: people), isForbidden: people.flatMap { _ in [true, false] })
  }

  /// The same, but for what somebody looked at and found to be no name: these words, of these people.
  package func excusing(_ excuses: [PersonID: Set<UInt64>]) -> LeakCheck {
    excuses.isEmpty ? self : LeakCheck(self, excusing: excuses)
  }

  /// Every leak in the bytes, in their order, each person once a place.
  package func leaks(in bytes: Span<UInt8>) -> [Leak] {
    leaks(of: names.index.matches(in: bytes))
  }

  /// The same where the bytes next to a name may be no text, and only look like letters.
  func leaks(amongBytes bytes: Span<UInt8>) -> [Leak] {
    leaks(of: names.index.matches(in: bytes, isBinary: true))
  }

  /// False only where no name, whoever may be named, can be in the bytes; ids may.
  package func mayHoldName(_ bytes: Span<UInt8>) -> Bool { names.index.filter.mayHoldName(bytes) }

  /// Every leak in an output's own path.
  package func leaks(inPath path: String) -> [Leak] {
    leaks(in: Array(path.utf8).span)
  }

  /// Every leak in bytes that are not all text, such as the tags of a recording: in UTF-8, Windows-1252 or UTF-16 of
  /// either order, and next to bytes that only look like letters. In their order, each person once a place, which may
  /// be told a byte early in UTF-16.
  package func leaks(inBinary bytes: Span<UInt8>) -> [Leak] {
    leaks(of: names.index.matches(inBinary: bytes))
  }

  private func leaks(of matches: Set<NameMatching.Match>) -> [Leak] {
    guard !matches.isEmpty else { return [] }
    let found = matches.filter { isForbidden[$0.owner] }
    return NamePlace.places(of: found, by: { names.person(of: $0.owner) }).compactMap { place in
      let excuses = excused[place.owner] ?? []
      return place.forms.isSubset(of: excuses)
        ? nil : Leak(person: place.owner, offset: place.start, forms: place.forms)
    }
  }
}

extension Gate {
  /// Everyone's names and ids, to be looked for.
  package var knownNames: KnownNames { KnownNames(of: register.people.values.sorted { $0.id < $1.id }) }

  /// What may not be named at a destination with these channels: everyone's names, but for those whose record in force
  /// lets their name be said on each of them, and everyone's id.
  ///
  /// - Parameter names: `knownNames`, where several checks are made.
  package func leakCheck(for channels: [Channel], among names: KnownNames? = nil) -> LeakCheck {
    let names = names ?? knownNames
    return LeakCheck(names, isForbidden: names.people.flatMap { [!mayBeNamed($0, on: channels), true] })
  }

  /// The same without ids, which the texts themselves refer to people by.
  package func nameCheck(for channels: [Channel], among names: KnownNames? = nil) -> LeakCheck {
    let names = names ?? knownNames
    return LeakCheck(names, isForbidden: names.people.flatMap { [!mayBeNamed($0, on: channels), false] })
  }

  /// Everyone's names, whatever they agreed to.
  package func nameCheck(among names: KnownNames? = nil) -> LeakCheck {
    let names = names ?? knownNames
    return LeakCheck(names, isForbidden: names.people.flatMap { _ in [true, false] })
  }

  /// Every name of one person, whatever they agreed to and whatever their label may say; `nil` where the register knows
  /// no such id.
  package func nameCheck(of person: PersonID) -> LeakCheck? {
    register.people[person].map {
      LeakCheck(lookingFor: [Person(id: person, label: "", legalName: $0.legalName, alsoKnownAs: $0.alsoKnownAs)])
    }
  }
}
