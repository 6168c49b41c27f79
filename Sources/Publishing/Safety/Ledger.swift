import Bytes
package import Catalogue
package import Register
package import System

/// What happened that a restored backup must not undo: append-only, one line an event, opaque ids alone, in the workspace
/// and in a second place that outlives it.
///
/// Its codes are made with a secret of the register, which every backup holds: whoever has only the ledger can neither
/// forge a line nor take one out unseen.
package struct Ledger: Sendable {
  /// What keeps an event from standing in one of the places.
  package enum Trouble: Error, Equatable, Sendable {
    case system(FileError)
    case faulty(FilePath, LedgerFault)
    /// It has another line there than the other place.
    case differs(FilePath, line: Int)
  }

  /// The workspace's own first.
  package let places: [FilePath]
  private let key: [UInt8]

  /// - Parameters:
  ///   - copy: the second place, as the site's settings name it.
  ///   - key: the register's secret `ledger`.
  package init(of workspace: Workspace, copy: String?, key: [UInt8]) {
    let second = copy.map { $0.hasPrefix("/") ? FilePath($0) : workspace.root.appending($0) }
    places = [workspace.ledger] + [second].compactMap { $0 }
    self.key = key
  }

  /// Writes the events into every place, each once, and brings a place up to date that lags behind; on the disk before it
  /// returns.
  ///
  /// - Returns: what went wrong, by its place; where it is empty every event stands in all of them.
  package func record(_ events: [LedgerEvent]) -> [Trouble] {
    let known: [(place: FilePath, text: LedgerText)]
    var troubles: [Trouble]
    (known, troubles) = texts()
    guard var whole = known.map(\.text).max(by: { $0.lines.count < $1.lines.count }) else { return troubles }
    for event in events where !whole.events.contains(event) { whole.append(event, key: key) }
    for (place, text) in known {
      do throws(Trouble) { try bring(place, from: text, to: whole) } catch { troubles.append(error) }
    }
    return troubles
  }

  /// The events of one ledger, and where it is not what was written.
  package static func events(in bytes: [UInt8], key: [UInt8]) -> (events: [LedgerEvent], fault: LedgerFault?) {
    let text = LedgerText(bytes, key: key)
    return (text.events, text.fault)
  }

  /// The events that stand, and what is wrong with a place; a place that only lags behind is as it should be.
  package func read() -> (events: [LedgerEvent], troubles: [Trouble]) {
    let (known, troubles) = texts()
    guard let whole = known.map(\.text).max(by: { $0.lines.count < $1.lines.count }) else { return ([], troubles) }
    let differing = known.compactMap { place, text in
      text.firstLine(unlike: whole).map { Trouble.differs(place, line: $0) }
    }
    return (whole.events, troubles + differing)
  }

  private func texts() -> (known: [(place: FilePath, text: LedgerText)], troubles: [Trouble]) {
    var known: [(place: FilePath, text: LedgerText)] = []
    var troubles: [Trouble] = []
    for place in places {
      do throws(Trouble) { known.append((place, try text(at: place))) } catch { troubles.append(error) }
    }
    return (known, troubles)
  }

  /// Empty where there is none yet. A line that was begun and not ended is none: it is written anew.
  private func text(at place: FilePath) throws(Trouble) -> LedgerText {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try place.status() == nil ? [] : try place.readOrdinary(limit: 1 << 28)
    } catch {
      throw .system(error)
    }
    let text = LedgerText(bytes, key: key)
    if let fault = text.fault, case .broken = fault { throw .faulty(place, fault) }
    return text
  }

  private func bring(
    _ place: FilePath, from text: LedgerText, to whole: LedgerText
  ) throws(Trouble) {
    if let line = text.firstLine(unlike: whole) { throw .differs(place, line: line) }
    guard text.lines.count < whole.lines.count || text.fault != nil else { return }
    do throws(FileError) {
      if text.fault == nil {
        try place.append(Array(whole.lines[text.lines.count...].joined().utf8).span, mode: 0o600)
      } else {
        try place.writeWhole(
          Array(whole.lines.joined().utf8).span, through: FilePath(place.text + ".new"), mode: 0o600, durably: true)
      }
      try place.parent.sync()
    } catch {
      throw .system(error)
    }
  }
}

extension Publisher {
  /// The workspace's ledger.
  ///
  /// - Parameter site: the settings, which name the second place.
  package func ledger(_ site: SiteSettings) throws(RegisterError) -> Ledger {
    Ledger(of: workspace, copy: site.ledgerCopy, key: try register.secret(.ledger))
  }

  /// Writes what a restored backup must not undo into both places.
  ///
  /// - Throws: `Obstacle.ledger`.
  package func enterInLedger(_ kind: LedgerEvent.Kind) throws {
    let troubles = try ledger(try workspace.settings()).record([LedgerEvent(kind, at: act.at)])
    guard troubles.isEmpty else { throw Obstacle.ledger(troubles) }
  }

  /// Who withdrew or was erased by what the ledger says, and is known to the register all the same, as after a restoration
  /// without that ledger.
  package func forgottenByRegister() throws -> [PersonID] {
    let contents = try register.contents()
    let events = try ledger(try workspace.settings()).read().events
    return Set(
      events.compactMap { event -> PersonID? in
        switch event.kind {
        case .withdrawn(let person, _), .erased(let person): contents.people[person] == nil ? nil : person
        default: nil
        }
      }
    ).sorted()
  }

  /// Whether no second place outlives the workspace, as far as its settings can be read.
  package var hasOneLedger: Bool {
    guard case .success(let site) = Result(catching: { try workspace.settings() }) else { return false }
    return site.ledgerCopy == nil
  }
}
