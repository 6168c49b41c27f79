import Catalogue
import Publishing
import Register
import Scanning
import System

extension Command {
  static let personErase = Command(
    "person erase", "take everything out of the register that tells who somebody is",
    operands: [Operand(name: "PERSON", count: .one)], options: [.dryRun],
    discussion: """
      For whoever has withdrawn, or never agreed: while a consent of theirs stands they are not erased. Label, names, code
      and what only the keepers needed go, and the register is written anew so that no byte of them remains. The id stays,
      with the record that there was a consent and that it ended; so does a digest of each name, which tells nothing
      without the register's own key: somebody of that name is entered again by two accounts alone.

        klankbord person erase p-4h7kq2

      Backups still hold the person: throw away the older ones.
      """
  ) { call in
    let workspace = try call.workspace()
    let person = try call.personID(call.arguments.operands[0])
    let contents = try call.registerContents()
    // What a crash left half done is completed by the same command.
    let isErased = try workspace.openRegister()?.isErased(person) ?? false
    guard contents.people[person] != nil || isErased else { throw RegisterError.unknownPerson(person) }
    if let standing = contents.records[person]?.first(where: { $0.state.stands }) {
      throw Failure(
        .blocked, "Consent \(standing.id) of \(person) still stands (\(standing.state.rawValue)).",
        "Withdraw it first: klankbord consent withdraw \(person). Nothing was erased.")
    }
    guard !call.isRehearsal else { return .done }
    let names = PersonNames(of: person, in: contents)
    let publisher = try Publisher(workspace, .existing, by: try call.act(on: workspace))
    try publisher.requireNoNames(of: person)
    let ledger = try publisher.ledger(try workspace.settings())
    for trouble in ledger.record([LedgerEvent(.erased(person), at: publisher.act.at)]) {
      throw Failure(.failed, trouble.line, "Nothing was erased: the ledger must be able to repeat it.")
    }
    var found = ScanResult()
    try publisher.erase(person, of: names) { file in
      found = names.scan([file], relativeTo: workspace.root)
    }
    guard found.isClean else {
      let places = count(found.findings.count, "place")
      try call.tell(
        "\(person) is erased. The new register still holds such a name in \(places): another person's of"
          + " the same name, or a text's.")
      return .failed
    }
    try call.tell("\(person) is erased: no byte of the register holds a name of theirs.")
    return .done
  }
}

extension ConsentRecord.State {
  /// Whether the person may still agree, or be about to.
  fileprivate var stands: Bool {
    switch self {
    case .requested, .given, .restricted, .suspended: true
    case .refused, .expired, .withdrawn, .invalidated: false
    }
  }
}
