import Bytes
import Catalogue
import Register
import SQLite
import Testing

@Suite struct ConsentLifeTests {
  let fiction: Fiction
  let register: RegisterDatabase
  let record = ConsentID(1)

  init() throws {
    fiction = try Fiction()
    register = try fiction.open()
    try fiction.actOfEveryKind(in: register)
  }

  func state() throws -> ConsentRecord.State? { try register.contents().records[fiction.fenna]?.first?.state }

  @Test func `past states are kept with who and when`() throws {
    let later = Act(at: try found(Moment("2026-05-01T12:00:00Z")), account: fiction.amina.account)
    try register.setState(of: record, to: .restricted, by: fiction.bilalByRoot)
    try register.setState(of: record, to: .restricted, by: later)
    try register.setState(of: record, to: .given, by: later)
    #expect(
      try register.states(of: record).map { "\($0.state.rawValue) \($0.since) \($0.account)" } == [
        "given 2026-03-04T07:00:00+01:00 amina", "restricted 2026-03-04T07:00:00+01:00 bilal",
        "given 2026-05-01T12:00:00Z amina",
      ])
    #expect(try state() == .given)
    #expect(
      try register.journal().dropFirst(7).map { "\($0.kind.rawValue) \($0.subject) \($0.detail)" }
        == ["consent-restricted 1 restricted", "consent-restricted 1 given"])
  }

  @Test func `withdrawn and invalidated are final`() throws {
    for end in [ConsentRecord.State.withdrawn, .invalidated] {
      let person = end == .withdrawn ? fiction.bilal : fiction.fenna
      if end == .withdrawn { try register.add(fiction.newFenna(), id: person, by: fiction.amina) }
      let id = try register.record(fiction.terms(), state: .given, of: person, by: fiction.amina)
      if end == .withdrawn {
        try register.withdraw(person, by: fiction.amina)
      } else {
        try register.setState(of: id, to: .invalidated, by: fiction.amina)
      }
      for state in ConsentRecord.State.allCases where state != end {
        #expect(throws: RegisterError.stateRefused(id, from: end, to: state)) {
          try register.setState(of: id, to: state, by: fiction.amina)
        }
      }
      try register.setState(of: id, to: end, by: fiction.amina)
    }
  }

  @Test(arguments: [ConsentRecord.State.requested, .refused, .suspended, .expired, .withdrawn])
  func `no other step is taken`(to state: ConsentRecord.State) throws {
    #expect(throws: RegisterError.stateRefused(record, from: .given, to: state)) {
      try register.setState(of: record, to: state, by: fiction.amina)
    }
    let other = try register.record(fiction.terms(), state: state, of: fiction.fenna, by: fiction.amina)
    #expect(throws: RegisterError.stateRefused(other, from: state, to: .given)) {
      try register.setState(of: other, to: .given, by: fiction.amina)
    }
    #expect(throws: RegisterError.unknownRecord(ConsentID(9))) {
      try register.setState(of: ConsentID(9), to: .given, by: fiction.amina)
    }
  }

  @Test func `a withdrawal ends every record, once`() throws {
    let refused = try register.record(ConsentTerms(), state: .refused, of: fiction.fenna, by: fiction.amina)
    let invalid = try register.record(fiction.terms(), state: .given, of: fiction.fenna, by: fiction.amina)
    try register.setState(of: invalid, to: .invalidated, by: fiction.amina)
    for _ in 0..<2 {
      try register.withdraw(fiction.fenna, by: fiction.bilalByRoot)
      #expect(
        try register.contents().records[fiction.fenna]?.map(\.state) == [.withdrawn, .withdrawn, .invalidated])
      #expect(try register.states(of: refused).map(\.state) == [.refused, .withdrawn])
    }
    #expect(
      try register.journal().filter { $0.kind == .withdrawn }.map { "\($0.subject) \($0.detail)" } == ["p-4h7kq2 "])
    #expect(throws: RegisterError.unknownPerson(fiction.bilal)) {
      try register.withdraw(fiction.bilal, by: fiction.amina)
    }
  }

  @Test func `somebody without a record can withdraw as well`() throws {
    try register.add(fiction.newFenna(), id: fiction.bilal, by: fiction.amina)
    for _ in 0..<2 { try register.withdraw(fiction.bilal, by: fiction.amina) }
    #expect(try register.journal().count { $0.kind == .withdrawn } == 1)
  }

  @Test func `a confirmation takes what is added, and loses nothing to silence`() throws {
    let older = SHA256.digest(of: [1])
    func confirm(
      _ alteration: VoiceAlteration? = nil, _ risk: Review? = nil, _ interpreter: ConsentTerms.Interpreter? = nil,
      _ carriedFrom: SHA256Digest? = nil
    ) throws -> CutConfirmation {
      try register.confirm(
        cut: fiction.cut, heardAt: fiction.now, language: fiction.dutch, voice: .original, alteration: alteration,
        risk: risk, interpreter: interpreter, carriedFrom: carriedFrom, of: record, by: fiction.bilalByRoot)
      let confirmations = try found(register.contents().records[fiction.fenna]?.first).confirmations
      #expect(confirmations.count == 1)
      return confirmations[0]
    }
    #expect(try confirm(nil, .vetoed).risk == .vetoed)
    let filled = try confirm(.resynthesised, nil, .independent, older)
    #expect(filled.alteration == .resynthesised && filled.risk == .vetoed)
    #expect(filled.interpreter == .independent && filled.carriedFrom == older)
    #expect(try confirm() == filled)
    #expect(try confirm(nil, .accepted).risk == .accepted)
    #expect(try register.journal().count == 7 + 3)
  }

}
